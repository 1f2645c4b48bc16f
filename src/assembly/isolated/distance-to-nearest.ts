import type { MeasureNearest } from '../../metrics/isolated/nearest-sites.ts';
import { metresBetween } from './metres-between.ts';
import { type Point, pointOf, squaredChord } from './point.ts';

/** How far the nearest place of each group is: each is looked at, which for a few takes less than to descend a tree of them. */
export const distanceToNearest: MeasureNearest = (groups) => {
  const points = groups.map((places) => places.map(pointOf));
  return (from) => {
    const point = pointOf(from);
    return (group) => {
      const place = groups[group]?.[nearestTo(point, points[group] ?? [])];
      return place === undefined ? null : metresBetween(from, place);
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
