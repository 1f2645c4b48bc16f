import type { Comparisons } from './comparisons.ts';
import { type Figure, readFigure, rounded, truncatedRate, writeFigure } from './numbers.ts';
import type { PublishedRow, PublishedTable } from './published-table.ts';

/** The two figures of a row that its shares are made of. */
export interface Shared {
  readonly count: Figure;
  readonly amount: Figure;
}

export const sharedOf = (row: PublishedRow): Shared => ({
  count: readFigure(row.nb_essms),
  amount: readFigure(row.montant_conventionne, 2),
});

const times = (a: Figure, b: Figure): Figure => (a === null || b === null ? null : a * b);

/** The columns of shares that a territory and a sector have in common, of what is the whole (M-20, M-22; rates truncated). */
export function compareShares(
  comparisons: Comparisons,
  table: PublishedTable,
  row: PublishedRow,
  whole: Shared,
): void {
  const { count, amount } = sharedOf(row);
  const rate = (column: string, numerator: Figure, denominator: Figure): void =>
    comparisons.cell(table, row, column, writeFigure(truncatedRate(numerator, denominator), 6));
  rate('part_essms', count, whole.count);
  rate('part_montant', amount, whole.amount);
  rate('taux_couverture', readFigure(row.nb_essms_couverts), count);
  rate('indice_equilibre', times(amount, whole.count), times(whole.amount, count));
  comparisons.cell(table, row, 'euros_par_essms', writeFigure(rounded(amount, count), 2));
  comparisons.rule(
    table,
    row,
    'nb_essms_couverts',
    (readFigure(row.nb_essms_couverts) ?? 0n) <= (count ?? 0n),
    `au plus ${row.nb_essms}`,
  );
}

/** `statut` is `publie` when every ratio of the row is there, and a reason when one is not. */
export function compareStatus(
  comparisons: Comparisons,
  table: PublishedTable,
  row: PublishedRow,
  { status, ratios }: { readonly status: string; readonly ratios: readonly string[] },
): void {
  const isWhole = ratios.every((column) => row[column] !== '');
  const isTold = row[status] === 'publie';
  const known = isTold || ['manquant', 'secret', 'sans_objet', 'indetermine'].includes(row[status] ?? '');
  comparisons.rule(
    table,
    row,
    status,
    isWhole === isTold && known,
    isWhole ? 'publie' : 'une raison d’absence',
  );
}
