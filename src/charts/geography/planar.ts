import type { GeoProjection } from 'd3';
import type { Feature, MultiLineString, MultiPolygon, Polygon } from 'geojson';
import { feature, merge, mesh } from 'topojson-client';
import {
  DEPARTEMENT_SHAPES,
  DEPARTEMENTS,
  type DepartementShape,
  type DepartementTopology,
} from './departements.ts';
import { areaPath, linesPath } from './path-data.ts';
import { type Box, extent, fitProjection, type Projector } from './projection.ts';
import { type Point, simplifyLine } from './simplify.ts';

/** Paths are in quarters of the picture's unit, so that they are short whole numbers: draw them under `PATH_SCALE`. */
const PATH_UNITS = 4;
export const PATH_SCALE = `scale(${1 / PATH_UNITS})`;

/** The band of a picture that a map fills: maps are as wide as their box, and no higher than they need. */
export interface View {
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Some départements projected into a box. */
export interface PlanarMap {
  readonly project: Projector;
  readonly shapes: readonly DepartementShape[];
  /** Top and bottom of what is drawn. */
  readonly vertical: readonly [top: number, bottom: number];
  /** Path of one département. */
  area(shape: DepartementShape): string;
  /** Path of the outline of some départements together. */
  union(shapes: readonly DepartementShape[]): string;
  /** Path of the borders between régions. */
  regionBorders(): string;
}

/** Some départements drawn to fill a picture of that size at most, within its margin. */
export function fittedMap(
  codes: readonly string[],
  projection: GeoProjection,
  { width, height, margin }: { width: number; height: number; margin: number },
  tolerance: number,
): { map: PlanarMap; view: View } {
  const box = { x: margin, y: margin, width: width - 2 * margin, height: height - 2 * margin };
  const map = planarMap(codes, projection, box, tolerance);
  const [top, bottom] = map.vertical;
  return { map, view: { y: top - margin, width, height: bottom - top + 2 * margin } };
}

/** Projects départements into a box, at `tolerance` square units of simplification. */
export function planarMap(
  codes: readonly string[],
  projection: GeoProjection,
  box: Box,
  tolerance: number,
): PlanarMap {
  const shapes = DEPARTEMENT_SHAPES.filter(({ id }) => codes.includes(id));
  const used = new Set(shapes.flatMap((shape) => (shape.arcs.flat(2) as number[]).map(arcIndex)));
  const lines = DEPARTEMENTS.arcs.map((arc, index) =>
    used.has(index) ? decode(arc as unknown as Delta[]) : [],
  );
  const project = fitProjection(projection, lines.flat(), box);
  const topology: DepartementTopology = {
    type: 'Topology',
    objects: DEPARTEMENTS.objects,
    arcs: lines.map((line) => simplifyLine(line.map(project), tolerance).map(inUnits)),
  };
  const collection = { type: 'GeometryCollection' as const, geometries: [...shapes] };
  return {
    project,
    shapes,
    vertical: extent(topology.arcs.flatMap((arc) => arc.map((position) => (position[1] ?? 0) / PATH_UNITS))),
    area: (shape) => areaPath(outline(topology, shape)),
    union: (parts) => areaPath(merge(topology, [...parts])),
    regionBorders: () =>
      linesPath(mesh(topology, collection, (a, b) => region(a) !== region(b)) as MultiLineString),
  };
}

const outline = (topology: DepartementTopology, shape: DepartementShape): Polygon | MultiPolygon =>
  (feature(topology, shape) as Feature<Polygon | MultiPolygon>).geometry;

type Delta = readonly [number, number];

// An arc written backwards is the complement of its number.
const arcIndex = (arc: number): number => (arc < 0 ? ~arc : arc);

const inUnits = ([x, y]: Point): [number, number] => [Math.round(x * PATH_UNITS), Math.round(y * PATH_UNITS)];

const region = (shape: unknown): string => (shape as DepartementShape).properties?.region ?? '';

// A quantised topology keeps steps on a grid; planar ones keep positions.
const decode = (arc: readonly Delta[]): [number, number][] => {
  const { scale, translate } = DEPARTEMENTS.transform ?? { scale: [1, 1], translate: [0, 0] };
  let [x, y] = [0, 0];
  return arc.map(([dx, dy]) => {
    x += dx;
    y += dy;
    return [x * scale[0] + translate[0], y * scale[1] + translate[1]];
  });
};
