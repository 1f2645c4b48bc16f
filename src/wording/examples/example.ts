import { type Cell, isAbsent } from '../../domain/cell.ts';
import type { Ratio } from '../../domain/ratio.ts';
import { formatCount, formatPercent } from '../../format.ts';
import type { BalanceFigures, Observatory, TerritoryFigures } from '../../observatory/types.ts';
import type { TerritoryUsage } from '../../observatory/usage-figures.ts';

/** Where the numbers of the examples come from. */
export interface ExampleSource {
  readonly observatory: Observatory;
  /** France, or the région of a regional edition. */
  readonly top: TerritoryFigures;
  /** Its indices, between régions, or between départements in a regional edition. */
  readonly balance: BalanceFigures | undefined;
  /** Its usage, all sectors together. */
  readonly measures: readonly TerritoryUsage[];
}

/** A formula with numbers of the edition. */
export interface Example {
  readonly text: string;
  /** What it is of, a territory or a project; the whole when it names none. */
  readonly place?: string;
  /** Which of several things it tells: an indicator, a column. */
  readonly subject?: string;
}

/** The example of one definition; `null` when the edition has no number to show. */
export type ExampleMaker = (source: ExampleSource) => Example | null;

/** The makers of some definitions, by identifier. */
export type ExampleMakers = Readonly<Record<string, ExampleMaker>>;

export const example = (text: string | null, of: Omit<Example, 'text'> = {}): Example | null =>
  text === null ? null : { text, ...of };

/** "1 482 ÷ 3 655 = 40,5 %" */
export const divided = (cell: Cell<Ratio>, format: (value: number) => string = formatCount): string | null =>
  isAbsent(cell) ? null : `${format(cell.numerator)} ÷ ${format(cell.denominator)} = ${formatPercent(cell)}`;

/** The one with the greatest value: the example that most readers know. */
export function greatest<T>(rows: readonly T[], value: (row: T) => number): T | undefined {
  return rows.reduce<T | undefined>(
    (most, row) => (most === undefined || value(row) > value(most) ? row : most),
    undefined,
  );
}
