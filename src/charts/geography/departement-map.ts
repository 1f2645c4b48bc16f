import type { Coordinates } from '../../domain/essms.ts';
import { DEPARTEMENT_SHAPES, isOverseas } from './departements.ts';
import { fittedMap, type View } from './planar.ts';
import { mainlandProjection, overseasProjection, type Projector } from './projection.ts';

/** Largest size of the map of one département. */
const SIZE = { width: 360, height: 360, margin: 16 };

/** Some ground, and where positions are on it. */
export interface DepartementMap {
  readonly outline: string;
  readonly view: View;
  readonly project: Projector;
}

// The geometry is a constant: each département is projected once per process, on first use.
const departements = new Map<string, DepartementMap>();

/** Whether a département has a shape: collectivités d'outre-mer have none. */
export function hasShape(departement: string): boolean {
  return DEPARTEMENT_SHAPES.some(({ id }) => id === departement);
}

/** The outline of a département, drawn to fill the picture. */
export function departementMap(departement: string): DepartementMap {
  const known = departements.get(departement);
  if (known) return known;
  if (!hasShape(departement)) throw new TypeError(`unknown département: ${departement} (no geometry)`);
  const projection = isOverseas(departement) ? overseasProjection() : mainlandProjection();
  const { map, view } = fittedMap([departement], projection, SIZE, 0.3);
  const created = { outline: map.union(map.shapes), project: map.project, view };
  departements.set(departement, created);
  return created;
}

/**
 * Whether a position falls in a picture. The outline is coarse and islets are not drawn, so a
 * position near it is accepted; one far from it is a mistake of the register, that the caller counts and tells.
 */
export function isInPicture(
  { project, view }: DepartementMap,
  { longitude, latitude }: Coordinates,
): boolean {
  const [x, y] = project([longitude, latitude]);
  return x >= 0 && x <= view.width && y >= view.y && y <= view.y + view.height;
}
