import type { Coordinates } from '../../domain/essms.ts';
import type { NearestSites } from './nearest-sites.ts';

/** Positions of the places in no group yet. */
export type FreePlaces = Set<number>;

interface Grouping {
  readonly places: readonly { readonly coordinates: Coordinates }[];
  readonly index: NearestSites;
  readonly minimum: number;
  readonly reach: number;
}

/**
 * Groups of exactly `minimum` places of a pool, the tightest first: around which place do the others stand nearest? Ties
 * go to the lowest position. Those taken leave `free`.
 */
export function tightestGroups(pool: readonly number[], free: FreePlaces, grouping: Grouping): number[][] {
  const left = new Set(pool);
  if (left.size < grouping.minimum) return [];
  const groups: number[][] = [];
  // As places leave, the circle that holds enough of them only grows: a radius once known is a lower bound.
  const radii = new Map<number, number>();
  for (const place of [...left].sort((a, b) => a - b)) {
    const radius = radiusAround(place, left, grouping);
    if (radius !== null) radii.set(place, radius);
  }
  for (let first = smallest(radii); first !== null; first = smallest(radii)) {
    const radius = radiusAround(first, left, grouping);
    if (radius === null) radii.delete(first);
    else if (radius > (radii.get(first) as number)) radii.set(first, radius);
    else {
      const members = membersWithin(first, radius, left, grouping);
      groups.push(members);
      for (const member of members) {
        left.delete(member);
        free.delete(member);
        radii.delete(member);
      }
    }
  }
  return groups;
}

const coordinatesOf = ({ places }: Grouping, place: number): Coordinates =>
  (places[place] as { coordinates: Coordinates }).coordinates;

/** How far the places around must be looked for to be enough; `null` when they are not within reach. */
function radiusAround(
  place: number,
  left: ReadonlySet<number>,
  { index, minimum, reach }: Grouping,
): number | null {
  const radius = index.radius(place, left, minimum);
  return radius === null || radius > reach ? null : radius;
}

/** The first place, then the nearest ones: of those as far as the last, the lowest positions. */
function membersWithin(
  first: number,
  reach: number,
  left: ReadonlySet<number>,
  grouping: Grouping,
): number[] {
  const accepts = (each: number): boolean => left.has(each) && each !== first;
  const around = { count: Number.POSITIVE_INFINITY, reach, accepts };
  const found = grouping.index.nearest(coordinatesOf(grouping, first), around);
  return [first, ...found.slice(0, grouping.minimum - 1).map(({ index }) => index)];
}

function smallest(radii: ReadonlyMap<number, number>): number | null {
  let best: number | null = null;
  let least = Number.POSITIVE_INFINITY;
  for (const [place, radius] of radii) {
    if (radius > least || (radius === least && best !== null && place > best)) continue;
    best = place;
    least = radius;
  }
  return best;
}
