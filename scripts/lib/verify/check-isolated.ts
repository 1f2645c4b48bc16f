import type { Check } from './check.ts';
import { projectsOf } from './check-essms.ts';
import type { Comparisons } from './comparisons.ts';
import { readFigure, truncatedRate, writeFigure } from './numbers.ts';
import { essmsById, type Place, perimeterOf, placeOfRow, placesOf } from './places.ts';
import type { PublishedEdition } from './published-edition.ts';
import type { PublishedRow } from './published-table.ts';

/** The grappes told of each isolated ESSMS. */
const MOST_TOLD = 5;

const SAME = [
  'code_categorie',
  'secteur',
  'code_commune',
  'code_epci',
  'code_departement',
  'code_region',
  'finess_ej',
];

/** The isolated ESSMS, the same in the list, its grappes, its groups and the counts by territory and sector. */
export const checkIsolated: Check = {
  name: 'isoles',
  title: 'ESSMS isolés : liste, grappes, groupes et territoires',
  run: (edition, comparisons) => {
    compareList(edition, comparisons);
    compareGrappes(edition, comparisons);
    compareLikeness(edition, comparisons);
    compareGroups(edition, comparisons);
    compareTerritories(edition, comparisons);
  },
};

function compareList(edition: PublishedEdition, comparisons: Comparisons): void {
  const table = edition.table('isoles');
  const essms = essmsById(edition);
  const expected = edition.table('essms').rows.filter((row) => row.isole === 'true').length;
  comparisons.same(table.file, '—', 'lignes', String(table.rows.length), String(expected));
  for (const row of table.rows) {
    const found = essms.get(row.finess_et ?? '');
    comparisons.rule(table, row, 'finess_et', found?.isole === 'true', 'un ESSMS isolé de essms.csv');
    if (found === undefined) continue;
    for (const column of SAME) comparisons.cell(table, row, column, found[column] ?? '');
  }
}

function compareGrappes(edition: PublishedEdition, comparisons: Comparisons): void {
  const [list, table] = [edition.table('isoles'), edition.table('isoles_grappes')];
  const told = Map.groupBy(table.rows, (row) => row.finess_et ?? '');
  for (const row of list.rows) {
    const rows = told.get(row.finess_et ?? '') ?? [];
    const isWhole = rows.length === Math.min(MOST_TOLD, Number(row.nb_grappes_proches));
    comparisons.rule(list, row, 'nb_grappes_proches', isWhole, `${rows.length} dans ${table.file}`);
    comparisons.cell(list, row, 'id_projet_proche', rows[0]?.id_projet ?? '');
    comparisons.cell(list, row, 'distance_km', rows[0]?.distance_km ?? '');
    rows.forEach((each, index) => {
      comparisons.cell(table, each, 'rang', String(index + 1));
    });
    told.delete(row.finess_et ?? '');
  }
  comparisons.same(table.file, '—', 'finess_et', [...told.keys()].join(', '), '');
}

const LIKENESS: Readonly<Record<string, string>> = {
  meme_organisme: 'finess_ej',
  meme_secteur: 'secteur',
  meme_epci: 'code_epci',
};

/** Whether a member of a grappe is of the same organisation, sector or EPCI. The members outside one region are not known. */
function compareLikeness(edition: PublishedEdition, comparisons: Comparisons): void {
  if (!perimeterOf(edition).isNational) return;
  const table = edition.table('isoles_grappes');
  const essms = essmsById(edition);
  const members = grouped(edition.table('essms').rows, projectsOf);
  for (const [column, likeness] of Object.entries(LIKENESS)) {
    const found = new Map([...members].map(([id, rows]) => [id, new Set(rows.map((row) => row[likeness]))]));
    for (const row of table.rows) {
      const own = essms.get(row.finess_et ?? '')?.[likeness];
      const isLike = own !== '' && (found.get(row.id_projet ?? '')?.has(own ?? '') ?? false);
      comparisons.cell(table, row, column, String(isLike));
    }
  }
}

function compareGroups(edition: PublishedEdition, comparisons: Comparisons): void {
  const [list, table] = [edition.table('isoles'), edition.table('isoles_groupes')];
  const members = Map.groupBy(list.rows, (row) => row.groupe ?? '');
  for (const row of table.rows) {
    const found = members.get(row.groupe ?? '') ?? [];
    const listed = row.finess_ets === '' ? [] : (row.finess_ets ?? '').split('|');
    const ids = found.map((one) => one.finess_et ?? '').sort();
    comparisons.cell(table, row, 'nb_essms', String(found.length));
    comparisons.rule(table, row, 'finess_ets', listed.toSorted().join() === ids.join(), ids.join('|'));
    const sectors = [...new Set(found.map((one) => one.secteur ?? ''))].sort();
    comparisons.rule(
      table,
      row,
      'secteurs',
      (row.secteurs ?? '').split('|').sort().join() === sectors.join(),
      sectors.join('|'),
    );
    const isThere = found.every((one) => one.code_departement === row.code_departement);
    comparisons.rule(table, row, 'code_departement', isThere, 'celui de ses ESSMS');
    compareSmall(table, row, found, comparisons);
    members.delete(row.groupe ?? '');
  }
  members.delete('');
  comparisons.same(table.file, '—', 'groupe', '', [...members.keys()].join(', '));
}

/** How many are of a small organisation alone, where it is told. */
function compareSmall(
  table: Parameters<Comparisons['cell']>[0],
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

function compareTerritories(edition: PublishedEdition, comparisons: Comparisons): void {
  const table = edition.table('isoles_territoires');
  const perimeter = perimeterOf(edition);
  const keysOf = (row: PublishedRow): Place[] =>
    placesOf(perimeter, row).flatMap((place) => [`${place} tous`, `${place} ${row.secteur}`]);
  const essms = grouped(edition.table('essms').rows, keysOf);
  const isolated = grouped(edition.table('isoles').rows, keysOf);
  const known = essmsById(edition);
  for (const row of table.rows) {
    const key = `${placeOfRow(row)} ${row.secteur}`;
    const [all, alone] = [essms.get(key) ?? [], isolated.get(key) ?? []];
    const cell = (column: string, count: number): void => comparisons.cell(table, row, column, String(count));
    cell('nb_essms', all.length);
    cell('nb_isoles', alone.length);
    cell(
      'nb_hors_projet_non_isoles',
      all.filter((one) => one.dans_projet === 'false' && one.isole === 'false').length,
    );
    cell('nb_sans_grappe', alone.filter((one) => one.nb_grappes_proches === '0').length);
    cell('nb_dans_groupe', alone.filter((one) => one.groupe !== '').length);
    cell(
      'nb_sans_coordonnees',
      alone.filter((one) => known.get(one.finess_et ?? '')?.latitude === '').length,
    );
    const share = truncatedRate(readFigure(row.nb_isoles), readFigure(row.nb_essms));
    comparisons.cell(table, row, 'part_isoles', writeFigure(share, 6));
    compareSmall(table, row, alone, comparisons);
    if (row.nb_groupes !== '') cell('nb_groupes', groupsOf(alone));
  }
}

const groupsOf = (isolated: readonly PublishedRow[]): number =>
  new Set(isolated.flatMap(({ groupe }) => (groupe ? [groupe] : []))).size;

function grouped(
  rows: readonly PublishedRow[],
  keysOf: (row: PublishedRow) => readonly string[],
): Map<string, PublishedRow[]> {
  const groups = new Map<string, PublishedRow[]>();
  for (const row of rows) {
    for (const key of keysOf(row)) {
      const group = groups.get(key);
      if (group === undefined) groups.set(key, [row]);
      else group.push(row);
    }
  }
  return groups;
}
