import type { Check } from './check.ts';
import type { Comparisons } from './comparisons.ts';
import { readFigure, sumOf } from './numbers.ts';
import { isPartAt, perimeterOf, placeOfRow } from './places.ts';
import type { PublishedEdition } from './published-edition.ts';
import type { PublishedRow } from './published-table.ts';
import { compareAnswers, isCollected } from './usage-row.ts';

/** A series by month: its count, what names it beside the month, and what is told of those who answered. */
interface Series {
  readonly name: string;
  readonly count: string;
  readonly answers: readonly string[];
  readonly keyOf: (row: PublishedRow) => string;
}

const SERIES: readonly Series[] = [
  {
    name: 'dui_actifs',
    count: 'nb_dossiers_actifs',
    answers: ['nb_repondants', 'nb_attendus', 'nb_mesures_du_mois', 'nb_reports_anciens'],
    keyOf: ({ mois }) => mois ?? '',
  },
  {
    name: 'echanges',
    count: 'nombre',
    answers: ['nb_repondants'],
    keyOf: ({ mois, code_indicateur: indicator }) => `${mois} ${indicator}`,
  },
];

/** Month by month, the rows of a level sum to the top: those who answered always, the count where none is hidden. */
export const checkMonths: Check = {
  name: 'mois',
  title: 'Dossiers actifs et échanges : statuts et sommes de chaque mois',
  run: (edition, comparisons) => {
    for (const series of SERIES) {
      compareStatuses(edition, series, comparisons);
      compareSums(edition, series, comparisons);
    }
    compareTrends(edition, comparisons);
  },
};

function compareStatuses(edition: PublishedEdition, { name, count }: Series, comparisons: Comparisons): void {
  const table = edition.table(name);
  const collected = isCollected(table);
  for (const row of table.rows) {
    const isTold = row[count] !== '';
    comparisons.rule(
      table,
      row,
      'statut',
      isTold === (row.statut === 'publie'),
      isTold ? 'publie' : 'une raison d’absence',
    );
    const answered = Number(row.nb_repondants);
    for (const column of ['nb_mesures_du_mois', 'nb_reports_anciens']) {
      if (row[column] === undefined) continue;
      comparisons.rule(table, row, column, Number(row[column]) <= answered, `au plus ${answered}`);
    }
    if (row.nb_attendus === undefined) continue;
    const awaited = Number(row.nb_attendus);
    comparisons.rule(table, row, 'nb_repondants', answered <= awaited, `au plus ${awaited}`);
    compareAnswers(comparisons, table, row, collected);
  }
}

const isSilent = ({ statut }: PublishedRow): boolean => statut === 'manquant' || statut === 'sans_objet';

function compareSums(edition: PublishedEdition, series: Series, comparisons: Comparisons): void {
  const table = edition.table(series.name);
  const { top, levels } = perimeterOf(edition);
  for (const rows of Map.groupBy(table.rows, series.keyOf).values()) {
    const total = rows.find((row) => placeOfRow(row) === top);
    if (total === undefined) continue;
    for (const level of levels) {
      if (level === 'epci') continue;
      const parts = rows.filter((row) => row !== total && isPartAt(level, row));
      for (const column of series.answers) {
        const sum = parts.reduce((all, row) => all + Number(row[column]), 0);
        comparisons.cell(table, total, column, String(sum));
      }
      const figures = parts.map((row) => (isSilent(row) ? 0n : readFigure(row[series.count])));
      if (total[series.count] === '' || figures.includes(null)) continue;
      const sum = figures.reduce((all: bigint, figure) => all + (figure ?? 0n), 0n);
      comparisons.cell(table, total, series.count, String(sum));
    }
  }
}

/** The trend of active records is told of the same ESSMS at the same dates as their number: by type, or of all types. */
function compareTrends(edition: PublishedEdition, comparisons: Comparisons): void {
  const table = edition.table('tendances');
  const { top } = perimeterOf(edition);
  const points = edition.table('dui_actifs').rows.filter((row) => placeOfRow(row) === top);
  const trends = Map.groupBy(table.rows, (row) => `${row.code_indicateur} ${row.mois}`);
  for (const point of points) {
    const rows = trends.get(`dossiers_actifs ${point.mois}`) ?? [];
    const [first] = rows;
    if (first === undefined) continue;
    for (const row of rows) comparisons.cell(table, row, 'nb_attendus', point.nb_attendus ?? '');
    const answered = rows.reduce((sum, row) => sum + Number(row.nb_repondants), 0);
    comparisons.same(
      table.file,
      `dossiers_actifs ${point.mois}`,
      'nb_repondants',
      String(answered),
      point.nb_repondants ?? '',
    );
    const persons = sumOf(rows.map((row) => readFigure(row.numerateur)));
    if (persons === null || point.nb_dossiers_actifs === '') continue;
    comparisons.same(
      table.file,
      `dossiers_actifs ${point.mois}`,
      'numerateur',
      String(persons),
      point.nb_dossiers_actifs ?? '',
    );
  }
}
