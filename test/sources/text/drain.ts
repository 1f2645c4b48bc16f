import type { InputFile } from '../../../src/sources/input-file.ts';
import { eachRecord, type TextRecord } from '../../../src/sources/text/delimited.ts';
import { openSheet, type Sheet } from '../../../src/sources/text/sheet.ts';
import { UnreadableError } from '../../../src/sources/unreadable-error.ts';

/** A file handed over in pieces of `size` bytes: a character, a record or a header may be cut anywhere. */
export function inPieces(content: string | Uint8Array, size = 1 << 16): InputFile {
  const bytes = Buffer.from(content);
  return {
    name: 'file',
    size: bytes.length,
    async *open() {
      for (let start = 0; start < bytes.length; start += size) yield bytes.subarray(start, start + size);
    },
  };
}

/** All that a file gives: how it is written, its records. Throws what reading it throws. */
export interface Drained {
  readonly sheet: Sheet;
  readonly records: readonly TextRecord[];
  /** The cells of each record. */
  readonly rows: readonly (readonly string[])[];
}

export async function drain(content: string | Uint8Array, size?: number): Promise<Drained> {
  const sheet = await openSheet(inPieces(content, size));
  const records: TextRecord[] = [];
  for await (const record of eachRecord(sheet.batches)) records.push(record);
  return { sheet, records, rows: records.map(({ cells }) => cells) };
}

/** The sentence with which a file is refused. */
export async function refusal(content: string | Uint8Array, size?: number): Promise<string> {
  const outcome = await drain(content, size).catch((error: unknown) => error);
  if (outcome instanceof UnreadableError) return outcome.message;
  throw outcome instanceof Error ? outcome : new Error('The file was read.');
}
