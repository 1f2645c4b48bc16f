import type { Check } from './check.ts';
import { compareSmall } from './compare-small.ts';
import type { Comparisons } from './comparisons.ts';
import { groupedRows } from './grouped-rows.ts';
import { readFigure, truncatedRate, writeFigure } from './numbers.ts';
import { essmsById, type Place, perimeterOf, placeOfRow, placesOf } from './places.ts';
import type { PublishedEdition } from './published-edition.ts';
import type { PublishedRow } from './published-table.ts';

/** The counts of isolated ESSMS by territory and sector, from the list of them one by one. */
export const checkIsolatedCounts: Check = {
  name: 'isoles-territoires',
  title: 'ESSMS isolés : nombres par territoire et par secteur',
  run: (edition, comparisons) => compareCounts(edition, comparisons),
};

function compareCounts(edition: PublishedEdition, comparisons: Comparisons): void {
  const table = edition.table('isoles_territoires');
  const perimeter = perimeterOf(edition);
  const keysOf = (row: PublishedRow): Place[] =>
    placesOf(perimeter, row).flatMap((place) => [`${place} tous`, `${place} ${row.secteur}`]);
  const essms = groupedRows(edition.table('essms').rows, keysOf);
  const isolated = groupedRows(edition.table('isoles').rows, keysOf);
  const known = essmsById(edition);
  for (const row of table.rows) {
    const key = `${placeOfRow(row)} ${row.secteur}`;
    const [all, alone] = [essms.get(key) ?? [], isolated.get(key) ?? []];
    const cell = (column: string, count: number): void => comparisons.cell(table, row, column, String(count));
    cell('nb_essms', all.length);
    cell('nb_isoles', alone.length);
    const elsewhere = all.filter((one) => one.dans_projet === 'false' && one.isole === 'false').length;
    cell('nb_hors_projet_non_isoles', elsewhere);
    cell('nb_sans_grappe', alone.filter((one) => one.nb_grappes_proches === '0').length);
    cell('nb_dans_groupe', alone.filter((one) => one.groupe !== '').length);
    cell(
      'nb_sans_coordonnees',
      alone.filter((one) => known.get(one.finess_et ?? '')?.latitude === '').length,
    );
    // Where nobody is near a project, the share has no object.
    const share =
      elsewhere === all.length ? null : truncatedRate(readFigure(row.nb_isoles), readFigure(row.nb_essms));
    comparisons.cell(table, row, 'part_isoles', writeFigure(share, 6));
    compareSmall(table, row, alone, comparisons);
    if (row.nb_groupes !== '') cell('nb_groupes', groupsOf(alone));
  }
}

const groupsOf = (isolated: readonly PublishedRow[]): number =>
  new Set(isolated.flatMap(({ groupe }) => (groupe ? [groupe] : []))).size;
