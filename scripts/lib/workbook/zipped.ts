import { Readable } from 'node:stream';
import { crc32, createDeflateRaw } from 'node:zlib';
import { DIRECTORY_HEADER, END_OF_DIRECTORY, LOCAL_HEADER, NO_DATE, NO_TIME } from '../zip-format.ts';
import type { WorkbookPart } from './workbook-parts.ts';

/** Pieces are joined up to this length before they are compressed: one call each would cost more than the compression. */
const BATCH = 1 << 18;

const VERSION = 20;
const UTF8_NAMES = 1 << 11;
const DEFLATED = 8;

/** The content of a file, compressed. */
export interface Compressed {
  readonly data: Uint8Array;
  readonly size: number;
  readonly crc: number;
}

interface Entry extends Compressed {
  readonly name: Buffer;
}

/** The bytes of a zip of these files, without the time at which it was made. `compress`: unless some are known already. */
export async function zipped(
  parts: readonly WorkbookPart[],
  compress: (part: WorkbookPart) => Promise<Compressed> = compressed,
): Promise<Buffer> {
  const chunks: Uint8Array[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const part of parts) {
    const entry = { name: Buffer.from(part.name), ...(await compress(part)) };
    const header = [localHeader(entry), entry.name];
    directory.push(directoryHeader(entry, offset), entry.name);
    for (const chunk of [...header, entry.data]) {
      chunks.push(chunk);
      offset += chunk.length;
    }
  }
  return Buffer.concat([...chunks, ...directory, end(parts.length, directory, offset)]);
}

/** Pieces of text as bytes, many at a time. */
function* batches(pieces: Iterable<string>): Generator<Buffer> {
  let held = '';
  for (const piece of pieces) {
    held += piece;
    if (held.length < BATCH) continue;
    yield Buffer.from(held);
    held = '';
  }
  if (held !== '') yield Buffer.from(held);
}

/** The content of a file, compressed as it comes. */
export async function compressed({ pieces }: WorkbookPart): Promise<Compressed> {
  let size = 0;
  let crc = 0;
  function* measured(): Generator<Buffer> {
    for (const batch of batches(pieces)) {
      size += batch.length;
      crc = crc32(batch, crc);
      yield batch;
    }
  }
  const data: Buffer[] = [];
  for await (const chunk of Readable.from(measured()).pipe(createDeflateRaw())) data.push(chunk);
  return { data: Buffer.concat(data), size, crc };
}

/** What both headers of an entry say alike (APPNOTE § 4.3.7 and § 4.3.12). */
function writeCommon(header: Buffer, at: number, { name, data, size, crc }: Entry): void {
  header.writeUInt16LE(VERSION, at);
  header.writeUInt16LE(UTF8_NAMES, at + 2);
  header.writeUInt16LE(DEFLATED, at + 4);
  header.writeUInt16LE(NO_TIME, at + 6);
  header.writeUInt16LE(NO_DATE, at + 8);
  header.writeUInt32LE(crc, at + 10);
  header.writeUInt32LE(data.length, at + 14);
  header.writeUInt32LE(size, at + 18);
  header.writeUInt16LE(name.length, at + 22);
}

function localHeader(entry: Entry): Buffer {
  const header = Buffer.alloc(30);
  header.writeUInt32LE(LOCAL_HEADER, 0);
  writeCommon(header, 4, entry);
  return header;
}

function directoryHeader(entry: Entry, offset: number): Buffer {
  const header = Buffer.alloc(46);
  header.writeUInt32LE(DIRECTORY_HEADER, 0);
  header.writeUInt16LE(VERSION, 4);
  writeCommon(header, 6, entry);
  header.writeUInt32LE(offset, 42);
  return header;
}

function end(count: number, directory: readonly Buffer[], offset: number): Buffer {
  const record = Buffer.alloc(22);
  record.writeUInt32LE(END_OF_DIRECTORY, 0);
  record.writeUInt16LE(count, 8);
  record.writeUInt16LE(count, 10);
  record.writeUInt32LE(
    directory.reduce((sum, { length }) => sum + length, 0),
    12,
  );
  record.writeUInt32LE(offset, 16);
  return record;
}
