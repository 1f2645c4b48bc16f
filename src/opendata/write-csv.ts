import type { Dataset } from './column.ts';

const NEEDS_QUOTES = /["\r\n]/;

/** What a spreadsheet would take for a formula. Numbers of ours start with a digit or a minus and a digit. */
const FORMULA = /^(?:[=+@\t\r]|-(?!\d+(?:\.\d+)?$))/;

/** A cell as CSV: quoted when needed, and never read as a formula by a spreadsheet. */
export function csvCell(text: string, separator: ',' | ';' = ','): string {
  const safe = FORMULA.test(text) ? `'${text}` : text;
  return NEEDS_QUOTES.test(safe) || safe.includes(separator) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** The CSV of a published file: UTF-8, comma, header, one line per row. */
export const writeCsv = <Source>(table: Dataset<Source>, source: Source): string =>
  writeRecords(table.columns, table.records(source));

/** The same, from the texts of its cells. */
export function writeRecords(
  columns: readonly { readonly name: string }[],
  records: readonly (readonly string[])[],
): string {
  const lines = [columns.map(({ name }) => name), ...records].map((cells) =>
    cells.map((cell) => csvCell(cell)).join(','),
  );
  return `${lines.join('\n')}\n`;
}
