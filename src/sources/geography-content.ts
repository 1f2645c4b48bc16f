import { COM, type Location } from '../domain/territory.ts';
import { readAreas } from './areas.ts';
import { type CommuneRow, type Decoupage, readDecoupage } from './decoupage.ts';
import { FORMER_GUADELOUPE } from './legacy-commune.ts';

/** A territory of the geography in use. */
export interface GeographyTerritory {
  readonly code: string;
  readonly label: string;
  /** Sum of the municipal populations of its communes; `null` when none of them has one. */
  readonly population: number | null;
  /** In whole square kilometres; `null` for an EPCI, and for what holds a collectivité d'outre-mer. */
  readonly areaKm2: number | null;
  /**
   * What it is shown under: the region of a département, the département of an EPCI (where most of its population
   * lives, since an EPCI may straddle several); `null` for a region.
   */
  readonly parent: string | null;
  /** Everything that holds a part of it, `parent` first. */
  readonly parents: readonly string[];
}

/** What a geography is made of, as plain lists, those of territories sorted by code: JSON tells it whole. */
export interface GeographyContent {
  readonly year: number;
  readonly populationYear: number;
  /** The 18 regions, and `COM`, which gathers the collectivités d'outre-mer. */
  readonly regions: readonly GeographyTerritory[];
  /** The 101 départements and the collectivités d'outre-mer. */
  readonly departements: readonly GeographyTerritory[];
  readonly epcis: readonly GeographyTerritory[];
  /** Population of all the communes. */
  readonly population: number;
  /** Area of the whole; `null` as soon as that of one of its régions is not known. */
  readonly areaKm2: number | null;
  /** The present communes in order of code, each with its EPCI, département, region and name. */
  readonly communes: readonly (readonly [string, string | null, string, string, string])[];
  /** Former and partial communes, each with the present one. */
  readonly successors: readonly (readonly [string, string])[];
  /** Population of what is in no EPCI (`outsideEpci`), and of the parts of EPCI in régions (`partOfEpci`). */
  readonly parts: readonly (readonly [string, number])[];
}

/** Tells the communes that are in no EPCI, of the country (`null`) or of a region. */
export const outsideEpci = (region: string | null): string =>
  region === null ? 'hors_epci' : `hors_epci:${region}`;

/** Tells the part of an EPCI that stands in a region. */
export const partOfEpci = (epci: string, region: string): string => `${epci}@${region}`;

const COM_LABEL = 'Collectivités d’outre-mer';

/** What is known of a division of France; that of the year shipped with the observatory unless said. */
export function geographyContent(
  decoupage: Decoupage = readDecoupage(),
  areas: ReadonlyMap<string, number> = readAreas(),
): GeographyContent {
  const present = decoupage.communes.filter((commune) => commune.type === 'commune-actuelle');
  const names = new Map(present.map((commune) => [commune.code, commune.nom]));
  const located = locatePresent(present, decoupage);
  const { totals, parts } = populations(present, located);
  const ofDepartements = departements(decoupage, totals, areas);
  const ofRegions = regions(decoupage, totals, ofDepartements);
  return {
    year: decoupage.year,
    populationYear: decoupage.populationYear,
    regions: ofRegions,
    departements: ofDepartements,
    epcis: epcis(decoupage, totals, located),
    communes: [...located.values()]
      .sort((a, b) => (a.commune < b.commune ? -1 : 1))
      .map(({ commune, epci, departement, region }) => [
        commune,
        epci,
        departement,
        region,
        names.get(commune) ?? commune,
      ]),
    population: present.reduce((sum, commune) => sum + (commune.population ?? 0), 0),
    areaKm2: sumOrNull(ofRegions.map(({ areaKm2 }) => areaKm2)),
    successors: [...findSuccessors(decoupage.communes)],
    parts: [...parts],
  };
}

function locatePresent(
  present: readonly CommuneRow[],
  { epci, departements }: Decoupage,
): Map<string, Location> {
  const epciOf = new Map(
    epci.flatMap(({ code, membres }) => membres.map((member) => [member.code, code] as const)),
  );
  const overseas = new Set(departements.filter(({ zone }) => zone === 'com').map(({ code }) => code));
  return new Map(
    present.map(({ code, departement, region }) => [
      code,
      {
        commune: code,
        epci: epciOf.get(code) ?? null,
        departement,
        region: overseas.has(departement) ? COM : region,
      },
    ]),
  );
}

/** The present commune of each former or partial one. */
function findSuccessors(communes: readonly CommuneRow[]): Map<string, string> {
  const successors = new Map(Object.entries(FORMER_GUADELOUPE));
  for (const { code, type, chefLieu, commune, anciensCodes = [] } of communes) {
    const successor = commune ?? chefLieu;
    if (type !== 'commune-actuelle' && successor) successors.set(code, successor);
    for (const former of anciensCodes) successors.set(former, code);
  }
  return successors;
}

type Totals = ReadonlyMap<string, number>;

interface Populations {
  /** By `level:code`, and of the part of an EPCI in a département (`epci/departement`). */
  readonly totals: Totals;
  /** The parts of a geography. */
  readonly parts: Totals;
}

function populations(present: readonly CommuneRow[], located: ReadonlyMap<string, Location>): Populations {
  const totals = new Map<string, number>();
  const parts = new Map<string, number>();
  for (const { code, population } of present) {
    const location = located.get(code);
    if (location === undefined || population === undefined) continue;
    const { region, departement, epci } = location;
    const add = (sums: Map<string, number>, ...keys: readonly string[]): void => {
      for (const key of keys) sums.set(key, (sums.get(key) ?? 0) + population);
    };
    add(totals, `region:${region}`, `departement:${departement}`);
    if (epci === null) add(parts, outsideEpci(null), outsideEpci(region));
    else {
      add(totals, `epci:${epci}`, `${epci}/${departement}`);
      add(parts, partOfEpci(epci, region));
    }
  }
  return { totals, parts };
}

/** The sum of areas, `null` when one of them is not known. */
const sumOrNull = (areas: readonly (number | null)[]): number | null =>
  areas.reduce((sum, area) => (sum === null || area === null ? null : sum + area), 0);

function regions(
  decoupage: Decoupage,
  totals: Totals,
  ofDepartements: readonly GeographyTerritory[],
): GeographyTerritory[] {
  const kept = decoupage.regions.filter(({ zone }) => zone !== 'com');
  return sorted(
    [...kept, { code: COM, nom: COM_LABEL }].map(({ code, nom }) => ({
      code,
      label: nom,
      population: totals.get(`region:${code}`) ?? null,
      areaKm2: sumOrNull(
        ofDepartements.filter(({ parent }) => parent === code).map(({ areaKm2 }) => areaKm2),
      ),
      parent: null,
      parents: [],
    })),
  );
}

function departements(
  decoupage: Decoupage,
  totals: Totals,
  areas: ReadonlyMap<string, number>,
): GeographyTerritory[] {
  return sorted(
    decoupage.departements.map(({ code, nom, region, zone }) => {
      const parent = zone === 'com' ? COM : region;
      const population = totals.get(`departement:${code}`) ?? null;
      const areaKm2 = areas.get(code) ?? null;
      return { code, label: nom, population, areaKm2, parent, parents: [parent] };
    }),
  );
}

function epcis(
  decoupage: Decoupage,
  totals: Totals,
  located: ReadonlyMap<string, Location>,
): GeographyTerritory[] {
  return sorted(
    decoupage.epci.map(({ code, nom, membres }) => {
      const held = new Set(membres.flatMap((member) => located.get(member.code)?.departement ?? []));
      const share = (departement: string) => totals.get(`${code}/${departement}`) ?? 0;
      const parents = [...held].sort((a, b) => share(b) - share(a) || (a < b ? -1 : 1));
      const population = totals.get(`epci:${code}`) ?? null;
      return { code, label: nom, population, areaKm2: null, parent: parents[0] ?? null, parents };
    }),
  );
}

const sorted = (territories: GeographyTerritory[]): GeographyTerritory[] =>
  territories.sort((a, b) => (a.code < b.code ? -1 : 1));
