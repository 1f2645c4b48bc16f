import { DIRECTORY_HEADER, END_OF_DIRECTORY, LOCAL_HEADER, NO_DATE, NO_TIME } from './zip-format.ts';

const END = Buffer.alloc(4);
END.writeUInt32LE(END_OF_DIRECTORY);

/**
 * The bytes of a zip (a workbook is one) without the time at which it was made: the same content gives the same bytes,
 * whatever the clock and the time zone. Throws when it is no zip.
 */
export function datelessZip(zip: Uint8Array): Buffer {
  const bytes = Buffer.from(zip);
  const end = bytes.lastIndexOf(END);
  if (end < 0) throw new Error('not a zip');
  const count = bytes.readUInt16LE(end + 10);
  let at = bytes.readUInt32LE(end + 16);
  for (let entry = 0; entry < count; entry += 1) {
    if (bytes.readUInt32LE(at) !== DIRECTORY_HEADER) throw new Error('not a zip: no entry in its directory');
    const local = bytes.readUInt32LE(at + 42);
    if (bytes.readUInt32LE(local) !== LOCAL_HEADER)
      throw new Error('not a zip: no entry where it is said to be');
    writeDate(bytes, at + 12);
    writeDate(bytes, local + 10);
    const [name, extra, comment] = [28, 30, 32].map((offset) => bytes.readUInt16LE(at + offset));
    at += 46 + (name ?? 0) + (extra ?? 0) + (comment ?? 0);
  }
  return bytes;
}

function writeDate(bytes: Buffer, at: number): void {
  bytes.writeUInt16LE(NO_TIME, at);
  bytes.writeUInt16LE(NO_DATE, at + 2);
}
