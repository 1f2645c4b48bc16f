import { PUBLISHED_SECTORS, type PublishedSector } from '../../domain/sector.ts';
import { territoryKeysOf } from '../../metrics/tally.ts';
import { type Ledger, sectorKey } from '../ledger.ts';
import type { Scope } from '../scope.ts';
import type { TerritoryRow } from '../territory-rows.ts';
import type { ExpectedEssms } from './expected-essms.ts';

/** What a line of usage is about: a territory, a sector of it, or a project. */
export interface UsagePlace {
  readonly key: string;
  readonly territory: TerritoryRow | null;
  readonly sector: PublishedSector | 'tous';
  readonly projectId: string | null;
  /** The ESSMS expected there, by their place in the list. */
  readonly members: readonly number[];
  /** Keys of the places that make a total with it, and of that total. */
  readonly neighbours: readonly string[];
}

const HAS_SECTORS: ReadonlySet<string> = new Set(['pays', 'region', 'departement']);

const hasSectors = ({ type, code }: TerritoryRow): boolean =>
  HAS_SECTORS.has(type) || (type === 'non_localise' && code !== 'epci');

/** Every territory, then every sector of those that hold some ESSMS down to the départements, in order. */
export function territoryPlaces(
  rows: readonly TerritoryRow[],
  expected: readonly ExpectedEssms[],
  { ledger, scope }: { ledger: Ledger; scope: Scope },
): UsagePlace[] {
  const members = membersByKey(expected, scope);
  const sectors = sectorsByTerritory(ledger);
  const siblings = Map.groupBy(rows.flatMap(parentsOf), ([parent]) => parent);
  return rows.flatMap((row) => {
    const own = hasSectors(row) ? (sectors.get(row.key) ?? []) : [];
    const beside = parentsOf(row).flatMap(([parent, level]) => [
      parent,
      ...(siblings.get(parent) ?? []).filter(([, other]) => other === level).map(([, , key]) => key),
    ]);
    const below = (siblings.get(row.key) ?? []).map(([, , key]) => key);
    const near = [...new Set([...beside, ...below])].filter((key) => key !== row.key);
    const place = (sector: PublishedSector | 'tous'): UsagePlace => {
      const across = own.filter((other) => other !== sector).map((other) => sectorKey(row.key, other));
      const along = sector === 'tous' ? near : [row.key, ...near.map((key) => sectorKey(key, sector))];
      const key = sector === 'tous' ? row.key : sectorKey(row.key, sector);
      return {
        key,
        territory: row,
        sector,
        projectId: null,
        members: members.get(key) ?? [],
        neighbours: [...along, ...across],
      };
    };
    return [place('tous'), ...own.map(place)];
  });
}

/** A place for each project that is sélectionné or later. */
export function projectPlaces(
  projectIds: readonly string[],
  expected: readonly ExpectedEssms[],
): UsagePlace[] {
  const members = new Map(projectIds.map((id) => [id, [] as number[]]));
  for (const [index, each] of expected.entries()) {
    for (const id of each.projectIds) members.get(id)?.push(index);
  }
  return projectIds.map((id) => ({
    key: `projet:${id}`,
    territory: null,
    sector: 'tous',
    projectId: id,
    members: members.get(id) ?? [],
    neighbours: [],
  }));
}

/** What a row is under, with its level: the rows of one level under one other add up to it. */
function parentsOf(row: TerritoryRow): [parent: string, level: string, key: string][] {
  const level = row.type === 'non_localise' ? row.code : row.type === 'hors_epci' ? 'epci' : row.type;
  return row.listedBy.map((parent) => [parent, level, row.key]);
}

function membersByKey(expected: readonly ExpectedEssms[], scope: Scope): Map<string, number[]> {
  const members = new Map<string, number[]>();
  const add = (key: string, index: number) => {
    const known = members.get(key);
    if (known) known.push(index);
    else members.set(key, [index]);
  };
  for (const [index, { essms, inScope }] of expected.entries()) {
    if (!inScope) continue;
    for (const key of territoryKeysOf(essms.location, scope.topKey)) {
      add(key, index);
      add(sectorKey(key, essms.sector), index);
    }
  }
  return members;
}

/** The sectors that hold some ESSMS, in the order in which they are shown. */
function sectorsByTerritory({ sectors }: Ledger): Map<string, PublishedSector[]> {
  const found = new Map<string, PublishedSector[]>();
  for (const key of sectors.keys()) {
    if (sectors.get(key).essmsCount === 0) continue;
    const at = key.lastIndexOf('|');
    const territory = key.slice(0, at);
    const sector = key.slice(at + 1) as PublishedSector;
    found.set(territory, [...(found.get(territory) ?? []), sector]);
  }
  for (const each of found.values())
    each.sort((a, b) => PUBLISHED_SECTORS.indexOf(a) - PUBLISHED_SECTORS.indexOf(b));
  return found;
}
