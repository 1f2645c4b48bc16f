import type { PublishedEdition } from './published-edition.ts';
import type { PublishedRow } from './published-table.ts';

export type Level = 'region' | 'departement' | 'epci';

/** What names a territory: its type and its code. */
export type Place = string;

const placeOf = (type: string, code: string): Place => `${type}:${code}`;

/** The place of a row of any table that has both columns. */
export const placeOfRow = (row: PublishedRow): Place =>
  placeOf(row.type_territoire ?? '', row.code_territoire ?? '');

/**
 * Where an ESSMS, or what it was given, counts at a level: its territory, `hors_epci` when its commune is in no EPCI,
 * `non_localise` when it is not known where it is, or is not in the register.
 */
export function placeAt(level: Level, row: PublishedRow): Place {
  const code = row[`code_${level}`];
  if (code) return placeOf(level, code);
  if (level === 'epci' && row.code_commune) return placeOf('hors_epci', 'hors_epci');
  return placeOf('non_localise', level);
}

/** What an edition covers: the country, or one region, which is then the top row and the whole of which shares are. */
export interface Perimeter {
  readonly top: Place;
  readonly topRow: PublishedRow;
  readonly isNational: boolean;
  /** The levels whose rows sum to the top. */
  readonly levels: readonly Level[];
}

export function perimeterOf(edition: PublishedEdition): Perimeter {
  const [topRow = {}] = edition.table('territoires').rows;
  const isNational = topRow.type_territoire === 'pays';
  return {
    top: placeOfRow(topRow),
    topRow,
    isNational,
    levels: isNational ? ['region', 'departement', 'epci'] : ['departement', 'epci'],
  };
}

/** The places where an ESSMS, or what it was given, counts: the top, and one at each level. */
export const placesOf = ({ top, levels }: Perimeter, row: PublishedRow): Place[] => [
  top,
  ...levels.map((level) => placeAt(level, row)),
];

/** Whether a row is one of those that sum to the top at a level. */
export function isPartAt(
  level: Level,
  { type_territoire: type, code_territoire: code }: PublishedRow,
): boolean {
  if (type === level) return true;
  if (type === 'non_localise') return code === level;
  return level === 'epci' && type === 'hors_epci';
}

/** The ESSMS of an edition, by FINESS. */
export const essmsById = (edition: PublishedEdition): ReadonlyMap<string, PublishedRow> =>
  new Map(edition.table('essms').rows.map((row) => [row.finess_et ?? '', row]));
