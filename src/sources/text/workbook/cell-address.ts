import { damagedWorkbook } from '../advice.ts';
import { MAX_LINES } from '../limits.ts';

/** A cell of a sheet: line from 1, column from 0. */
export interface CellAddress {
  readonly line: number;
  readonly column: number;
}

/** Columns go to XFD. */
export const LAST_COLUMN = 16_383;

/** Reads `AB12`, `$AB$12` too. Throws `UnreadableError` when no sheet has such a cell. */
export function cellAddress(text: string): CellAddress {
  const match = /^\$?([A-Za-z]{1,3})\$?(\d{1,8})$/.exec(text);
  const column = columnIndex(match?.[1] ?? '');
  const line = Number(match?.[2] ?? 0);
  if (column < 0 || column > LAST_COLUMN || line < 1 || line > MAX_LINES) {
    throw damagedWorkbook('une adresse de cellule n’existe pas');
  }
  return { line, column };
}

function columnIndex(letters: string): number {
  let number = 0;
  for (const letter of letters.toUpperCase()) number = number * 26 + letter.charCodeAt(0) - 64;
  return number - 1;
}
