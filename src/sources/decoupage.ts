import { createRequire } from 'node:module';

/** A row of communes.json: a present commune, or a former or partial one that leads to it. */
export interface CommuneRow {
  readonly code: string;
  readonly nom: string;
  readonly type: 'commune-actuelle' | 'commune-deleguee' | 'commune-associee' | 'arrondissement-municipal';
  readonly departement: string;
  readonly region: string;
  /** The present commune of a commune déléguée or associée. */
  readonly chefLieu?: string;
  /** The present commune of a municipal arrondissement. */
  readonly commune?: string;
  readonly anciensCodes?: readonly string[];
  /** Municipal population; absent where nobody lives, and on former communes. */
  readonly population?: number;
}

export interface DepartementRow {
  readonly code: string;
  readonly nom: string;
  readonly region: string;
  /** `com`: a collectivité d'outre-mer, in no region. */
  readonly zone: 'metro' | 'drom' | 'com';
}

export interface RegionRow {
  readonly code: string;
  readonly nom: string;
  readonly zone: 'metro' | 'drom' | 'com';
}

export interface EpciRow {
  readonly code: string;
  readonly nom: string;
  readonly membres: readonly { readonly code: string }[];
}

/** The administrative division of France in one year, as the package `@etalab/decoupage-administratif` gives it. */
export interface Decoupage {
  /** Year of the code officiel géographique. */
  readonly year: number;
  /** Year of the municipal populations. */
  readonly populationYear: number;
  readonly communes: readonly CommuneRow[];
  readonly epci: readonly EpciRow[];
  readonly departements: readonly DepartementRow[];
  readonly regions: readonly RegionRow[];
}

/** The package says its year in the table of its README only: version 6 is that of the COG 2026. */
const COG_YEAR = 2026;
/** That README gives as source the reference populations in force with that COG, which are of 2023 (of 2017 in Mayotte). */
const POPULATION_YEAR = 2023;
const PACKAGE = '@etalab/decoupage-administratif/data';

/** The division shipped with the observatory (12 MB of JSON, read once per call). */
export function readDecoupage(): Decoupage {
  const require = createRequire(import.meta.url);
  return {
    year: COG_YEAR,
    populationYear: POPULATION_YEAR,
    communes: require(`${PACKAGE}/communes.json`),
    epci: require(`${PACKAGE}/epci.json`),
    departements: require(`${PACKAGE}/departements.json`),
    regions: require(`${PACKAGE}/regions.json`),
  };
}
