import type { Dataset } from './column.ts';

const NEEDS_QUOTES = /["\r\n]/;

/** What a spreadsheet would take for a formula. Numbers of ours start with a digit or a minus and a digit. */
const FORMULA = /^(?:[=+@\t\r]|-(?!\d+(?:[.,]\d+)?$))/;

/** A cell as CSV: quoted when needed, and never read as a formula by a spreadsheet. */
export function csvCell(text: string, separator: ',' | ';' = ','): string {
  const safe = withoutFormula(text);
  return NEEDS_QUOTES.test(safe) || safe.includes(separator) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** A text that a spreadsheet shows as it is, where it would have computed it. */
export function withoutFormula(text: string): string {
  return mayBeFormula(text) && FORMULA.test(text) ? `'${text}` : text;
}

/** Whether a text begins with neither a letter nor a digit: one in a thousand of the millions of cells. */
function mayBeFormula(text: string): boolean {
  const first = text.charCodeAt(0);
  return first <= AT && (first < ZERO || first > NINE);
}

const [ZERO, NINE, AT] = ['0', '9', '@'].map((sign) => sign.charCodeAt(0)) as [number, number, number];

const line = (cells: readonly string[]): string => `${cells.map((cell) => csvCell(cell)).join(',')}\n`;

/** The CSV of a published file: UTF-8, comma, header, one line per row. */
export const writeCsv = <Source>({ columns, records }: Dataset<Source>, source: Source): string =>
  [columns.map(({ name }) => name), ...records(source)].map(line).join('');

/** The text of a whole table would take several times the memory of its bytes, and longer to get than to fill. */
const LINES_AT_ONCE = 1000;

/** The same as bytes, from the texts of its cells. */
export function csvBytes(
  columns: readonly { readonly name: string }[],
  records: readonly (readonly string[])[],
): Uint8Array<ArrayBuffer> {
  const encoder = new TextEncoder();
  const parts = [encoder.encode(line(columns.map(({ name }) => name)))];
  for (let from = 0; from < records.length; from += LINES_AT_ONCE) {
    const lines = records.slice(from, from + LINES_AT_ONCE).map(line);
    parts.push(encoder.encode(lines.join('')));
  }
  const bytes = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
}
