import { type DepartementMap, departementMap, hasShape } from './departement-map.ts';
import { DEPARTEMENT_SHAPES, isOverseas } from './departements.ts';
import { fittedMap } from './planar.ts';
import { mainlandProjection } from './projection.ts';

/** Largest size of the map of several départements. */
const SIZE = { width: 360, height: 360, margin: 12 };

// The geometry is a constant: each set of régions is projected once per process, on first use.
const known = new Map<string, DepartementMap>();

const regionOf = (departement: string): string =>
  DEPARTEMENT_SHAPES.find(({ id }) => id === departement)?.properties?.region ?? '';

/** The one that comes most often; the first met, of several. */
function mostFrequent(codes: readonly string[]): string | undefined {
  const counts = Map.groupBy(codes, (code) => code);
  return [...counts].sort(([, a], [, b]) => b.length - a.length)[0]?.[0];
}

/**
 * The ground under some places, from the département of each: their only département; the départements of their only
 * région; the régions that they are in. The mainland when some are there, else the overseas département that has most of
 * them. `null` when none of these has a shape.
 */
export function placesMap(departements: readonly string[]): DepartementMap | null {
  const drawn = departements.filter(hasShape);
  const mainland = [...new Set(drawn.filter((code) => !isOverseas(code)))];
  const [first = mostFrequent(drawn), ...others] = mainland;
  if (first === undefined) return null;
  return others.length === 0
    ? departementMap(first)
    : regionsMap([...new Set(mainland.map(regionOf))].sort());
}

function regionsMap(regions: readonly string[]): DepartementMap {
  const key = regions.join();
  const made = known.get(key) ?? drawRegions(regions);
  known.set(key, made);
  return made;
}

function drawRegions(regions: readonly string[]): DepartementMap {
  const shapes = DEPARTEMENT_SHAPES.filter(({ properties }) => regions.includes(properties?.region ?? ''));
  const codes = shapes.map(({ id }) => id);
  const { map, view } = fittedMap(codes, mainlandProjection(), SIZE, 0.5);
  const byRegion = Map.groupBy(map.shapes, ({ properties }) => properties?.region ?? '');
  const outlines =
    byRegion.size === 1
      ? map.shapes.map((shape) => map.area(shape))
      : [...byRegion.values()].map((own) => map.union(own));
  return { outline: outlines.join(''), project: map.project, view };
}
