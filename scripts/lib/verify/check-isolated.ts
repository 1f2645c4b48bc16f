import type { Check } from './check.ts';
import { projectsOf } from './check-essms.ts';
import { compareSmall } from './compare-small.ts';
import type { Comparisons } from './comparisons.ts';
import { groupedRows } from './grouped-rows.ts';
import { essmsById } from './places.ts';
import type { PublishedEdition } from './published-edition.ts';

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

/** The isolated ESSMS, the same in the list, its grappes and its groups. */
export const checkIsolated: Check = {
  name: 'isoles',
  title: 'ESSMS isolés : liste, grappes et groupes',
  run: (edition, comparisons) => {
    // Editions of earlier versions have no such list.
    if (!edition.files.has('isoles.csv')) return;
    compareList(edition, comparisons);
    compareGrappes(edition, comparisons);
    compareLikeness(edition, comparisons);
    compareGroups(edition, comparisons);
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
  meme_secteur: 'secteur',
  meme_epci: 'code_epci',
};

/**
 * A grappe that counts an ESSMS of the same sector or EPCI says so. It may say so of a member that essms.csv does not hold: of
 * another region, closed since. Its organisations are those that were declared, which are not published.
 */
function compareLikeness(edition: PublishedEdition, comparisons: Comparisons): void {
  const table = edition.table('isoles_grappes');
  const essms = essmsById(edition);
  const members = groupedRows(edition.table('essms').rows, projectsOf);
  for (const [column, likeness] of Object.entries(LIKENESS)) {
    const found = new Map([...members].map(([id, rows]) => [id, new Set(rows.map((row) => row[likeness]))]));
    for (const row of table.rows) {
      const own = essms.get(row.finess_et ?? '')?.[likeness];
      const isLike = own !== '' && (found.get(row.id_projet ?? '')?.has(own ?? '') ?? false);
      comparisons.rule(table, row, column, !isLike || row[column] === 'true', 'true');
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
