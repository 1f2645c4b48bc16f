import { distance } from 'geokdbush';
import type { Coordinates } from '../../domain/essms.ts';
import type { MeasureNearest } from '../../metrics/isolated/nearest-sites.ts';

const RADIAN = Math.PI / 180;

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

/** A place on the sphere of radius 1, in space: what is nearest there is nearest on the ground. */
interface Point {
  readonly x: number;
  readonly y: number;
  readonly z: number;
}

function pointOf({ longitude, latitude }: Coordinates): Point {
  const [across, up] = [longitude * RADIAN, latitude * RADIAN];
  const inward = Math.cos(up);
  return { x: inward * Math.cos(across), y: inward * Math.sin(across), z: Math.sin(up) };
}

/** By its position; -1 when there is none. */
function nearestTo(from: Point, points: readonly Point[]): number {
  let nearest = -1;
  let least = Number.POSITIVE_INFINITY;
  for (let index = 0; index < points.length; index += 1) {
    const { x, y, z } = points[index] as Point;
    const chord = (x - from.x) ** 2 + (y - from.y) ** 2 + (z - from.z) ** 2;
    if (chord >= least) continue;
    least = chord;
    nearest = index;
  }
  return nearest;
}
