import type { ChartFrame } from './chart-frame.ts';
import type { ClassBreaks } from './class-breaks.ts';
import { franceMap } from './france-map.ts';
import { regionPaths } from './geography/france.ts';
import type { MapArea } from './map-area.ts';

/** Map of France by région, with overseas régions in insets. */
export function choroplethRegions(areas: readonly MapArea[], breaks: ClassBreaks, frame: ChartFrame): string {
  const paths = regionPaths();
  // The petite couronne is one colour at this level: its inset would say nothing.
  const insets = paths.insets.filter(({ inset }) => inset.codes.length === 1);
  return franceMap({ ...paths, insets }, areas, breaks, frame);
}
