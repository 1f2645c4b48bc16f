import type { Check } from './check.ts';
import type { Comparisons } from './comparisons.ts';
import { readFigure } from './numbers.ts';
import { isPartAt, perimeterOf, placeOfRow } from './places.ts';
import type { PublishedEdition } from './published-edition.ts';
import type { PublishedRow } from './published-table.ts';
import { isCollected, stateOf } from './usage-row.ts';

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
    const expected = stateOf(answered, awaited, collected);
    const holds = expected === null ? !isSilent(row) : row.statut === expected;
    comparisons.rule(table, row, 'statut', holds, expected ?? 'le statut d’une réponse');
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
