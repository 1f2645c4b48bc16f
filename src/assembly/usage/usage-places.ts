import type { PublishedSector } from '../../domain/sector.ts';
import { territoryKeysOf } from '../../metrics/tally.ts';
import { sectorKey } from '../ledger.ts';
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
}

const HAS_SECTORS: ReadonlySet<string> = new Set(['pays', 'region', 'departement']);

const hasSectors = ({ type, code }: TerritoryRow): boolean =>
  HAS_SECTORS.has(type) || (type === 'non_localise' && code !== 'epci');

/** Every territory, then every sector of those that hold some ESSMS down to the départements, in order. */
export function territoryPlaces(
  rows: readonly TerritoryRow[],
  expected: readonly ExpectedEssms[],
  { sectors, scope }: { sectors: ReadonlyMap<string, readonly PublishedSector[]>; scope: Scope },
): UsagePlace[] {
  const members = membersByKey(expected, scope);
  return rows.flatMap((row) => {
    const place = (sector: PublishedSector | 'tous'): UsagePlace => {
      const key = sector === 'tous' ? row.key : sectorKey(row.key, sector);
      return { key, territory: row, sector, projectId: null, members: members.get(key) ?? [] };
    };
    const own = hasSectors(row) ? (sectors.get(row.key) ?? []) : [];
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
  }));
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
