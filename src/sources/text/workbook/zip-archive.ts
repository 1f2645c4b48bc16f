import { crc32, createInflateRaw } from 'node:zlib';
import { UnreadableError } from '../../unreadable-error.ts';
import { damagedWorkbook } from '../advice.ts';
import { MAX_UNZIPPED_BYTES } from '../limits.ts';
import { type ZipEntry, zipDirectory } from './zip-directory.ts';

const LOCAL_HEADER = 0x04034b50;
const LOCAL_HEADER_BYTES = 30;
const STORED = 0;
const DEFLATED = 8;
const CHUNK_BYTES = 64 * 1024;

/** Names are compared without case, and with `/`: some writers use `\`. */
const keyOf = (name: string): string => name.replaceAll('\\', '/').replace(/^\//, '').toLowerCase();

/**
 * A zip held in memory, of which each part is unzipped by pieces, as often as it is asked for.
 * Nothing that the directory announces is taken on trust: a part that unzips to another size, or to other bytes, than
 * those announced is refused before more is unzipped.
 */
export class ZipArchive {
  readonly #bytes: Buffer;
  readonly #entries: ReadonlyMap<string, ZipEntry>;

  /** Throws `UnreadableError` when the zip is truncated or damaged, or announces more than `MAX_UNZIPPED_BYTES`. */
  constructor(bytes: Buffer) {
    const entries = zipDirectory(bytes);
    const total = entries.reduce((sum, { size }) => sum + size, 0);
    if (total > MAX_UNZIPPED_BYTES) {
      throw new UnreadableError('Le classeur dépasse 4 Gio une fois décompressé.');
    }
    this.#bytes = bytes;
    this.#entries = new Map(entries.map((entry) => [keyOf(entry.name), entry]));
  }

  /** The names of the parts, in lower case. */
  get names(): readonly string[] {
    return [...this.#entries.keys()];
  }

  has(name: string): boolean {
    return this.#entries.has(keyOf(name));
  }

  /** Size of a part once unzipped, in bytes; 0 when there is no such part. */
  size(name: string): number {
    return this.#entries.get(keyOf(name))?.size ?? 0;
  }

  /** The bytes of a part, unzipped. Throws `UnreadableError` when it is damaged, or is not there. */
  async *content(name: string): AsyncGenerator<Uint8Array> {
    const entry = this.#entries.get(keyOf(name));
    if (entry === undefined) throw damagedWorkbook('une de ses parties manque');
    let length = 0;
    let sum = 0;
    for await (const chunk of this.#unzipped(entry)) {
      length += chunk.length;
      if (length > entry.size) throw damagedWorkbook('une de ses parties est plus longue qu’annoncé');
      sum = crc32(chunk, sum);
      yield chunk;
    }
    if (length < entry.size) throw damagedWorkbook('une de ses parties est tronquée');
    if (sum !== entry.crc) throw damagedWorkbook('une de ses parties a été altérée');
  }

  async *#unzipped(entry: ZipEntry): AsyncGenerator<Uint8Array> {
    const stored = this.#stored(entry);
    if (entry.method === STORED) {
      for (let at = 0; at < stored.length; at += CHUNK_BYTES) yield stored.subarray(at, at + CHUNK_BYTES);
      return;
    }
    const inflate = createInflateRaw({ chunkSize: CHUNK_BYTES });
    inflate.end(stored);
    try {
      yield* inflate as AsyncIterable<Uint8Array>;
    } catch (error) {
      if (!String((error as NodeJS.ErrnoException).code).startsWith('Z_')) throw error;
      throw damagedWorkbook('une de ses parties ne se décompresse pas');
    } finally {
      inflate.destroy();
    }
  }

  /** The bytes of a part as stored: after a header that repeats its name, with additions of its own. */
  #stored({ offset, storedSize, method, encrypted }: ZipEntry): Uint8Array {
    if (encrypted) {
      throw new UnreadableError(
        'Le fichier est protégé par un mot de passe : enregistrez-le sans mot de passe.',
      );
    }
    const bytes = this.#bytes;
    const known = method === STORED || method === DEFLATED;
    if (!known || offset + LOCAL_HEADER_BYTES > bytes.length || bytes.readUInt32LE(offset) !== LOCAL_HEADER) {
      throw damagedWorkbook('une de ses parties est introuvable');
    }
    const start =
      offset + LOCAL_HEADER_BYTES + bytes.readUInt16LE(offset + 26) + bytes.readUInt16LE(offset + 28);
    if (start + storedSize > bytes.length) throw damagedWorkbook('une de ses parties est tronquée');
    return bytes.subarray(start, start + storedSize);
  }
}
