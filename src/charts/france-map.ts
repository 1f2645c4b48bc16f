import { type AreaPath, FRANCE, type FrancePaths, type Inset } from './geography/france.ts';
import { PATH_SCALE } from './geography/planar.ts';
import { hatchPattern, type MapArea, type MapFrame, mapAreas } from './map-area.ts';
import type { MapScale } from './map-scale.ts';
import { escapeMarkup, svgElement } from './svg-markup.ts';

/** A national map with its insets: what the map of départements and that of régions share. */
export function franceMap(
  paths: FrancePaths,
  areas: readonly MapArea[],
  scale: MapScale,
  frame: MapFrame,
): string {
  const hatch = `${frame.id}-h`;
  const looks = { scale, hatch, coded: frame.coded };
  const byCode = new Map(areas.map((area) => [area.code, area]));
  const draw = (parts: readonly AreaPath[]): string => mapAreas(parts, byCode, looks);
  const content =
    hatchPattern(hatch) +
    `<g class="map-areas" transform="${PATH_SCALE}">${draw(paths.mainland)}</g>` +
    `<path class="map-region-borders" transform="${PATH_SCALE}" d="${paths.regionBorders}"/>` +
    paths.insets.map(({ inset, areas: parts }) => insetFrame(inset, draw(parts))).join('');
  const interactive = areas.some(({ href }) => href !== null);
  return svgElement(frame, { kind: 'map', ...FRANCE, interactive }, content);
}

const insetFrame = ({ label, align, box: { x, y, width, height } }: Inset, content: string): string =>
  `<rect class="map-inset" x="${x}" y="${y}" width="${width}" height="${height}" rx="3"/>` +
  `<g class="map-areas" transform="${PATH_SCALE}">${content}</g>` +
  `<text class="map-label" text-anchor="${align}" x="${align === 'start' ? x : x + width}" y="${y + height + 16}">${escapeMarkup(label)}</text>`;

/** The areas that such a map cannot draw, having no shape for them: collectivités d'outre-mer. */
export function withoutShape({ mainland, insets }: FrancePaths, areas: readonly MapArea[]): MapArea[] {
  const drawn = new Set([...mainland, ...insets.flatMap((inset) => inset.areas)].map(({ code }) => code));
  return areas.filter(({ code }) => !drawn.has(code));
}
