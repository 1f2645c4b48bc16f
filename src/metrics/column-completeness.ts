import { type Cell, isAbsent, MISSING, NOT_APPLICABLE } from '../domain/cell.ts';
import type { Ratio } from '../domain/ratio.ts';
import { ratioOr } from './cell-ratio.ts';

/** A column that a file may have, and how many of its rows fill it with a sound value; `null` when it has no such column. */
export interface ColumnFilling {
  readonly name: string;
  readonly title: string;
  readonly required: boolean;
  readonly filled: number | null;
}

/** How complete a column is. An absent column has no share: it is not an empty one. */
export interface ColumnCompleteness extends Omit<ColumnFilling, 'filled'> {
  readonly filled: Cell<number>;
  readonly share: Cell<Ratio>;
}

/** The completeness of each column of a file of `rows` rows: the most incomplete first, absent columns last. */
export function columnCompleteness(rows: number, columns: readonly ColumnFilling[]): ColumnCompleteness[] {
  return columns
    .map(({ filled, ...column }): ColumnCompleteness => {
      if (filled === null) return { ...column, filled: MISSING, share: MISSING };
      return { ...column, filled, share: ratioOr(filled, rows, NOT_APPLICABLE) };
    })
    .sort((a, b) => rank(a) - rank(b));
}

// Shares of one file have one denominator; sorting is stable, so that equal columns keep the order of the schema.
const rank = ({ filled }: ColumnCompleteness): number =>
  isAbsent(filled) ? Number.MAX_SAFE_INTEGER : filled;
