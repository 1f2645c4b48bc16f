import { csvCell } from './write-csv.ts';

const MARK = '\ufeff';
const SEPARATOR = ';';

/**
 * Records as a file that a spreadsheet set in French opens with a double click: a mark of UTF-8, semicolons, no cell read
 * as a formula. Decimals are written after a comma by the caller. The last record has no end of line.
 */
export const spreadsheetCsv = (records: readonly (readonly string[])[]): string =>
  MARK + records.map((cells) => cells.map((cell) => csvCell(cell, SEPARATOR)).join(SEPARATOR)).join('\r\n');
