import type { Comparisons } from './comparisons.ts';
import type { PublishedRow, PublishedTable } from './published-table.ts';

/** How many isolated ESSMS are of a small organisation alone, where it is told. */
export function compareSmall(
  table: PublishedTable,
  row: PublishedRow,
  isolated: readonly PublishedRow[],
  comparisons: Comparisons,
): void {
  const isTold = row.nb_isoles_petit_og !== '';
  comparisons.rule(
    table,
    row,
    'statut_petit_og',
    isTold === (row.statut_petit_og === 'publie'),
    isTold ? 'publie' : 'une raison d’absence',
  );
  if (!isTold) return;
  const count = isolated.filter((one) => one.isole_petit_og === 'true').length;
  comparisons.cell(table, row, 'nb_isoles_petit_og', String(count));
}
