import type { Check } from './check.ts';
import type { Comparisons } from './comparisons.ts';
import { readFigure, sumOf, sumOfPresent, writeFigure } from './numbers.ts';
import { isPartAt, type Perimeter, perimeterOf } from './places.ts';
import type { PublishedRow, PublishedTable } from './published-table.ts';

/** What is added up, with the digits of each column. */
const ADDITIVE: Readonly<Record<string, number>> = {
  nb_essms: 0,
  montant_conventionne: 2,
  montant_verse: 2,
  nb_essms_couverts: 0,
  nb_essms_conventionnes: 0,
  nb_isoles: 0,
};

/**
 * At each level the rows of that type, `non_localise` and, for EPCI, `hors_epci` sum to the top row. An EPCI or a collectivité
 * d’outre-mer that holds no ESSMS has no row: inhabitants sum to no more than those of the top, and exactly where all have one.
 */
export const checkTerritorySums: Check = {
  name: 'territoires-sommes',
  title: 'Territoires : chaque niveau fait le total',
  run: (edition, comparisons) => {
    const table = edition.table('territoires');
    const { topRow, levels } = perimeterOf(edition);
    for (const level of levels) {
      const parts = table.rows.filter((row) => isPartAt(level, row) && row !== topRow);
      for (const [column, digits] of Object.entries(ADDITIVE)) {
        const sum = sumOf(parts.map((row) => readFigure(row[column], digits)));
        const label = `${topRow.code_territoire} (somme du niveau ${level})`;
        comparisons.same(table.file, label, column, topRow[column] ?? '', writeFigure(sum, digits));
      }
    }
    comparePopulation(table, perimeterOf(edition), comparisons);
  },
};

/** The collectivités d’outre-mer, at the level of départements: COG 2024. */
const isCollectivity = ({ code_territoire: code = '' }: PublishedRow): boolean =>
  code === 'COM' || /^(97[578]|98)/.test(code);

const inhabitants = (rows: readonly PublishedRow[]): bigint =>
  sumOfPresent(rows.map((row) => readFigure(row.population)));

function comparePopulation(
  { file, rows }: PublishedTable,
  { topRow, isNational, levels }: Perimeter,
  comparisons: Comparisons,
): void {
  const whole = readFigure(topRow.population);
  if (whole === null) return;
  for (const level of levels) {
    const sum = inhabitants(rows.filter((row) => isPartAt(level, row) && row !== topRow));
    const expected = sum <= whole ? String(sum) : `au plus ${whole}`;
    comparisons.same(file, `niveau ${level} (somme)`, 'population', String(sum), expected);
  }
  const exact = (type: string): PublishedRow[] =>
    rows.filter((row) => row.type_territoire === type && !isCollectivity(row));
  const ofDepartements = String(inhabitants(exact('departement')));
  const ofRegions = isCollectivity(topRow) ? ofDepartements : String(inhabitants(exact('region')));
  comparisons.same(file, 'départements (somme)', 'population', ofDepartements, ofRegions);
  const collectivities = rows.find((row) => row.code_territoire === 'COM');
  if (!isNational || collectivities === undefined) return;
  const ofAll = String(inhabitants([...exact('region'), collectivities]));
  comparisons.same(file, 'FR (somme du niveau region)', 'population', String(whole), ofAll);
}
