import { crc32, deflateRawSync } from 'node:zlib';

/** What a zip says of one of its parts, when it is to differ from the truth. */
export interface ZipPart {
  readonly name: string;
  readonly content: string | Uint8Array;
  readonly size?: number;
  readonly crc?: number;
  readonly method?: number;
  readonly flags?: number;
  /** Writes sizes and place among the additions of the entry, as large archives do. */
  readonly zip64?: boolean;
}

const ELSEWHERE = 0xffff_ffff;

/** A zip made by hand, so that it can be wrong. */
export function zip(parts: readonly ZipPart[]): Buffer {
  const pieces: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const part of parts) {
    const local = localPart(part);
    pieces.push(local.bytes);
    directory.push(header(part, local.storedSize, offset));
    offset += local.bytes.length;
  }
  const listed = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.write('PK\u0005\u0006', 'latin1');
  end.writeUInt16LE(parts.length, 8);
  end.writeUInt16LE(parts.length, 10);
  end.writeUInt32LE(listed.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...pieces, listed, end]);
}

function localPart({ name, content, method = 8 }: ZipPart): { bytes: Buffer; storedSize: number } {
  const stored = method === 8 ? deflateRawSync(Buffer.from(content)) : Buffer.from(content);
  const start = Buffer.alloc(30);
  start.write('PK\u0003\u0004', 'latin1');
  start.writeUInt16LE(method, 8);
  start.writeUInt16LE(Buffer.byteLength(name), 26);
  return { bytes: Buffer.concat([start, Buffer.from(name), stored]), storedSize: stored.length };
}

function header(part: ZipPart, storedSize: number, offset: number): Buffer {
  const { name, content, method = 8, flags = 0, zip64 = false } = part;
  const bytes = Buffer.from(content);
  const numbers = [part.size ?? bytes.length, storedSize, offset];
  const extra = Buffer.alloc(zip64 ? 33 : 0);
  if (zip64) {
    // Another addition comes first: each tells its length.
    extra.writeUInt16LE(0x5455, 0);
    extra.writeUInt16LE(1, 2);
    extra.writeUInt16LE(0x0001, 5);
    extra.writeUInt16LE(24, 7);
    for (const [index, number] of numbers.entries()) extra.writeBigUInt64LE(BigInt(number), 9 + 8 * index);
  }
  const entry = Buffer.alloc(46);
  entry.write('PK\u0001\u0002', 'latin1');
  entry.writeUInt16LE(flags, 8);
  entry.writeUInt16LE(method, 10);
  entry.writeUInt32LE(part.crc ?? crc32(bytes), 16);
  entry.writeUInt16LE(Buffer.byteLength(name), 28);
  entry.writeUInt16LE(extra.length, 30);
  for (const [index, at] of [24, 20, 42].entries()) {
    entry.writeUInt32LE(zip64 ? ELSEWHERE : (numbers[index] ?? 0), at);
  }
  return Buffer.concat([entry, Buffer.from(name), extra]);
}
