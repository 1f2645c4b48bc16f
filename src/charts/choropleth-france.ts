import { franceMap, withoutShape } from './france-map.ts';
import { departementPaths } from './geography/france.ts';
import type { MapArea, MapFrame } from './map-area.ts';
import type { MapScale } from './map-scale.ts';

/** Map of France by département, with overseas départements and the petite couronne in insets. */
export function choroplethFrance(areas: readonly MapArea[], scale: MapScale, frame: MapFrame): string {
  return franceMap(departementPaths(), areas, scale, frame);
}

/** The départements that the map has no shape for, to be named beside it. */
export const departementsOffMap = (areas: readonly MapArea[]): MapArea[] =>
  withoutShape(departementPaths(), areas);
