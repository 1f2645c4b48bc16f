import { group } from 'd3';
import {
  DEPARTEMENT_SHAPES,
  type DepartementShape,
  departementName,
  isOverseas,
  OVERSEAS,
} from './departements.ts';
import { type PlanarMap, planarMap } from './planar.ts';
import { type Box, mainlandProjection, overseasProjection } from './projection.ts';

/** Size of the national map. */
export const FRANCE = { width: 480, height: 536 } as const;

/** A small map at its own scale, in a frame, with its name under it. */
export interface Inset {
  readonly label: string;
  readonly box: Box;
  readonly codes: readonly string[];
  /** Side of the frame on which its name is aligned: names may be wider than frames. */
  readonly align: 'start' | 'end';
}

export interface AreaPath {
  readonly code: string;
  /** Its code where the geometry gives no name: régions. */
  readonly name: string;
  readonly path: string;
}

/** The paths of a national map, by département or by région. */
export interface FrancePaths {
  readonly mainland: readonly AreaPath[];
  readonly insets: readonly { readonly inset: Inset; readonly areas: readonly AreaPath[] }[];
  readonly regionBorders: string;
}

/**
 * Surface under which a detail of a border is left out: about a millimetre and a half by one on a screen. Paths are most
 * of the weight of a page with a map; insets, which are small, keep finer ones.
 */
const TOLERANCE = 4;
const INSET_TOLERANCE = 1.5;
const MAINLAND_BOX: Box = { x: 4, y: 4, width: 472, height: 436 };
const INSET = { width: 88, height: 68, gap: 10, y: 446 } as const;
const PETITE_COURONNE: Inset = {
  label: 'Petite couronne',
  box: { x: 391, y: 1, width: 88, height: 68 },
  codes: ['75', '92', '93', '94'],
  align: 'end',
};

const OVERSEAS_LABELS = ['Guadeloupe', 'Martinique', 'Guyane', 'La Réunion', 'Mayotte'] as const;

const insets: readonly Inset[] = [
  ...OVERSEAS.map((code, index) => ({
    label: OVERSEAS_LABELS[index] as string,
    box: {
      x: 1 + index * (INSET.width + INSET.gap - 0.5),
      y: INSET.y,
      width: INSET.width,
      height: INSET.height,
    },
    codes: [code],
    align: 'start' as const,
  })),
  PETITE_COURONNE,
];

type Layers = readonly { readonly inset: Inset | null; readonly map: PlanarMap }[];

const inside = ({ x, y, width, height }: Box): Box => ({
  x: x + 6,
  y: y + 6,
  width: width - 12,
  height: height - 12,
});

// The geometry is a constant: it is projected once per process, on first use, and shared by all national maps.
let layers: Layers | undefined;

const nationalLayers = (): Layers => {
  if (layers) return layers;
  const mainland = DEPARTEMENT_SHAPES.map(({ id }) => id).filter((code) => !isOverseas(code));
  layers = [
    { inset: null, map: planarMap(mainland, mainlandProjection(), MAINLAND_BOX, TOLERANCE) },
    ...insets.map((inset) => {
      const overseas = inset !== PETITE_COURONNE;
      const projection = overseas ? overseasProjection() : mainlandProjection();
      return { inset, map: planarMap(inset.codes, projection, inside(inset.box), INSET_TOLERANCE) };
    }),
  ];
  return layers;
};

const drawLayers = (draw: (map: PlanarMap) => AreaPath[]): FrancePaths => {
  const [mainland, ...others] = nationalLayers();
  if (!mainland) throw new TypeError('no geometry');
  return {
    mainland: draw(mainland.map),
    insets: others.flatMap(({ inset, map }) => (inset ? [{ inset, areas: draw(map) }] : [])),
    regionBorders: mainland.map.regionBorders(),
  };
};

let byDepartement: FrancePaths | undefined;
let byRegion: FrancePaths | undefined;

/** Départements of France, drawn once per process. */
export function departementPaths(): FrancePaths {
  byDepartement ??= drawLayers((map) =>
    map.shapes.map((shape) => ({ code: shape.id, name: departementName(shape), path: map.area(shape) })),
  );
  return byDepartement;
}

/**
 * Régions of France, as unions of their départements, drawn once per process. The petite couronne is of one région: an
 * inset of it would say nothing.
 */
export function regionPaths(): FrancePaths {
  byRegion ??= overseasOnly(
    drawLayers((map) =>
      [...group(map.shapes, (shape: DepartementShape) => shape.properties?.region ?? '')]
        .map(([code, shapes]) => ({ code, name: code, path: map.union(shapes) }))
        .sort((a, b) => (a.code < b.code ? -1 : 1)),
    ),
  );
  return byRegion;
}

const overseasOnly = (paths: FrancePaths): FrancePaths => ({
  ...paths,
  insets: paths.insets.filter(({ inset }) => inset !== PETITE_COURONNE),
});
