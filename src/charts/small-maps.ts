import type { ChartFrame } from './chart-frame.ts';
import { FRANCE, regionPaths } from './geography/france.ts';
import { PATH_SCALE } from './geography/planar.ts';
import { hatchPattern, type MapArea, mapAreas } from './map-area.ts';
import type { MapScale } from './map-scale.ts';
import { escapeMarkup, svgElement } from './svg-markup.ts';

/** A map of several, with what stands above it. */
export interface SmallMap {
  readonly label: string;
  readonly note: string;
  readonly map: string;
}

/** Maps side by side, as many in a row as there is room for. */
export function smallMaps(maps: readonly SmallMap[]): string {
  const items = maps.map(
    ({ label, note, map }) =>
      `<li><p><b>${escapeMarkup(label)}</b> ${escapeMarkup(note)}</p><div class="chart-box">${map}</div></li>`,
  );
  return `<ul class="small-maps">${items.join('')}</ul>`;
}

/** A map of régions to be shown small: nothing is written in it, where text could not be read. */
export function smallRegionMap(areas: readonly MapArea[], scale: MapScale, frame: ChartFrame): string {
  const hatch = `${frame.id}-h`;
  const byCode = new Map(areas.map((area) => [area.code, area]));
  const { mainland, insets } = regionPaths();
  const frames = insets.map(
    ({ inset: { box } }) =>
      `<rect class="map-inset" x="${box.x}" y="${box.y}" width="${box.width}" height="${box.height}" rx="3"/>`,
  );
  const parts = [...mainland, ...insets.flatMap((inset) => inset.areas)];
  const content =
    `${hatchPattern(hatch)}${frames.join('')}` +
    `<g class="map-areas" transform="${PATH_SCALE}">${mapAreas(parts, byCode, { scale, hatch })}</g>`;
  const interactive = areas.some(({ href }) => href !== null);
  // Without the names of the insets, the picture ends under their frames.
  return svgElement(frame, { kind: 'map', ...FRANCE, height: FRANCE.height - 20, interactive }, content);
}

/** What such maps do not write: the régions of the insets, from left to right. */
export const insetNames = (): string[] => regionPaths().insets.map(({ inset }) => inset.label);
