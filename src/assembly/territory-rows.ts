import { COM, LEVELS, type Level, territoryHref, territoryKey } from '../domain/territory.ts';
import type { TerritoryRef } from '../observatory/types.ts';
import type { Geography } from '../sources/geography.ts';
import type { Ledger } from './ledger.ts';
import type { Scope } from './scope.ts';

/** A territory row of the edition, before its figures. */
export interface TerritoryRow extends TerritoryRef {
  readonly key: string;
  /** Key of the row it is shown under; `null` for the top row. */
  readonly parentKey: string | null;
  /** Keys of the rows that list it: an EPCI is listed by every département that holds a commune of it. */
  readonly listedBy: readonly string[];
  readonly population: number | null;
  readonly areaKm2: number | null;
}

/** The part of a row that others refer to. */
export const toRef = ({ type, code, label, href }: TerritoryRow): TerritoryRef => ({
  type,
  code,
  label,
  href,
});

const BUCKET_LABELS = {
  hors_epci: 'Communes hors intercommunalité',
  region: 'Région non localisée',
  departement: 'Département non localisé',
  epci: 'Intercommunalité non localisée',
} as const;

/**
 * The territory rows of an edition: the top row, every région and département of France (or of the region published),
 * the collectivités d'outre-mer and the EPCI that hold something, and the buckets of what has no EPCI or no place.
 */
export function territoryRows(geography: Geography, ledger: Ledger, scope: Scope): TerritoryRow[] {
  const top = topRow(geography, scope);
  const holdsSomething = (key: string) => ledger.territories.has(key) || ledger.projectIds.has(key);
  const rows = LEVELS.flatMap((level) =>
    territoriesAt(geography, level).flatMap(
      ({ code, label, population: whole, areaKm2, parent, parents }): TerritoryRow[] => {
        const key = territoryKey(level, code);
        if (key === top.key || !isShown(level, code, parent, scope, holdsSomething(key))) return [];
        const parentLevel = level === 'epci' ? 'departement' : 'region';
        const shown = parents.filter((each) => isInScope(geography, level, each, scope));
        const shownUnder = shown.map((each) => territoryKey(parentLevel, each));
        const listedBy = shownUnder.length === 0 ? [top.key] : shownUnder;
        const parentKey =
          listedBy.length === 1 ? (listedBy[0] ?? top.key) : regionOfAll(geography, shown, top);
        // A regional edition holds the part of an EPCI that stands in the region, inhabitants included.
        const population =
          level === 'epci' && scope.region !== null ? geography.epciPopulation(code, scope.region) : whole;
        const href = territoryHref(level, code);
        return [{ key, type: level, code, label, href, parentKey, listedBy, population, areaKm2 }];
      },
    ),
  );
  const bucket = (type: 'hors_epci' | 'non_localise', code: keyof typeof BUCKET_LABELS): TerritoryRow => ({
    key: territoryKey(type, code),
    type,
    code,
    label: BUCKET_LABELS[code],
    href: null,
    parentKey: top.key,
    listedBy: [top.key],
    population: type === 'hors_epci' ? geography.populationOutsideEpci(scope.region) : null,
    areaKm2: null,
  });
  return [
    top,
    ...rows,
    bucket('hors_epci', 'hors_epci'),
    ...LEVELS.map((level) => bucket('non_localise', level)),
  ];
}

function topRow(geography: Geography, scope: Scope): TerritoryRow {
  if (scope.region === null) {
    const { population } = geography;
    return {
      key: scope.topKey,
      type: 'pays',
      code: 'FR',
      label: 'France',
      href: '/',
      parentKey: null,
      listedBy: [],
      population,
      areaKm2: geography.areaKm2,
    };
  }
  const region = geography.territory('region', scope.region);
  return {
    key: scope.topKey,
    type: 'region',
    code: scope.region,
    label: region?.label ?? scope.region,
    href: territoryHref('region', scope.region),
    parentKey: null,
    listedBy: [],
    population: region?.population ?? null,
    areaKm2: region?.areaKm2 ?? null,
  };
}

function territoriesAt(geography: Geography, level: Level) {
  if (level === 'region') return geography.regions;
  return level === 'departement' ? geography.departements : geography.epcis;
}

/** What holds an EPCI that spans several départements: their région when they have the same, else the whole. */
function regionOfAll(geography: Geography, departements: readonly string[], top: TerritoryRow): string {
  const regions = new Set(departements.map((code) => geography.territory('departement', code)?.parent));
  const [region] = regions;
  return regions.size === 1 && region ? territoryKey('region', region) : top.key;
}

/** COG codes of collectivités d'outre-mer, and their pseudo-region, are shown only when they hold something. */
function isShown(level: Level, code: string, parent: string | null, scope: Scope, holds: boolean): boolean {
  if (scope.region !== null) {
    const ofRegion = level === 'departement' && parent === scope.region;
    return ofRegion ? holds || scope.region !== COM : level === 'epci' && holds;
  }
  const overseasCollectivity = code === COM || parent === COM;
  return holds || (level !== 'epci' && !overseasCollectivity);
}

/** Whether the parent of a row has a row of its own: an EPCI may lie mostly in a département of another region. */
function isInScope(geography: Geography, level: Level, parent: string, scope: Scope): boolean {
  if (scope.region === null) return true;
  if (level === 'departement') return parent === scope.region;
  return geography.territory('departement', parent)?.parent === scope.region;
}
