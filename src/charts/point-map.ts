import type { Coordinates } from '../domain/essms.ts';
import type { ChartFrame } from './chart-frame.ts';
import { type DepartementMap, isInPicture } from './geography/departement-map.ts';
import { PATH_SCALE } from './geography/planar.ts';
import { type PointSymbol, pointSymbols } from './point-symbols.ts';
import { svgElement, svgNumber } from './svg-markup.ts';

interface PointMap {
  readonly ground: DepartementMap;
  readonly points: readonly { readonly coordinates: Coordinates; readonly inProject: boolean }[];
}

/** Of a point alone. */
const RADIUS = 3.4;
const SMALLEST = 2.2;
const RING = 1.3;
/** Half the side of a square, by the radius of the disc of the same surface. */
const SAME_SURFACE = Math.sqrt(Math.PI) / 2;

/**
 * Map of establishments: full discs are in a project, hollow squares of another colour are not.
 * Where a symbol stands for several establishments, its surface is their number: a ring with a disc inside holds some of
 * both, the disc being those in a project.
 */
export function pointMap({ ground, points }: PointMap, frame: ChartFrame): string {
  const { outline, project, view } = ground;
  const located = points.filter(({ coordinates }) => isInPicture(ground, coordinates));
  const { symbols, square } = pointSymbols(
    located.map(({ coordinates: { longitude, latitude }, inProject }) => {
      const [x, y] = project([longitude, latitude]);
      return { x, y, inProject };
    }),
  );
  const most = Math.max(1, ...symbols.map(({ count }) => count));
  // The fullest square is just covered by its disc.
  const unit = square === null ? RADIUS : Math.min(RADIUS, (square * 0.62) / Math.sqrt(most));
  const radius = (count: number): number => Math.max(SMALLEST, unit * Math.sqrt(count));
  const without = symbols.filter(({ inProject }) => inProject === 0);
  const mixed = symbols.filter(({ count, inProject }) => inProject > 0 && inProject < count);
  const full = symbols.filter(({ count, inProject }) => inProject === count);
  const content =
    `<path class="map-outline" transform="${PATH_SCALE}" d="${outline}"/>` +
    dots('point-ring', mixed, ({ count }) => radius(count)) +
    dots('point-hole', mixed, ({ count }) => radius(count) - RING) +
    dots('point-full', mixed, ({ count, inProject }) => radius(count) * Math.sqrt(inProject / count)) +
    dots('point-square', without, ({ count }) => radius(count) * SAME_SURFACE) +
    dots('point-square-hole', without, ({ count }) => radius(count) * SAME_SURFACE - RING) +
    dots('point-full', full, ({ count }) => radius(count));
  return svgElement(frame, { kind: 'points', ...view, interactive: false }, content);
}

/**
 * Symbols of the same size as one path: a dot of a line with round or square ends takes a quarter of the text of a
 * `<circle>`, and a département has hundreds.
 */
const dots = (
  className: string,
  symbols: readonly PointSymbol[],
  radius: (symbol: PointSymbol) => number,
): string => {
  const byRadius = new Map<string, string>();
  for (const symbol of symbols) {
    const width = svgNumber(2 * radius(symbol));
    if (width === '0') continue;
    const dot = `M${symbol.x.toFixed(1)} ${symbol.y.toFixed(1)}h.01`;
    byRadius.set(width, (byRadius.get(width) ?? '') + dot);
  }
  return [...byRadius]
    .map(([width, path]) => `<path class="${className}" stroke-width="${width}" d="${path}"/>`)
    .join('');
};
