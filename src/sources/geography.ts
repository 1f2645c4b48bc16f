import type { Level, Location } from '../domain/territory.ts';
import type { Decoupage } from './decoupage.ts';
import {
  type GeographyContent,
  type GeographyTerritory,
  geographyContent,
  outsideEpci,
  partOfEpci,
} from './geography-content.ts';

/** The territories of one year of the code officiel géographique (COG). Lists are sorted by code. */
export interface Geography extends Omit<GeographyContent, 'communes' | 'successors' | 'parts'> {
  /** The present communes, where they stand. */
  readonly communes: readonly Location[];
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

/** The geography of a division of France; that of the year shipped with the observatory unless said. */
export const createGeography = (decoupage?: Decoupage, areas?: ReadonlyMap<string, number>): Geography =>
  geographyOf(geographyContent(decoupage, areas));

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
    populationOutsideEpci: (region) => populations.get(outsideEpci(region)) ?? null,
    epciPopulation: (epci, region) => populations.get(partOfEpci(epci, region)) ?? null,
    locate: (code) => located.get(code) ?? located.get(successors.get(code) ?? '') ?? null,
    territory: (type, code) => index[type].get(code) ?? null,
    communeName: (code) => names.get(code) ?? null,
  };
}

const byCode = (territories: readonly GeographyTerritory[]): ReadonlyMap<string, GeographyTerritory> =>
  new Map(territories.map((territory) => [territory.code, territory]));
