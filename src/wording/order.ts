import { type Cell, isPresent } from '../domain/cell.ts';

/** The rows that have an index, the least funded first, then the others in their order. */
export function byIndex<T extends { readonly balanceIndex: Cell<number>; readonly label: string }>(
  rows: readonly T[],
): readonly T[] {
  const value = (row: T): number =>
    isPresent(row.balanceIndex) ? row.balanceIndex : Number.POSITIVE_INFINITY;
  return rows.toSorted((a, b) => Math.sign(value(a) - value(b)) || a.label.localeCompare(b.label, 'fr'));
}

/** Rows in order of amount per ESSMS, cut where the mean of the whole stands; those without amount are apart. */
export interface AroundMean<T> {
  readonly below: readonly T[];
  /** At the mean or above it. */
  readonly above: readonly T[];
  readonly absent: readonly T[];
}

/** The least funded first. */
export function aroundMean<T extends { readonly meanGapShare: Cell<number>; readonly label: string }>(
  rows: readonly T[],
): AroundMean<T> {
  const known = rows
    .flatMap((row) => (isPresent(row.meanGapShare) ? [{ row, gap: row.meanGapShare }] : []))
    .toSorted((a, b) => a.gap - b.gap || a.row.label.localeCompare(b.row.label, 'fr'));
  return {
    below: known.filter(({ gap }) => gap < 0).map(({ row }) => row),
    above: known.filter(({ gap }) => gap >= 0).map(({ row }) => row),
    absent: rows.filter((row) => !isPresent(row.meanGapShare)),
  };
}
