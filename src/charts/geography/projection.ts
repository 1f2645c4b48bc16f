import { type GeoProjection, geoConicConformal, geoMercator } from 'd3';
import type { Point } from './simplify.ts';

/** Where a map is drawn, in the units of its picture. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** From longitude and latitude to the picture. */
export type Projector = (position: readonly [longitude: number, latitude: number]) => Point;

/** The projection of official maps of mainland France (that of Lambert-93), before scale. */
export function mainlandProjection(): GeoProjection {
  return geoConicConformal().parallels([44, 49]).rotate([-3, 0]).scale(1).translate([0, 0]);
}

/** Territories overseas are small enough for the plainest conformal projection. */
export function overseasProjection(): GeoProjection {
  return geoMercator().scale(1).translate([0, 0]);
}

/** Scales a projection so that all the positions fit in a box, centred, whatever the box's shape. */
export function fitProjection(
  projection: GeoProjection,
  positions: readonly (readonly [number, number])[],
  box: Box,
): Projector {
  const project = (position: readonly [number, number]): [number, number] =>
    projection([position[0], position[1]]) ?? [0, 0];
  const points = positions.map(project);
  const [left, right] = extent(points.map(([x]) => x));
  const [top, bottom] = extent(points.map(([, y]) => y));
  const scale = Math.min(box.width / (right - left || 1), box.height / (bottom - top || 1));
  const dx = box.x + (box.width - (right - left) * scale) / 2 - left * scale;
  const dy = box.y + (box.height - (bottom - top) * scale) / 2 - top * scale;
  return (position) => {
    const [x, y] = project(position);
    return [x * scale + dx, y * scale + dy];
  };
}

/** Lowest and highest of some numbers. */
export const extent = (values: readonly number[]): [number, number] =>
  values.reduce<[number, number]>(
    ([low, high], value) => [Math.min(low, value), Math.max(high, value)],
    [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY],
  );
