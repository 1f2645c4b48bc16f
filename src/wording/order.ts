import { type Cell, isPresent } from '../domain/cell.ts';

/** The rows that have an index, the least funded first, then the others in their order. */
export function byIndex<T extends { readonly balanceIndex: Cell<number>; readonly label: string }>(
  rows: readonly T[],
): readonly T[] {
  const value = (row: T): number =>
    isPresent(row.balanceIndex) ? row.balanceIndex : Number.POSITIVE_INFINITY;
  return rows.toSorted((a, b) => Math.sign(value(a) - value(b)) || a.label.localeCompare(b.label, 'fr'));
}
