import { type Cell, isAbsent } from '../domain/cell.ts';
import { ABSENCE_LABELS } from '../format.ts';
import type { Variant } from './chart-frame.ts';

/** What every row of a chart has. */
export interface ChartRow {
  readonly label: string;
  readonly href: string | null;
  /** Whether it is the territory of the page, shown among others. */
  readonly emphasis?: boolean;
}

/** A row at its rank. */
export interface PlacedRow<T extends ChartRow> {
  readonly rank: number;
  readonly row: T;
  /** Label cut to what the picture can hold. */
  readonly label: string;
}

/** Rows in the order they are drawn. Absent values have no mark: no position on the scale would be true for them. */
export interface PlacedRows<T extends ChartRow> {
  readonly all: readonly PlacedRow<T>[];
  readonly known: readonly (PlacedRow<T> & { readonly value: number })[];
  readonly absent: readonly (PlacedRow<T> & { readonly reason: string })[];
}

const LONGEST: Readonly<Record<Variant, number>> = { wide: 38, narrow: 38 };

/**
 * Places rows from the highest value to the lowest (rows of equal value keep the order they came in, absent values come
 * last), or as given where their order has a meaning of its own.
 */
export function placeRows<T extends ChartRow>(
  rows: readonly T[],
  measure: (row: T) => Cell<number>,
  variant: Variant,
  order: 'highest' | 'given' = 'highest',
): PlacedRows<T> {
  const measured = rows.map((row) => ({ row, value: measure(row) }));
  const ordered =
    order === 'given' ? measured : measured.toSorted((a, b) => height(b.value) - height(a.value));
  const all = ordered.map(({ row, value }, rank) => ({
    rank,
    row,
    value,
    label: cut(row.label, LONGEST[variant]),
  }));
  return {
    all,
    known: all.flatMap(({ value, ...placed }) => (isAbsent(value) ? [] : [{ ...placed, value }])),
    absent: all.flatMap(({ value, ...placed }) =>
      isAbsent(value) ? [{ ...placed, reason: ABSENCE_LABELS[value.absent] }] : [],
    ),
  };
}

const height = (value: Cell<number>): number => (isAbsent(value) ? -Number.MAX_VALUE : value);

const cut = (label: string, longest: number): string =>
  label.length <= longest ? label : `${label.slice(0, longest - 1).trimEnd()}…`;
