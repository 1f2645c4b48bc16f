import { distance } from 'geokdbush';
import type { Coordinates } from '../../domain/essms.ts';

/** The unit that geokdbush counts in. */
export const KILOMETRE = 1000;

/** Great-circle distance (mean radius 6 371 km), in whole metres. */
export const metresBetween = (one: Coordinates, other: Coordinates): number =>
  Math.round(distance(one.longitude, one.latitude, other.longitude, other.latitude) * KILOMETRE);
