import { UnreadableError } from '../../unreadable-error.ts';
import { damagedWorkbook } from '../advice.ts';

/** A part of a zip, as its directory describes it; sizes and place in bytes. */
export interface ZipEntry {
  readonly name: string;
  readonly method: number;
  readonly encrypted: boolean;
  readonly crc: number;
  readonly storedSize: number;
  /** Size once unzipped. */
  readonly size: number;
  readonly offset: number;
}

const END = Buffer.from('PK\u0005\u0006', 'latin1');
const END_BYTES = 22;
const MAX_COMMENT_BYTES = 0xffff;
const HEADER = 0x02014b50;
const HEADER_BYTES = 46;
const ENCRYPTED = 0x1;
/** A number too large for its four bytes, or that the writer put elsewhere: it is among the additions (ZIP64). */
const ELSEWHERE = 0xffff_ffff;
const ZIP64 = 0x0001;

/**
 * The directory at the end of a zip (PKWARE APPNOTE § 4.3.12), which alone says what the zip holds.
 * Throws `UnreadableError` when the end is missing, or does not hold together.
 */
export function zipDirectory(bytes: Buffer): ZipEntry[] {
  const end = bytes.lastIndexOf(END);
  if (end < 0 || end + END_BYTES > bytes.length || end < bytes.length - END_BYTES - MAX_COMMENT_BYTES) {
    throw new UnreadableError(
      'Le classeur .xlsx (ou l’archive .zip) est endommagé, sa fin manque : copiez-le ou téléchargez-le de nouveau.',
    );
  }
  const entries: ZipEntry[] = [];
  let at = bytes.readUInt32LE(end + 16);
  for (let count = bytes.readUInt16LE(end + 10); count > 0; count -= 1) {
    const entry = at + HEADER_BYTES <= end && bytes.readUInt32LE(at) === HEADER && readEntry(bytes, at, end);
    if (!entry) throw damagedWorkbook('son sommaire est illisible');
    entries.push(entry.entry);
    at = entry.next;
  }
  return entries;
}

/** The entry whose header is at `at`, and where the next one is; `null` when it overflows the directory. */
function readEntry(bytes: Buffer, at: number, end: number): { entry: ZipEntry; next: number } | null {
  const nameEnd = at + HEADER_BYTES + bytes.readUInt16LE(at + 28);
  const extraEnd = nameEnd + bytes.readUInt16LE(at + 30);
  const next = extraEnd + bytes.readUInt16LE(at + 32);
  if (next > end) return null;
  const [size = 0, storedSize = 0, offset = 0] = largeNumbers(
    [24, 20, 42].map((field) => bytes.readUInt32LE(at + field)),
    bytes.subarray(nameEnd, extraEnd),
  );
  const entry: ZipEntry = {
    name: bytes.toString('utf8', at + HEADER_BYTES, nameEnd),
    method: bytes.readUInt16LE(at + 10),
    encrypted: (bytes.readUInt16LE(at + 8) & ENCRYPTED) !== 0,
    crc: bytes.readUInt32LE(at + 16),
    storedSize,
    size,
    offset,
  };
  return { entry, next };
}

/** The numbers of an entry, those that are elsewhere being taken, in order, from its additions. */
function largeNumbers(numbers: readonly number[], extra: Buffer): number[] {
  if (!numbers.includes(ELSEWHERE)) return [...numbers];
  let at = 0;
  while (at + 4 <= extra.length && extra.readUInt16LE(at) !== ZIP64) at += 4 + extra.readUInt16LE(at + 2);
  at += 4;
  return numbers.map((number) => {
    if (number !== ELSEWHERE || at + 8 > extra.length) return number;
    at += 8;
    return Number(extra.readBigUInt64LE(at - 8));
  });
}
