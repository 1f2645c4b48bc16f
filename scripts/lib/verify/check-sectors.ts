import type { Check } from './check.ts';
import { readFigure, sumOf, writeFigure } from './numbers.ts';
import { placeOfRow } from './places.ts';
import { compareShares, compareStatus, sharedOf } from './share-ratios.ts';

const ADDITIVE: Readonly<Record<string, number>> = {
  nb_essms: 0,
  montant_conventionne: 2,
  nb_essms_couverts: 0,
};

const RATIOS = ['part_essms', 'part_montant', 'euros_par_essms', 'indice_equilibre', 'taux_couverture'];

/** Sectors are given down to the départements, and sum to the row of their territory, of which their shares are. */
export const checkSectors: Check = {
  name: 'secteurs',
  title: 'Secteurs : sommes et parts du territoire',
  run: (edition, comparisons) => {
    const table = edition.table('secteurs');
    const territories = new Map(edition.table('territoires').rows.map((row) => [placeOfRow(row), row]));
    const byTerritory = Map.groupBy(table.rows, placeOfRow);
    for (const [place, territory] of territories) {
      if (['epci', 'hors_epci'].includes(territory.type_territoire ?? '') || place === 'non_localise:epci')
        continue;
      const sectors = byTerritory.get(place) ?? [];
      for (const [column, digits] of Object.entries(ADDITIVE)) {
        const sum = writeFigure(sumOf(sectors.map((row) => readFigure(row[column], digits))), digits);
        comparisons.same(table.file, `${place} (somme des secteurs)`, column, territory[column] ?? '', sum);
      }
    }
    for (const row of table.rows) {
      const territory = territories.get(placeOfRow(row));
      comparisons.rule(
        table,
        row,
        'code_territoire',
        territory !== undefined,
        'un territoire de territoires.csv',
      );
      if (territory === undefined) continue;
      compareShares(comparisons, table, row, sharedOf(territory));
      compareStatus(comparisons, table, row, { status: 'statut', ratios: RATIOS });
    }
  },
};
