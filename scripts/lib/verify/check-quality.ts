import type { Check } from './check.ts';
import type { Comparisons } from './comparisons.ts';
import { type Figure, readFigure, sumOf, truncatedRate, writeFigure } from './numbers.ts';
import { perimeterOf } from './places.ts';
import type { PublishedEdition } from './published-edition.ts';
import type { PublishedRow } from './published-table.ts';

/** The indicators whose parts make a whole. */
const WHOLE = new Set(['age_mesures', 'montants_verifies', 'projets_verifies', 'types_denominateur']);

/** What is told of the data itself: rates, parts that make their whole, coverage by size and by category. */
export const checkQuality: Check = {
  name: 'qualite',
  title: 'Qualité : complétude, indicateurs et couvertures',
  run: (edition, comparisons) => {
    compareCompleteness(edition, comparisons);
    compareIndicators(edition, comparisons);
    compareCoverage(edition, comparisons);
  },
};

function compareCompleteness(edition: PublishedEdition, comparisons: Comparisons): void {
  const table = edition.table('completude');
  const lines = new Map(table.rows.map((row) => [row.fichier, row.lignes]));
  for (const row of table.rows) {
    const [filled, read] = [readFigure(row.remplies), readFigure(row.lignes)];
    comparisons.cell(table, row, 'lignes', lines.get(row.fichier) ?? '');
    comparisons.cell(table, row, 'taux', writeFigure(truncatedRate(filled, read), 6));
    comparisons.rule(
      table,
      row,
      'remplies',
      filled === null || filled <= (read ?? 0n),
      `au plus ${row.lignes}`,
    );
    comparisons.rule(
      table,
      row,
      'statut',
      (row.statut === 'publie') === (row.taux !== ''),
      'publie avec un taux',
    );
  }
}

/** Amounts have cents, counts have none: read with two digits, both are compared alike. */
const part = (row: PublishedRow, column: string): Figure => readFigure(row[column], 2);

function compareIndicators(edition: PublishedEdition, comparisons: Comparisons): void {
  const table = edition.table('indicateurs_qualite');
  for (const row of table.rows) {
    const rate = truncatedRate(part(row, 'numerateur'), part(row, 'denominateur'));
    comparisons.cell(table, row, 'taux', writeFigure(rate, 6));
    comparisons.rule(
      table,
      row,
      'statut',
      (row.statut === 'publie') === (row.taux !== ''),
      'publie avec un taux',
    );
  }
  compareLocated(edition, comparisons);
  for (const [name = '', rows] of Map.groupBy(table.rows, (row) => row.indicateur)) {
    const isTold = rows.every((row) => row.statut === 'publie');
    if (!WHOLE.has(name) || !isTold) continue;
    const sum = sumOf(rows.map((row) => part(row, 'numerateur')));
    const whole = part(rows[0] ?? {}, 'denominateur');
    comparisons.same(table.file, `${name} (somme)`, 'numerateur', writeFigure(sum, 2), writeFigure(whole, 2));
  }
}

const LOCATED_BY: Readonly<Record<string, string>> = { commune: 'code_commune', coordonnees: 'latitude' };

/** How many ESSMS have a commune, and coordinates. */
function compareLocated(edition: PublishedEdition, comparisons: Comparisons): void {
  const table = edition.table('indicateurs_qualite');
  const essms = edition.table('essms').rows;
  for (const row of table.rows) {
    const column = LOCATED_BY[row.modalite ?? ''];
    if (row.indicateur !== 'essms_localises' || column === undefined || row.statut !== 'publie') continue;
    comparisons.cell(table, row, 'denominateur', String(essms.length));
    comparisons.cell(table, row, 'numerateur', String(essms.filter((one) => one[column] !== '').length));
  }
}

function compareCoverage(edition: PublishedEdition, comparisons: Comparisons): void {
  const table = edition.table('couvertures');
  const { topRow } = perimeterOf(edition);
  const categories = Map.groupBy(edition.table('essms').rows, (row) => row.code_categorie);
  for (const row of table.rows) {
    const rate = truncatedRate(readFigure(row.nb_essms_couverts), readFigure(row.nb_essms));
    comparisons.cell(table, row, 'taux_couverture', writeFigure(rate, 6));
    if (row.dimension !== 'categorie') continue;
    const essms = categories.get(row.code) ?? [];
    comparisons.cell(table, row, 'nb_essms', String(essms.length));
    const covered = essms.filter((one) => one.dans_projet === 'true').length;
    comparisons.cell(table, row, 'nb_essms_couverts', String(covered));
  }
  for (const [dimension, rows] of Map.groupBy(table.rows, (row) => row.dimension)) {
    for (const column of ['nb_essms', 'nb_essms_couverts']) {
      const sum = writeFigure(sumOf(rows.map((row) => readFigure(row[column]))));
      comparisons.same(table.file, `${dimension} (somme)`, column, sum, topRow[column] ?? '');
    }
  }
}
