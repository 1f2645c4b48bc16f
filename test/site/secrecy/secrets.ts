import { csvRows, type Folder, type Tables } from '../../usage/folders.ts';
import { type Figure, figuresOfEdition, joined } from './computed-figures.ts';

/** Numbers by what they count, none of them small enough to be met elsewhere by chance. */
export type Numbers = ReadonlyMap<number, string>;

/** What an edition of distinctive figures tells, and what it must not. */
export interface Secrets {
  /** Counts of the rows that are hidden, and of those that must be. */
  readonly hidden: Numbers;
  /** Counts, hours and persons of single ESSMS, unless a row tells them. */
  readonly single: Numbers;
  readonly told: Numbers;
  /** Rates of the hidden rows, in millionths. */
  readonly hiddenRates: Numbers;
}

const DISTINCTIVE = 100_000;

/**
 * What is hidden of an edition of one region, computed in SQL from its data folder: what the thresholds hide, and what the
 * published rows say they hide. `whole`: the published tables of the same folder for the country, which place the ESSMS of
 * its projects that are elsewhere.
 */
export function secretsOf(folder: Folder, published: Tables, whole: Tables): Secrets {
  const figures = figuresOfEdition(folder, published, whole);
  const told = numbersOf(figures.filter(({ isSecret }) => !isSecret));
  const secrets = figures.filter(({ isSecret }) => isSecret);
  return {
    told,
    hidden: new Map([...numbersOf(secrets), ...silentPersons(figures)]),
    hiddenRates: new Map(secrets.flatMap(rateOf)),
    single: new Map([...singleCounts(folder)].filter(([count]) => !told.has(count))),
  };
}

function numbersOf(figures: readonly Figure[]): Numbers {
  return new Map(
    figures.flatMap(({ name, numerator, denominator }) =>
      [
        [numerator, `${name}, numerator`] as const,
        ...(denominator === null
          ? []
          : [
              [denominator, `${name}, denominator`] as const,
              [denominator - numerator, `${name}, remainder`] as const,
            ]),
      ].filter(([count]) => count >= DISTINCTIVE),
    ),
  );
}

const silentPersons = (figures: readonly Figure[]): Numbers =>
  new Map(
    figures
      .filter(({ silent }) => silent >= DISTINCTIVE)
      .map(({ name, silent }) => [silent, `${name}, persons of those that did not answer`]),
  );

function rateOf({ name, numerator, denominator }: Figure): (readonly [number, string])[] {
  if (denominator === null || numerator === 0 || numerator === denominator) return [];
  return [[Math.floor((numerator * 1_000_000) / denominator), name]];
}

const SINGLE: Readonly<Record<string, readonly string[]>> = {
  'indicateurs_usage.csv': ['numerateur', 'denominateur'],
  'projets_essms.csv': ['file_active'],
  'heures_saad.csv': ['heures_total', 'heures_apa', 'heures_pch', 'heures_dependance_hors_apa_pch'],
};

/** Everything that one ESSMS gives and that counts persons, or hours. */
function singleCounts(folder: Folder): Map<number, string> {
  const counts = new Map<number, string>();
  for (const [file, columns] of Object.entries(SINGLE)) {
    for (const row of csvRows(folder[file])) {
      for (const column of columns) {
        const count = Number(row[column] ?? '');
        if (count >= DISTINCTIVE) counts.set(count, joined(file, row.finess_et, column));
      }
    }
  }
  return counts;
}
