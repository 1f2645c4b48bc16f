import { spreadsheetCsv } from '../opendata/spreadsheet-csv.ts';
import type { Comparison } from './comparison.ts';
import { keyOf } from './territory-words.ts';

const DECIMAL = /^-?\d+\.\d+$/;

/** Numbers have a decimal comma. */
const cell = (text: string): string => (DECIMAL.test(text) ? text.replace('.', ',') : text);

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
  return `${spreadsheetCsv(lines.map((line) => line.map(cell)))}\r\n`;
}
