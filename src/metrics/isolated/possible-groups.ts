import type { Coordinates } from '../../domain/essms.ts';
import { SECTORS, type Sector } from '../../domain/sector.ts';
import type { IndexSites, NearestSites } from './nearest-sites.ts';
import { type FreePlaces, tightestGroups } from './tightest-groups.ts';

/** An isolated ESSMS whose place is known. */
export interface IsolatedPlace {
  readonly finessEt: string;
  readonly sector: Sector;
  readonly coordinates: Coordinates;
}

export interface GroupRules {
  /** ESSMS that a group needs, and that it may have. */
  readonly minimum: number;
  readonly most: number;
  /** How far from the first one the others may be, in metres. */
  readonly reach: number;
}

/** Isolated neighbours who would be numerous enough together. */
export interface PossibleGroup {
  /** The sector that all of them share; `null` when they are of several. */
  readonly sector: Sector | null;
  /** Their FINESS, the first one, around whom the group stands, then the nearest of it. */
  readonly finessEts: readonly string[];
  /** Between the two that are furthest apart, in metres. */
  readonly span: number;
}

/**
 * Groups the isolated ESSMS of a département, given in order of FINESS: first those of one sector (one software serves
 * all), then those left of any sector; each time the tightest group of the minimum size is taken first. Those left at
 * the end join the group whose first ESSMS is the nearest, of their sector or of several. No ESSMS is in two groups.
 * A reading of ours: the texts wish for a number ("AAP 2024 § 3.2") and say nothing of who should meet.
 */
export function possibleGroups(
  places: readonly IsolatedPlace[],
  rules: GroupRules,
  indexSites: IndexSites,
): PossibleGroup[] {
  const index = indexSites(places.map(({ coordinates }) => coordinates));
  const free: FreePlaces = new Set(places.keys());
  const bySector = SECTORS.flatMap((sector) => {
    const pool = [...free].filter((each) => places[each]?.sector === sector);
    const groups = tightestGroups(pool, free, { places, index, ...rules });
    return groups.map((members) => ({ sector: sector as Sector | null, members }));
  });
  const mixed = tightestGroups([...free], free, { places, index, ...rules });
  const groups = [...bySector, ...mixed.map((members) => ({ sector: null, members }))];
  joinNearest(groups, free, { places, index, rules });
  return groups.map(({ sector, members }) => ({
    sector,
    finessEts: members.map((each) => (places[each] as IsolatedPlace).finessEt),
    span: spanOf(members, index),
  }));
}

interface Formed {
  readonly sector: Sector | null;
  readonly members: number[];
}

interface Joining {
  readonly places: readonly IsolatedPlace[];
  readonly index: NearestSites;
  readonly rules: GroupRules;
}

/** Those left, in order of FINESS, join the nearest group that is theirs and has room. */
function joinNearest(groups: readonly Formed[], free: FreePlaces, { places, index, rules }: Joining): void {
  for (const place of [...free].sort((a, b) => a - b)) {
    const open = groups
      .filter(({ sector, members }) => members.length < rules.most && isOpenTo(sector, places[place]?.sector))
      .map((group) => ({ group, metres: index.metresBetween(group.members[0] as number, place) }))
      .filter(({ metres }) => metres <= rules.reach);
    const [nearest] = open.sort((a, b) => a.metres - b.metres);
    if (nearest === undefined) continue;
    nearest.group.members.push(place);
    free.delete(place);
  }
}

const isOpenTo = (sector: Sector | null, asking: Sector | undefined): boolean =>
  sector === null || sector === asking;

function spanOf(members: readonly number[], index: NearestSites): number {
  let span = 0;
  for (const one of members) {
    for (const other of members) if (one < other) span = Math.max(span, index.metresBetween(one, other));
  }
  return span;
}
