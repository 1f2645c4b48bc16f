import { readSheet } from 'read-excel-file/node';
import type { InputFile } from '../input-file.ts';
import { UnreadableError } from '../unreadable-error.ts';
import { decoded, detectEncoding, type TextEncoding } from './decoded.ts';
import { type Delimiter, delimited, detectDelimiter, firstLine, type TextRecord } from './delimited.ts';
import { firstBytes, firstContentBytes } from './uncompressed.ts';

/** A table of text cells, whatever the file it came in, and how it was written. */
export interface Sheet {
  readonly records: AsyncIterable<TextRecord>;
  /** `null` for a workbook. */
  readonly encoding: TextEncoding | 'utf-8-bom' | null;
  readonly delimiter: Delimiter | null;
}

/** The most a workbook may weigh: it is unzipped in memory. */
const MAX_WORKBOOK_BYTES = 64 * 1024 ** 2;

const startsWith = (bytes: Uint8Array, signature: readonly number[]): boolean =>
  signature.every((byte, index) => bytes[index] === byte);

const ZIP = [0x50, 0x4b, 0x03, 0x04];
const OLD_EXCEL = [0xd0, 0xcf, 0x11, 0xe0];
const UTF8_BOM = [0xef, 0xbb, 0xbf];

/**
 * Opens a table by its content, not its name: workbook (first sheet), or delimited text, gzip or not.
 * Throws `UnreadableError` for an old `.xls`, a web page saved as a table or a corrupt workbook.
 */
export async function openSheet(file: InputFile): Promise<Sheet> {
  const start = await firstBytes(file, 512);
  if (startsWith(start, ZIP)) {
    return { records: workbookRecords(file), encoding: null, delimiter: null };
  }
  if (startsWith(start, OLD_EXCEL)) {
    throw new UnreadableError(
      'C’est un ancien classeur Excel (.xls) : enregistrez-le en .xlsx ou en CSV UTF-8.',
    );
  }
  const encoding = await detectEncoding(file);
  const line = await firstLine(file, encoding);
  if (/^\s*<(!doctype|html|table|\?xml)/i.test(line)) {
    throw new UnreadableError(
      'C’est une page web ou du XML, pas un tableau : exportez en CSV UTF-8 ou en .xlsx.',
    );
  }
  if (line.includes('\0')) throw new UnreadableError('Le fichier n’est ni du texte ni un classeur .xlsx.');
  const delimiter = detectDelimiter(line);
  const marked = encoding === 'utf-8' && startsWith(await firstContentBytes(file, 3), UTF8_BOM);
  return {
    records: delimited(file, encoding, delimiter),
    encoding: marked ? 'utf-8-bom' : encoding,
    delimiter,
  };
}

/** The whole text of a small file (settings, scales), decoded. */
export async function readText(file: InputFile): Promise<string> {
  let text = '';
  for await (const chunk of decoded(file, await detectEncoding(file))) text += chunk;
  return text;
}

async function* workbookRecords(file: InputFile): AsyncGenerator<TextRecord> {
  if (file.size > MAX_WORKBOOK_BYTES) {
    throw new UnreadableError('Le classeur dépasse 64 Mio : enregistrez-le en CSV UTF-8.');
  }
  const parts: Uint8Array[] = [];
  for await (const chunk of file.open()) parts.push(chunk);
  const rows = await readWorkbook(Buffer.concat(parts));
  for (const [index, row] of rows.entries()) yield { line: index + 1, cells: row.map(cellText) };
}

async function readWorkbook(bytes: Buffer): Promise<readonly (readonly unknown[])[]> {
  try {
    return await readSheet(bytes, { parseNumber: plainNumber });
  } catch {
    throw new UnreadableError('Le classeur .xlsx est endommagé ou protégé.');
  }
}

/** A number as people read it: a workbook stores 0.1 + 0.2 as 0.30000000000000004. */
const plainNumber = (stored: string): string => String(Number(Number(stored).toPrecision(15)));

function cellText(cell: unknown): string {
  if (cell === null || cell === undefined) return '';
  if (cell instanceof Date) return Number.isNaN(cell.getTime()) ? '' : cell.toISOString().slice(0, 10);
  return String(cell);
}
