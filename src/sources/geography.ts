import { COM, type Level, type Location } from '../domain/territory.ts';
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

/** The territories of one year of the code officiel géographique (COG). Lists are sorted by code. */
export interface Geography {
  readonly year: number;
  readonly populationYear: number;
  /** The 18 regions, and `COM`, which gathers the collectivités d'outre-mer. */
  readonly regions: readonly GeographyTerritory[];
  /** The 101 départements and the collectivités d'outre-mer. */
  readonly departements: readonly GeographyTerritory[];
  readonly epcis: readonly GeographyTerritory[];
  /** The present communes, where they stand. */
  readonly communes: readonly Location[];
  /** Population of all the communes. */
  readonly population: number;
  /** Area of the whole; `null` as soon as that of one of its régions is not known. */
  readonly areaKm2: number | null;
  /** Population of the communes in no EPCI, of the country (`null`) or of a region; `null` when there is none. */
  populationOutsideEpci(region: string | null): number | null;
  /** Population of the communes of an EPCI that stand in a region; `null` when there is none. */
  epciPopulation(epci: string, region: string): number | null;
  /** Where a commune code, present or former, stands now; `null` when no such code ever was. */
  locate(communeCode: string): Location | null;
  territory(level: Level, code: string): GeographyTerritory | null;
  /** Name of a present commune. */
  communeName(communeCode: string): string | null;
}

/** What a geography is made of, as plain lists: JSON tells it whole. */
export interface GeographyContent
  extends Pick<
    Geography,
    'year' | 'populationYear' | 'regions' | 'departements' | 'epcis' | 'population' | 'areaKm2'
  > {
  /** The present communes in order of code, each with its EPCI, département, region and name. */
  readonly communes: readonly (readonly [string, string | null, string, string, string])[];
  /** Former and partial communes, each with the present one. */
  readonly successors: readonly (readonly [string, string])[];
  /** Population of what is in no EPCI, and of the parts of EPCI in régions. */
  readonly parts: readonly (readonly [string, number])[];
}

const NO_EPCI = 'hors_epci';
const IN_REGION = '@';
const COM_LABEL = 'Collectivités d’outre-mer';

/** The geography of a division of France; that of the year shipped with the observatory unless said. */
export const createGeography = (decoupage?: Decoupage, areas?: ReadonlyMap<string, number>): Geography =>
  geographyOf(geographyContent(decoupage, areas));

/** What is known of a division of France. */
export function geographyContent(
  decoupage: Decoupage = readDecoupage(),
  areas: ReadonlyMap<string, number> = readAreas(),
): GeographyContent {
  const present = decoupage.communes.filter((commune) => commune.type === 'commune-actuelle');
  const names = new Map(present.map((commune) => [commune.code, commune.nom]));
  const located = locatePresent(present, decoupage);
  const totals = populationTotals(present, located);
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
    parts: [...totals].filter(([key]) => key.startsWith(NO_EPCI) || key.includes(IN_REGION)),
  };
}

/** The geography that this is known of. */
export function geographyOf(content: GeographyContent): Geography {
  const { communes: rows, successors: former, parts, ...known } = content;
  const communes = rows.map(([commune, epci, departement, region]) => ({
    commune,
    epci,
    departement,
    region,
  }));
  const located = new Map(communes.map((location) => [location.commune, location]));
  const names = new Map(rows.map(([code, , , , name]) => [code, name]));
  const successors = new Map(former);
  const populations = new Map(parts);
  const index = {
    region: byCode(known.regions),
    departement: byCode(known.departements),
    epci: byCode(known.epcis),
  };
  return {
    ...known,
    communes,
    populationOutsideEpci: (region) =>
      populations.get(region === null ? NO_EPCI : `${NO_EPCI}:${region}`) ?? null,
    epciPopulation: (epci, region) => populations.get(`${epci}${IN_REGION}${region}`) ?? null,
    locate: (code) => located.get(code) ?? located.get(successors.get(code) ?? '') ?? null,
    territory: (type, code) => index[type].get(code) ?? null,
    communeName: (code) => names.get(code) ?? null,
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

/** Population by `level:code`, and of the part of an EPCI in a département (`epci/departement`) or a region (`epci@region`). */
function populationTotals(
  present: readonly CommuneRow[],
  located: ReadonlyMap<string, Location>,
): ReadonlyMap<string, number> {
  const totals = new Map<string, number>();
  const add = (key: string, population: number) => totals.set(key, (totals.get(key) ?? 0) + population);
  for (const { code, population } of present) {
    const location = located.get(code);
    if (location === undefined || population === undefined) continue;
    add(`region:${location.region}`, population);
    add(`departement:${location.departement}`, population);
    if (location.epci === null) {
      add(NO_EPCI, population);
      add(`${NO_EPCI}:${location.region}`, population);
      continue;
    }
    add(`epci:${location.epci}`, population);
    add(`${location.epci}/${location.departement}`, population);
    add(`${location.epci}${IN_REGION}${location.region}`, population);
  }
  return totals;
}

type Totals = ReadonlyMap<string, number>;

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

const byCode = (territories: readonly GeographyTerritory[]): ReadonlyMap<string, GeographyTerritory> =>
  new Map(territories.map((territory) => [territory.code, territory]));
