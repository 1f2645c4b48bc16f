import type { ChartFrame } from './chart-frame.ts';
import type { ClassBreaks } from './class-breaks.ts';
import { franceMap } from './france-map.ts';
import { departementPaths } from './geography/france.ts';
import type { MapArea } from './map-area.ts';

/** Map of France by département, with overseas départements and the petite couronne in insets. */
export function choroplethFrance(areas: readonly MapArea[], breaks: ClassBreaks, frame: ChartFrame): string {
  return franceMap(departementPaths(), areas, breaks, frame);
}
