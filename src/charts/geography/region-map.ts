import { geoArea, geoCentroid } from 'd3';
import { feature } from 'topojson-client';
import {
  DEPARTEMENT_SHAPES,
  DEPARTEMENTS,
  type DepartementShape,
  departementName,
  isOverseas,
} from './departements.ts';
import { fittedMap, type View } from './planar.ts';
import { mainlandProjection, overseasProjection } from './projection.ts';
import type { Point } from './simplify.ts';

/** Largest size of the map of one région. */
const SIZE = { width: 320, height: 300, margin: 5 };

export interface RegionPart {
  readonly code: string;
  readonly name: string;
  readonly path: string;
  /** Where its code may be written; `null` when the area is too small for it. */
  readonly label: Point | null;
}

export interface RegionMap {
  readonly parts: readonly RegionPart[];
  readonly view: View;
}

// The geometry is a constant: each région is projected once per process, on first use.
const regions = new Map<string, RegionMap>();

/** The départements of a région, drawn to fill the picture. */
export function regionMap(region: string): RegionMap {
  const known = regions.get(region);
  if (known) return known;
  const shapes = DEPARTEMENT_SHAPES.filter(({ properties }) => properties?.region === region);
  if (shapes.length === 0) throw new TypeError(`unknown région: ${region} (no geometry)`);
  const codes = shapes.map(({ id }) => id);
  const projection = codes.some(isOverseas) ? overseasProjection() : mainlandProjection();
  const { map, view } = fittedMap(codes, projection, SIZE, 0.5);
  const outlines = shapes.map((shape) => feature(DEPARTEMENTS, shape));
  const largest = Math.max(...outlines.map((outline) => geoArea(outline)));
  const parts = shapes.map((shape: DepartementShape, index) => {
    const outline = outlines[index] as (typeof outlines)[number];
    const roomy = geoArea(outline) > largest / 12 && shapes.length > 1;
    return {
      code: shape.id,
      name: departementName(shape),
      path: map.area(shape),
      label: roomy ? map.project(geoCentroid(outline)) : null,
    };
  });
  const created = { parts, view };
  regions.set(region, created);
  return created;
}
