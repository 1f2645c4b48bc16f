import * as Plot from '@observablehq/plot';
import type { LineEnd } from './monthly-line.ts';
import { spreadLabels } from './spread-labels.ts';

/** The end of a line that has a name. */
export interface NamedEnd extends LineEnd {
  readonly name: string;
  /** Class of the line, drawn again beside its name where ends are too near each other to tell them apart. */
  readonly line?: string;
}

/** Length of that piece of line, and its distance from what is on its sides. */
const SWATCH = { width: 14, gap: 4 } as const;

interface Room {
  /** Heights, in units of the vertical scale: what a name takes, and between which names stand. */
  readonly gap: number;
  readonly low: number;
  readonly high: number;
  /** Time that takes one unit of the picture. */
  readonly perUnit: number;
  /** Where the way from the end of a line to its name begins and ends, in units of the picture. */
  readonly leader: { readonly from: number; readonly to: number };
  readonly className: string;
}

/** The last number and the name of each line, that its end leads to: those that would meet are drawn apart. */
export function namedEnds(
  ends: readonly NamedEnd[],
  { gap, low, high, perUnit, leader, className }: Room,
): Plot.Markish[] {
  const heights = spreadLabels(
    ends.map(({ y }) => y),
    { gap, low, high },
  );
  const labels = ends.map((end, index) => ({
    ...end,
    near: end.time + leader.from * perUnit,
    far: end.time + leader.to * perUnit,
    at: heights[index] ?? end.y,
  }));
  const isKeyed = ends.some(({ line }) => line !== undefined);
  return [
    // Thin, and apart from the line: it must not read as its next month.
    Plot.link(labels, { x1: 'near', y1: 'y', x2: 'far', y2: 'at', className: 'chart-axis' }),
    Plot.text(labels, {
      x: 'far',
      y: 'at',
      text: ({ name, text }: NamedEnd) => `${text}\n${name}`,
      textAnchor: 'start',
      lineHeight: 1.2,
      dx: isKeyed ? SWATCH.width + 2 * SWATCH.gap : SWATCH.gap,
      className,
    }),
    ...labels.flatMap(({ line, far, at }) =>
      line === undefined
        ? []
        : [
            Plot.link([at], {
              x1: far + SWATCH.gap * perUnit,
              x2: far + (SWATCH.gap + SWATCH.width) * perUnit,
              y1: at,
              y2: at,
              // Named first: what it says is in the key, it is no value of the line.
              className: `chart-swatch ${line}`,
            }),
          ],
    ),
  ];
}
