import type { Check } from './check.ts';
import type { Comparisons } from './comparisons.ts';
import { isEngaged, projectsById } from './engaged-projects.ts';
import { type Figure, readFigure, sumOf, writeFigure } from './numbers.ts';
import { perimeterOf, placeAt } from './places.ts';
import type { PublishedEdition } from './published-edition.ts';
import type { PublishedRow, PublishedTable } from './published-table.ts';

const MOVEMENTS = ['montant_avance', 'montant_solde', 'montant_autre'];
const ALL = [...MOVEMENTS, 'cumul_verse', 'cumul_engage'];

const euros = (row: PublishedRow | undefined, column: string): Figure => readFigure(row?.[column], 2);

/**
 * Each month the régions, the overseas collectivities and what is located nowhere make the country; running totals run; what
 * is engaged is what was attributed under the conventions signed so far; the last month is that of the territories.
 */
export const checkPayments: Check = {
  name: 'versements',
  title: 'Versements : mois, cumuls, dernier mois',
  run: (edition, comparisons) => {
    const table = edition.table('versements');
    const byRegion = Map.groupBy(table.rows, (row) => row.code_region ?? '');
    comparePlaces(table, comparisons);
    for (const rows of byRegion.values()) compareRunning(table, rows, comparisons);
    compareEngaged(edition, table, byRegion, comparisons);
    compareLast(edition, table, byRegion, comparisons);
  },
};

function comparePlaces(table: PublishedTable, comparisons: Comparisons): void {
  for (const rows of Map.groupBy(table.rows, (row) => row.mois).values()) {
    const total = rows.find((row) => row.code_region === 'FR');
    if (total === undefined) continue;
    const parts = rows.filter((row) => row !== total);
    for (const column of ALL) {
      const sum = sumOf(parts.map((row) => euros(row, column)));
      comparisons.cell(table, total, column, writeFigure(sum, 2));
    }
  }
}

/** The first month begins at nothing: months run from the first payment or convention. */
function compareRunning(
  table: PublishedTable,
  rows: readonly PublishedRow[],
  comparisons: Comparisons,
): void {
  let paid: Figure = 0n;
  for (const row of rows.toSorted((a, b) => ((a.mois ?? '') < (b.mois ?? '') ? -1 : 1))) {
    paid = sumOf([paid, ...MOVEMENTS.map((column) => euros(row, column))]);
    comparisons.cell(table, row, 'cumul_verse', writeFigure(paid, 2));
    comparisons.cell(table, row, 'statut', paid === null ? 'manquant' : 'publie');
  }
}

/**
 * What was attributed by month of convention and place, added up month after month. A convention dated after the data is
 * engaged all the same, in every total: it is of the last month.
 */
function compareEngaged(
  edition: PublishedEdition,
  table: PublishedTable,
  byRegion: ReadonlyMap<string, readonly PublishedRow[]>,
  comparisons: Comparisons,
): void {
  const engaged = engagedAmounts(edition);
  for (const [code, rows] of byRegion) {
    const amounts = code === 'FR' ? engaged : engaged.filter(({ region }) => region === code);
    for (const row of rows) {
      const month = row.mois ?? '';
      const until = month >= edition.dataDate ? amounts : amounts.filter(({ date }) => date <= month);
      comparisons.cell(table, row, 'cumul_engage', writeFigure(sumOf(until.map(({ amount }) => amount)), 2));
    }
  }
}

interface EngagedAmount {
  readonly date: string;
  readonly region: string;
  readonly amount: Figure;
}

/** What is engaged, by day of convention and région, in as few amounts as there are of both. */
function engagedAmounts(edition: PublishedEdition): EngagedAmount[] {
  const projects = projectsById(edition);
  const groups = Map.groupBy(edition.table('attributions').rows, (row) => {
    const project = projects.get(row.id_projet ?? '');
    const place = placeAt('region', row);
    const region = place.startsWith('non_localise') ? 'non_localise' : place.slice('region:'.length);
    return `${project !== undefined && isEngaged(project) ? project.date_convention : ''} ${region}`;
  });
  return [...groups].map(([key, rows]) => {
    const [date = '', region = ''] = key.split(' ');
    return { date, region, amount: sumOf(rows.map((row) => euros(row, 'montant_attribue'))) };
  });
}

/** The last running totals are the amounts of the territories. */
function compareLast(
  edition: PublishedEdition,
  table: PublishedTable,
  byRegion: ReadonlyMap<string, readonly PublishedRow[]>,
  comparisons: Comparisons,
): void {
  const { topRow, isNational } = perimeterOf(edition);
  for (const territory of edition.table('territoires').rows) {
    const { type_territoire: type, code_territoire: code = '' } = territory;
    const isCounted =
      territory === topRow || type === 'region' || (type === 'non_localise' && code === 'region');
    if (!isCounted) continue;
    const rows = byRegion.get(type === 'non_localise' ? type : code) ?? [];
    const last = rows.toSorted((a, b) => ((a.mois ?? '') < (b.mois ?? '') ? -1 : 1)).at(-1);
    if (last === undefined) {
      const nothing = [0n, null].includes(euros(territory, 'montant_conventionne'));
      comparisons.rule(
        table,
        { code_region: code },
        'code_region',
        nothing || !isNational,
        'une ligne par mois',
      );
      continue;
    }
    comparisons.cell(table, last, 'cumul_verse', territory.montant_verse ?? '');
    comparisons.cell(table, last, 'cumul_engage', territory.montant_conventionne ?? '');
  }
}
