import { Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';
import type { InputFile } from '../input-file.ts';
import { UnreadableError } from '../unreadable-error.ts';
import { MAX_UNZIPPED_BYTES } from './limits.ts';

/** Four times what zlib gives by default: a national register would come in 50 000 pieces. */
const CHUNK_BYTES = 64 * 1024;

/** The first `count` bytes of a file, as stored. */
export const firstBytes = (file: InputFile, count: number): Promise<Uint8Array> => take(file.open(), count);

/** The first `count` bytes of the content of a file, unzipped. */
export const firstContentBytes = (file: InputFile, count: number): Promise<Uint8Array> =>
  take(uncompressed(file), count);

async function take(chunks: AsyncIterable<Uint8Array>, count: number): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of chunks) {
    parts.push(Buffer.from(chunk));
    length += chunk.length;
    if (length >= count) break;
  }
  return Buffer.concat(parts).subarray(0, count);
}

export const isGzip = (bytes: Uint8Array): boolean => bytes[0] === 0x1f && bytes[1] === 0x8b;

/**
 * The content of a file, in pieces good until the next is asked for, unzipped when its first bytes say gzip, whatever its name.
 * Throws `UnreadableError` when the gzip is truncated or corrupt, or over `MAX_UNZIPPED_BYTES`.
 */
export async function* uncompressed(file: InputFile): AsyncGenerator<Uint8Array> {
  let total = 0;
  for await (const chunk of isGzip(await firstBytes(file, 2)) ? gunzip(file) : file.open()) {
    total += chunk.length;
    if (total > MAX_UNZIPPED_BYTES) {
      throw new UnreadableError('Le fichier dépasse 4 Gio une fois décompressé.');
    }
    yield chunk;
  }
}

/** Pieces that stay as they are: a stream asks for the next before it is done with one. */
async function* copies(pieces: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  for await (const piece of pieces) yield Buffer.from(piece);
}

async function* gunzip(file: InputFile): AsyncGenerator<Uint8Array> {
  const source = Readable.from(copies(file.open()));
  const unzipped = createGunzip({ chunkSize: CHUNK_BYTES });
  source.on('error', (error) => unzipped.destroy(error));
  try {
    yield* source.pipe(unzipped) as AsyncIterable<Uint8Array>;
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? '';
    if (code === 'Z_BUF_ERROR') {
      throw new UnreadableError(
        'Le fichier compressé (.gz) est tronqué, sa fin manque : copiez-le ou téléchargez-le de nouveau.',
      );
    }
    if (code.startsWith('Z_')) {
      throw new UnreadableError(
        'Le fichier compressé (.gz) est endommagé : copiez-le ou téléchargez-le de nouveau.',
      );
    }
    throw error;
  } finally {
    source.destroy();
  }
}
