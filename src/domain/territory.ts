/** The levels at which the observatory counts, from the widest to the narrowest. */
export const LEVELS = ['region', 'departement', 'epci'] as const;
export type Level = (typeof LEVELS)[number];

/**
 * The type of a published territory row. `hors_epci` gathers the establishments whose commune belongs to no EPCI;
 * `non_localise` has one row per level (its code is the level) for those whose commune is unknown.
 */
export type TerritoryType = 'pays' | Level | 'hors_epci' | 'non_localise';

/** Code of the pseudo-region that gathers the collectivités d'outre-mer (975, 977, 978, 986…). */
export const COM = 'COM';

/** Where a site stands in the geography of the year (COG). `epci` is `null` for a commune in no EPCI. */
export interface Location {
  readonly commune: string;
  readonly epci: string | null;
  readonly departement: string;
  readonly region: string;
}

const FOLDERS: Readonly<Record<Level, string>> = {
  region: 'regions',
  departement: 'departements',
  epci: 'epci',
};

/** Site-absolute address of the portrait of a territory. */
export const territoryHref = (level: Level, code: string): string =>
  `/territoires/${FOLDERS[level]}/${code}/`;

/** Key of a territory row, unique over all levels. */
export function territoryKey(type: TerritoryType, code: string): string {
  return `${type}:${code}`;
}
