import type { Comparisons } from './comparisons.ts';
import { type FundedPart, inequalityOf, theilSplit } from './funded-parts.ts';
import type { LocatedPart } from './located-money.ts';
import type { PublishedRow, PublishedTable } from './published-table.ts';

/** How near two readings of an index must be: both are sums of many roundings. */
const TOLERANCE = 1e-9;

/** The state of the indices of some parts: fewer than two are not compared, and no money is no share. */
function statusOf(parts: readonly FundedPart[]): string {
  if (parts.length < 2) return 'sans_objet';
  return parts.every(({ amount }) => amount === 0) ? 'indetermine' : 'publie';
}

function compareIndex(
  comparisons: Comparisons,
  table: PublishedTable,
  row: PublishedRow,
  column: string,
  expected: number | null,
): void {
  const published = row[column] ?? '';
  const told = expected === null ? '' : expected.toFixed(12);
  const near = published !== '' && expected !== null && Math.abs(Number(published) - expected) <= TOLERANCE;
  comparisons.rule(table, row, column, near || published === told, told);
}

/** The indices of a row from its parts; the Theil index is split by région for the départements of the country. */
export function compareIndices(
  comparisons: Comparisons,
  table: PublishedTable,
  row: PublishedRow,
  parts: readonly LocatedPart[],
): void {
  const status = statusOf(parts);
  comparisons.cell(table, row, 'statut', status);
  const isTold = status === 'publie';
  const found = isTold ? inequalityOf(parts) : null;
  const isSplit = isTold && row.niveau === 'departement' && row.perimetre === 'FR';
  const split = isSplit ? theilSplit([...Map.groupBy(parts, ({ region }) => region).values()]) : null;
  compareIndex(comparisons, table, row, 'hoover', found?.hoover ?? null);
  compareIndex(comparisons, table, row, 'gini', found?.gini ?? null);
  compareIndex(comparisons, table, row, 'theil', found?.theil ?? null);
  compareIndex(comparisons, table, row, 'theil_inter', split?.inter ?? null);
  compareIndex(comparisons, table, row, 'theil_intra', split?.intra ?? null);
}
