import type { Check } from './check.ts';
import type { Comparisons } from './comparisons.ts';
import { isEngaged, projectsById } from './engaged-projects.ts';
import { addTo, readFigure, writeFigure } from './numbers.ts';
import { essmsById, type Place, perimeterOf, placeOfRow, placesOf } from './places.ts';
import type { PublishedEdition } from './published-edition.ts';
import type { PublishedTable } from './published-table.ts';

/** The signed money of each project goes to its ESSMS, to the cent, and no other: by project, by ESSMS, by territory. */
export const checkAttributions: Check = {
  name: 'attributions',
  title: 'Attributions : au centime, par projet, ESSMS et territoire',
  run: (edition, comparisons) => {
    const table = edition.table('attributions');
    compareProjects(edition, table, comparisons);
    compareEssms(edition, table, comparisons);
    compareTerritories(edition, table, comparisons);
  },
};

function totalsBy(table: PublishedTable, column: string): Map<string, bigint> {
  const totals = new Map<string, bigint>();
  for (const row of table.rows) addTo(totals, row[column] ?? '', readFigure(row.montant_attribue, 2) ?? 0n);
  return totals;
}

/** In an edition of one region, only what goes to the ESSMS of that region is there: it may be less than was signed. */
function compareProjects(edition: PublishedEdition, table: PublishedTable, comparisons: Comparisons): void {
  const { isNational } = perimeterOf(edition);
  const projects = projectsById(edition);
  const totals = totalsBy(table, 'id_projet');
  const members = Map.groupBy(table.rows, (row) => row.id_projet ?? '');
  for (const [id, project] of projects) {
    const total = totals.get(id);
    if (!isEngaged(project)) {
      comparisons.same(table.file, id, 'id_projet', total === undefined ? '' : 'attribué', '');
      continue;
    }
    const signed = readFigure(project.montant_conventionne, 2) ?? 0n;
    const told = total === undefined ? 'aucune ligne' : writeFigure(total, 2);
    const holds = isNational ? total === signed : (total ?? 0n) <= signed;
    const expected = writeFigure(signed, 2);
    comparisons.same(table.file, `${id} (somme)`, 'montant_attribue', told, holds ? told : expected);
    const count = Number(project.nb_essms);
    const found = members.get(id)?.length ?? 0;
    const isFull = isNational ? found === Math.max(1, count) : found <= Math.max(1, count);
    comparisons.same('projets.csv', id, 'nb_essms', String(count), isFull ? String(count) : String(found));
  }
  for (const row of table.rows) {
    comparisons.rule(table, row, 'id_projet', projects.has(row.id_projet ?? ''), 'un projet de projets.csv');
    comparisons.rule(table, row, 'cle', ['theorique', 'egale'].includes(row.cle ?? ''), 'theorique ou egale');
  }
}

/** What both tables say of an ESSMS. */
const WHERE = ['secteur', 'code_commune', 'code_epci', 'code_departement', 'code_region'];

function compareEssms(edition: PublishedEdition, table: PublishedTable, comparisons: Comparisons): void {
  const totals = totalsBy(table, 'finess_et_actuel');
  const essms = edition.table('essms');
  for (const row of essms.rows) {
    comparisons.cell(essms, row, 'montant_attribue', writeFigure(totals.get(row.finess_et ?? '') ?? 0n, 2));
  }
  const known = essmsById(edition);
  for (const row of table.rows) {
    const current = known.get(row.finess_et_actuel ?? '');
    // A site that has closed is in no other table.
    if (current === undefined) continue;
    for (const column of WHERE) comparisons.cell(table, row, column, current[column] ?? '');
  }
}

function compareTerritories(
  edition: PublishedEdition,
  table: PublishedTable,
  comparisons: Comparisons,
): void {
  const perimeter = perimeterOf(edition);
  const totals = new Map<Place, bigint>();
  for (const row of table.rows) {
    const amount = readFigure(row.montant_attribue, 2) ?? 0n;
    for (const place of placesOf(perimeter, row)) addTo(totals, place, amount);
  }
  const territories = edition.table('territoires');
  for (const row of territories.rows) {
    comparisons.cell(
      territories,
      row,
      'montant_conventionne',
      writeFigure(totals.get(placeOfRow(row)) ?? 0n, 2),
    );
  }
}
