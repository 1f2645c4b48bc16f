import type { Check } from './check.ts';
import { type Figure, minus, readFigure, rounded, truncatedRate, writeFigure } from './numbers.ts';
import { perimeterOf } from './places.ts';
import { compareShares, compareStatus, type Shared, sharedOf } from './share-ratios.ts';

const RATIOS = [
  'part_essms',
  'part_montant',
  'euros_par_essms',
  'indice_equilibre',
  'ecart_part',
  'taux_couverture',
  'densite_100k',
];

/** The gap between two fractions, as one: `a/b − c/d`. */
function gap(a: Figure, b: Figure, c: Figure, d: Figure): { top: Figure; bottom: Figure } {
  if (a === null || b === null || c === null || d === null) return { top: null, bottom: null };
  return { top: a * d - c * b, bottom: b * d };
}

/**
 * The gaps of a territory to the whole: of shares (M-21), of euros per ESSMS, and that one over the mean. Where nothing is
 * engaged there is no mean to be away from.
 */
function gapsOf({ count, amount }: Shared, whole: Shared): Readonly<Record<string, string>> {
  const shares = gap(amount, whole.amount, count, whole.count);
  const means = gap(amount, count, whole.amount, whole.count);
  // (a/n − A/N) ÷ (A/N) = (aN − An) ÷ (An)
  const reference = whole.amount === null || count === null ? null : whole.amount * count;
  return {
    ecart_part: writeFigure(truncatedRate(shares.top, shares.bottom), 6),
    ecart_moyenne: whole.amount === 0n ? '' : writeFigure(rounded(means.top, means.bottom), 2),
    ecart_moyenne_part: writeFigure(truncatedRate(means.top, reference), 6),
  };
}

/** Every share, rate and gap of a territory, from the whole numbers of its row and of the top row. */
export const checkTerritoryRatios: Check = {
  name: 'territoires-rapports',
  title: 'Territoires : parts, taux et écarts',
  run: (edition, comparisons) => {
    const table = edition.table('territoires');
    const whole = sharedOf(perimeterOf(edition).topRow);
    for (const row of table.rows) {
      compareShares(comparisons, table, row, whole);
      for (const [column, expected] of Object.entries(gapsOf(sharedOf(row), whole))) {
        comparisons.cell(table, row, column, expected);
      }
      const count = readFigure(row.nb_essms);
      const per = (column: string, factor: bigint, of: string | undefined): void => {
        const top = count === null ? null : count * factor;
        comparisons.cell(table, row, column, writeFigure(truncatedRate(top, readFigure(of)), 6));
      };
      per('densite_100k', 100_000n, row.population);
      per('densite_100km2', 100n, row.superficie_km2);
      compareStatus(comparisons, table, row, { status: 'statut', ratios: RATIOS });
      compareStatus(comparisons, table, row, { status: 'statut_superficie', ratios: ['densite_100km2'] });
      const covered = readFigure(row.nb_essms_couverts);
      const apart = minus(minus(count, covered), readFigure(row.nb_isoles));
      comparisons.rule(table, row, 'nb_isoles', (apart ?? 0n) >= 0n, 'au plus les ESSMS non couverts');
    }
  },
};
