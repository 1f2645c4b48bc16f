import { around } from 'geokdbush';
import KDBush from 'kdbush';
import type { Coordinates } from '../../domain/essms.ts';
import type { FoundSite, NearestSites, SiteQuery } from '../../metrics/isolated/nearest-sites.ts';
import { KILOMETRE, metresBetween } from './metres-between.ts';
import { type Point, pointOf, squaredChord } from './point.ts';

/** Places in a leaf of the tree: small, since most questions are for a few neighbours. */
const LEAF = 16;

/** No two places are further apart than half the girth of the Earth: geokdbush takes a limit under it, or none. */
const FURTHEST = Math.PI * 6371;

/** A k-d tree of places on the sphere (mean radius 6 371 km). */
export function indexSites(places: readonly Coordinates[]): NearestSites {
  const tree = new KDBush(places.length, LEAF);
  for (const { longitude, latitude } of places) tree.add(longitude, latitude);
  tree.finish();
  const points = places.map(pointOf);
  const metres = (from: Coordinates, index: number): number =>
    metresBetween(from, places[index] as Coordinates);
  return {
    nearest(from: Coordinates, { count, reach = Number.POSITIVE_INFINITY, accepts }: SiteQuery) {
      // Distances are judged in whole metres: the search goes one further, and what is beyond is then left out.
      const kilometres = (reach + 1) / KILOMETRE;
      const limit = kilometres < FURTHEST ? kilometres : Number.POSITIVE_INFINITY;
      return around(tree, from.longitude, from.latitude, count, limit, accepts)
        .map((index): FoundSite => ({ index, metres: metres(from, index) }))
        .filter((found) => found.metres <= reach)
        .sort((a, b) => a.metres - b.metres || a.index - b.index);
    },
    radius(around, among, count) {
      const nearest = nearestAmong(points, points[around] as Point, among, count);
      if (nearest.length < count) return null;
      return Math.max(...nearest.map((each) => metres(places[around] as Coordinates, each)));
    },
    metresBetween: (one, other) => metres(places[one] as Coordinates, other),
  };
}

/** The `count` nearest of some points, looked at one by one: they are neighbours, which a tree would not tell apart sooner. */
function nearestAmong(
  points: readonly Point[],
  from: Point,
  among: ReadonlySet<number>,
  count: number,
): number[] {
  const found: number[] = [];
  const chords: number[] = [];
  for (const each of among) {
    const chord = squaredChord(from, points[each] as Point);
    if (found.length === count && chord >= (chords[count - 1] as number)) continue;
    let at = Math.min(found.length, count - 1);
    for (; at > 0 && (chords[at - 1] as number) > chord; at -= 1) {
      found[at] = found[at - 1] as number;
      chords[at] = chords[at - 1] as number;
    }
    found[at] = each;
    chords[at] = chord;
  }
  return found;
}
