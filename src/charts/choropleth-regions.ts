import { franceMap, withoutShape } from './france-map.ts';
import { regionPaths } from './geography/france.ts';
import type { MapArea, MapFrame } from './map-area.ts';
import type { MapScale } from './map-scale.ts';

/** Map of France by région, with overseas régions in insets. */
export function choroplethRegions(areas: readonly MapArea[], scale: MapScale, frame: MapFrame): string {
  return franceMap(regionPaths(), areas, scale, frame);
}

/** The régions that the map has no shape for, to be named beside it. */
export const regionsOffMap = (areas: readonly MapArea[]): MapArea[] => withoutShape(regionPaths(), areas);
