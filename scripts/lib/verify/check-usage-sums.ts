import type { Check } from './check.ts';
import type { Comparisons } from './comparisons.ts';
import { readFigure, sumOf } from './numbers.ts';
import { isPartAt, perimeterOf, placeOfRow } from './places.ts';
import type { PublishedEdition } from './published-edition.ts';
import type { PublishedRow, PublishedTable } from './published-table.ts';

/** What each row of usage tells of whom it counts, hidden or not. */
const ANSWERS = ['nb_repondants', 'nb_attendus'];
const PERSONS = ['numerateur', 'denominateur'];

const seriesOf = ({ secteur, code_indicateur: indicator, type_denominateur: type }: PublishedRow): string =>
  `${secteur} · ${indicator} · ${type}`;

/**
 * What the rows of a level tell sums to the top row, and the sectors of a territory to its row: the ESSMS that answered
 * always, the persons wherever no row of the sum hides or lacks them. No more answer than are covered.
 */
export const checkUsageSums: Check = {
  name: 'usages-sommes',
  title: 'Usages : niveaux et secteurs font le total',
  run: (edition, comparisons) => {
    const table = edition.table('usages');
    const rows = table.rows.filter((row) => row.type_denominateur === 'tous');
    compareLevels(edition, table, rows, comparisons);
    compareSectors(table, rows, comparisons);
    compareCovered(edition, table, rows, comparisons);
    for (const name of ['usages', 'usages_projets']) compareTypes(edition.table(name), comparisons);
  },
};

function compareLevels(
  edition: PublishedEdition,
  table: PublishedTable,
  rows: readonly PublishedRow[],
  comparisons: Comparisons,
): void {
  const { top, levels } = perimeterOf(edition);
  for (const series of Map.groupBy(rows, seriesOf).values()) {
    const total = series.find((row) => placeOfRow(row) === top);
    if (total === undefined) continue;
    for (const level of levels) {
      // Sectors are given down to the départements.
      if (level === 'epci' && total.secteur !== 'tous') continue;
      compareSum(
        table,
        total,
        series.filter((row) => row !== total && isPartAt(level, row)),
        comparisons,
      );
    }
  }
}

function compareSectors(
  table: PublishedTable,
  rows: readonly PublishedRow[],
  comparisons: Comparisons,
): void {
  const byPlace = Map.groupBy(rows, (row) => `${placeOfRow(row)} ${row.code_indicateur}`);
  for (const series of byPlace.values()) {
    const total = series.find((row) => row.secteur === 'tous');
    const sectors = series.filter((row) => row.secteur !== 'tous');
    if (total !== undefined && sectors.length > 0) compareSum(table, total, sectors, comparisons);
  }
}

const isSilent = ({ statut }: PublishedRow): boolean => statut === 'manquant' || statut === 'sans_objet';

/** Compares a row with the sum of its parts: who answered always, persons when every part tells them or has none. */
function compareSum(
  table: PublishedTable,
  total: PublishedRow,
  parts: readonly PublishedRow[],
  comparisons: Comparisons,
): void {
  for (const column of ANSWERS) {
    const sum = parts.reduce((count, row) => count + Number(row[column]), 0);
    comparisons.cell(table, total, column, String(sum));
  }
  for (const column of PERSONS) {
    const told = readFigure(total[column]);
    const figures = parts.map((row) => (isSilent(row) ? 0n : readFigure(row[column])));
    if (told === null || figures.includes(null)) continue;
    const sum = figures.reduce((count: bigint, figure) => count + (figure ?? 0n), 0n);
    comparisons.cell(table, total, column, String(sum));
  }
}

const GROUP = ['type_territoire', 'code_territoire', 'secteur', 'id_projet', 'code_indicateur'];

/** A measure has one type of denominator: where types are given, those that answered with each make all that answered. */
function compareTypes(table: PublishedTable, comparisons: Comparisons): void {
  const groups = Map.groupBy(table.rows, (row) => GROUP.map((column) => row[column]).join(' '));
  for (const rows of groups.values()) {
    const total = rows.find((row) => row.type_denominateur === 'tous');
    const types = rows.filter((row) => row !== total);
    if (total === undefined || types.length === 0) continue;
    const answered = types.reduce((sum, row) => sum + Number(row.nb_repondants), 0);
    comparisons.cell(table, total, 'nb_repondants', String(answered));
    for (const row of types) comparisons.cell(table, row, 'nb_attendus', total.nb_attendus ?? '');
    const told = readFigure(total.numerateur);
    const sum = sumOf(types.map((row) => readFigure(row.numerateur)));
    if (told !== null && sum !== null) comparisons.cell(table, total, 'numerateur', String(sum));
  }
}

function compareCovered(
  edition: PublishedEdition,
  table: PublishedTable,
  rows: readonly PublishedRow[],
  comparisons: Comparisons,
): void {
  const territories = new Map(edition.table('territoires').rows.map((row) => [placeOfRow(row), row]));
  for (const row of rows) {
    if (row.secteur !== 'tous') continue;
    const covered = Number(territories.get(placeOfRow(row))?.nb_essms_couverts ?? Number.NaN);
    comparisons.rule(table, row, 'nb_attendus', Number(row.nb_attendus) <= covered, `au plus ${covered}`);
  }
}
