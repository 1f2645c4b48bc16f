import { type AbsenceReason, type Cell, isAbsent } from '../domain/cell.ts';
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

/** Rows in the order they are drawn. Absent values come last: no position on the scale would be true for them. */
export interface PlacedRows<T extends ChartRow> {
  readonly all: readonly PlacedRow<T>[];
  readonly known: readonly (PlacedRow<T> & { readonly value: number })[];
  readonly absent: readonly (PlacedRow<T> & { readonly reason: string })[];
}

const LONGEST: Readonly<Record<Variant, number>> = { wide: 38, narrow: 38 };

/** Sorts rows from the highest value to the lowest; rows of equal value keep the order they came in. */
export function placeRows<T extends ChartRow>(
  rows: readonly T[],
  measure: (row: T) => Cell<number>,
  variant: Variant,
): PlacedRows<T> {
  const known: { row: T; value: number }[] = [];
  const absent: { row: T; reason: AbsenceReason }[] = [];
  for (const row of rows) {
    const value = measure(row);
    if (isAbsent(value)) absent.push({ row, reason: value.absent });
    else known.push({ row, value });
  }
  known.sort((a, b) => b.value - a.value);
  const place = (row: T, rank: number): PlacedRow<T> => ({
    rank,
    row,
    label: cut(row.label, LONGEST[variant]),
  });
  const placedKnown = known.map(({ row, value }, rank) => ({ ...place(row, rank), value }));
  const placedAbsent = absent.map(({ row, reason }, index) => ({
    ...place(row, known.length + index),
    reason: ABSENCE_LABELS[reason],
  }));
  return { all: [...placedKnown, ...placedAbsent], known: placedKnown, absent: placedAbsent };
}

const cut = (label: string, longest: number): string =>
  label.length <= longest ? label : `${label.slice(0, longest - 1).trimEnd()}…`;
