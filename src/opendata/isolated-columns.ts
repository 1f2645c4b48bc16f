import type { Cell } from '../domain/cell.ts';
import { isAbsent } from '../domain/cell.ts';
import { type Column, column } from './column.ts';

/** Metres as kilometres with three decimals: "12.345". */
export const writeKilometres = (metres: number): string =>
  `${Math.floor(metres / 1000)}.${String(metres % 1000).padStart(3, '0')}`;

/** The column that says why the one before it is empty. */
export const stateColumn = <Row>(
  name: string,
  title: string,
  cell: (row: Row) => Cell<unknown>,
): Column<Row> =>
  column(name, 'string', title, 'publie, ou la raison de son absence.', (row) => {
    const found = cell(row);
    return isAbsent(found) ? found.absent : 'publie';
  });
