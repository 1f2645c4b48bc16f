import { PATH_SCALE } from './geography/planar.ts';
import { regionMap } from './geography/region-map.ts';
import { hatchPattern, type MapArea, type MapFrame, mapAreas } from './map-area.ts';
import type { MapScale } from './map-scale.ts';
import { svgElement, svgNumber } from './svg-markup.ts';

interface Locator {
  /** Code of the région whose départements are drawn. */
  readonly region: string;
  readonly areas: readonly MapArea[];
  readonly scale: MapScale;
  /** Code of the département of the page, outlined; `null` on the page of the région. */
  readonly current: string | null;
}

/** Small map of a région: its départements by class of value, the current one outlined. */
export function locatorMap({ region, areas, scale, current }: Locator, frame: MapFrame): string {
  const hatch = `${frame.id}-h`;
  const byCode = new Map(areas.map((area) => [area.code, area]));
  const { parts, view } = regionMap(region);
  const outline = parts.find(({ code }) => code === current)?.path;
  const labels = parts.map(({ code, label }) =>
    label ? `<text x="${svgNumber(label[0])}" y="${svgNumber(label[1] + 4)}">${code}</text>` : '',
  );
  const content =
    hatchPattern(hatch) +
    `<g class="map-areas" transform="${PATH_SCALE}">${mapAreas(parts, byCode, { scale, hatch, coded: frame.coded })}</g>` +
    (outline ? `<path class="map-current" transform="${PATH_SCALE}" d="${outline}"/>` : '') +
    `<g class="map-codes" aria-hidden="true">${labels.join('')}</g>`;
  return svgElement(
    frame,
    { kind: 'locator', ...view, interactive: areas.some(({ href }) => href !== null) },
    content,
  );
}
