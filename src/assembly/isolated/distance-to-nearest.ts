import { distance } from 'geokdbush';
import type { Coordinates } from '../../domain/essms.ts';
import type { DistanceToNearest } from '../../metrics/isolated/nearest-sites.ts';

const RADIAN = Math.PI / 180;

/** The unit that geokdbush counts in. */
const KILOMETRE = 1000;

/** How far the nearest of a few places is: each is looked at, which takes less than to descend a tree of them. */
export const distanceToNearest: DistanceToNearest = (places) => {
  const points = places.map(pointOf);
  return (from) => {
    const point = pointOf(from);
    let nearest = -1;
    let least = Number.POSITIVE_INFINITY;
    for (let index = 0; index < points.length; index += 1) {
      const chord = squaredChord(point, points[index] as Point);
      if (chord >= least) continue;
      least = chord;
      nearest = index;
    }
    const { longitude, latitude } = places[nearest] ?? from;
    return nearest === -1
      ? null
      : Math.round(distance(from.longitude, from.latitude, longitude, latitude) * KILOMETRE);
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

function squaredChord(one: Point, other: Point): number {
  const [x, y, z] = [one.x - other.x, one.y - other.y, one.z - other.z];
  return x * x + y * y + z * z;
}
