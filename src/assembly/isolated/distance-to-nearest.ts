import { distance } from 'geokdbush';
import type { MeasureNearest } from '../../metrics/isolated/nearest-sites.ts';
import { type Point, pointOf, squaredChord } from './point.ts';

/** The unit that geokdbush counts in. */
const KILOMETRE = 1000;

/** How far the nearest place of each group is: each is looked at, which for a few takes less than to descend a tree of them. */
export const distanceToNearest: MeasureNearest = (groups) => {
  const points = groups.map((places) => places.map(pointOf));
  return (from) => {
    const point = pointOf(from);
    return (group) => {
      const nearest = nearestTo(point, points[group] ?? []);
      const place = groups[group]?.[nearest];
      if (place === undefined) return null;
      return Math.round(distance(from.longitude, from.latitude, place.longitude, place.latitude) * KILOMETRE);
    };
  };
};

/** By its position; -1 when there is none. */
function nearestTo(from: Point, points: readonly Point[]): number {
  let nearest = -1;
  let least = Number.POSITIVE_INFINITY;
  for (let index = 0; index < points.length; index += 1) {
    const chord = squaredChord(from, points[index] as Point);
    if (chord >= least) continue;
    least = chord;
    nearest = index;
  }
  return nearest;
}
