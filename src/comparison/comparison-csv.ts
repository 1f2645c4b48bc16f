import { csvCell } from '../opendata/write-csv.ts';
import type { Comparison } from './comparison.ts';
import { keyOf } from './territory-words.ts';

/** Spreadsheets of France part cells by semicolons and write decimals after a comma; the mark tells them it is UTF-8. */
const MARK = '\ufeff';
const SEPARATOR = ';';
const DECIMAL = /^-?\d+\.\d+$/;

/** A cell: numbers with a decimal comma, never a formula, quoted when it holds what parts cells. */
function cell(text: string): string {
  if (DECIMAL.test(text)) return text.replace('.', ',');
  const written = csvCell(text);
  const isQuoted = written.startsWith('"');
  return written.includes(SEPARATOR) && !isQuoted ? `"${written}"` : written;
}

/** The table of a comparison as a file for spreadsheets: exact numbers, a column by territory, and the day of the data. */
export function comparisonCsv({ columns, groups }: Comparison, dataDate: string): string {
  const lines = [
    ['chiffre', 'unite', ...columns.map(({ name }) => name)],
    ['code', '', ...columns.map(({ territory }) => keyOf(territory))],
    ...groups.flatMap(({ title, rows }) =>
      rows.map(({ label, of, unit, cells }) => [
        [title, of, label].filter((part) => part !== '').join(' – '),
        unit,
        ...cells.map(({ raw }) => raw),
      ]),
    ),
    ['Date des données', '', ...columns.map(() => dataDate)],
  ];
  return `${MARK}${lines.map((line) => line.map(cell).join(SEPARATOR)).join('\r\n')}\r\n`;
}
