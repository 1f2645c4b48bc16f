import type { Coordinates } from '../../domain/essms.ts';

const RADIAN = Math.PI / 180;

/** A place on the sphere of radius 1, in space: what is nearest there is nearest on the ground. */
export interface Point {
  readonly x: number;
  readonly y: number;
  readonly z: number;
}

export function pointOf({ longitude, latitude }: Coordinates): Point {
  const [across, up] = [longitude * RADIAN, latitude * RADIAN];
  const inward = Math.cos(up);
  return { x: inward * Math.cos(across), y: inward * Math.sin(across), z: Math.sin(up) };
}

/** Squared length of the straight line between two points: it grows with their distance, and takes no trigonometry. */
export const squaredChord = (one: Point, other: Point): number =>
  (one.x - other.x) ** 2 + (one.y - other.y) ** 2 + (one.z - other.z) ** 2;
