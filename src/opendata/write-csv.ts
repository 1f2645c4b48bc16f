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
  return FORMULA.test(text) ? `'${text}` : text;
}

/** A line of a file, its end included. */
export const csvLine = (cells: readonly string[]): string =>
  `${cells.map((cell) => csvCell(cell)).join(',')}\n`;

/** The CSV of a published file: UTF-8, comma, header, one line per row. */
export const writeCsv = <Source>({ columns, records }: Dataset<Source>, source: Source): string =>
  [columns.map(({ name }) => name), ...records(source)].map(csvLine).join('');
