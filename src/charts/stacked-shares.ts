import * as Plot from '@observablehq/plot';
import { formatCount } from '../format.ts';
import type { RowsFrame } from './chart-frame.ts';
import { type ChartRow, placeRows } from './rows.ts';
import { LAYOUTS, rowsPlot } from './rows-plot.ts';
import type { SegmentFill } from './swatch-key.ts';

/** A part of a row: how many things, and the colour that its key gives it. */
export interface Segment {
  readonly count: number;
  readonly fill: SegmentFill;
}

export interface StackedRow extends ChartRow {
  readonly segments: readonly Segment[];
}

interface Placed extends Segment {
  readonly rank: number;
  readonly from: number;
  readonly to: number;
}

/** Fills on which the ink of the page would not be read. */
const DARK: ReadonlySet<SegmentFill> = new Set(['seq-4', 'seq-5']);
/** Share of a row under which a number does not fit in its part, per character. */
const ROOM = { wide: 0.017, narrow: 0.024 } as const;
const SIDE = 4;

/** One bar per row, from none to all of it, cut into parts with their numbers, in the order given. */
export function stackedShares(rows: readonly StackedRow[], frame: RowsFrame): string {
  const { variant } = frame;
  const placed = placeRows(rows, () => 1, variant, 'given');
  const segments = placed.all.flatMap(({ rank, row }) => cut(row.segments, rank));
  const dy = LAYOUTS[variant].markShift;
  const inset = variant === 'wide' ? 4 : 13;
  const fills = [...new Set(segments.map(({ fill }) => fill))];
  const numbered = segments.filter(
    ({ from, to, count }) => to - from > ROOM[variant] * (formatCount(count).length + 1),
  );
  return rowsPlot(frame, {
    rows: placed,
    x: { domain: [0, 1] },
    side: 0,
    valueWidth: SIDE,
    top: 4,
    bottom: 4,
    marks: [
      ...fills.map((fill) =>
        Plot.barX(
          segments.filter((segment) => segment.fill === fill),
          {
            x1: 'from',
            x2: 'to',
            y: 'rank',
            dy,
            inset: 0.75,
            insetTop: inset,
            insetBottom: inset,
            className: fill,
          },
        ),
      ),
      ...numbers(
        numbered.filter(({ fill }) => DARK.has(fill)),
        dy,
        'chart-on-dark',
      ),
      ...numbers(
        numbered.filter(({ fill }) => !DARK.has(fill)),
        dy,
        'chart-value',
      ),
    ],
  });
}

/** The numbers of parts, in their middle. */
const numbers = (parts: readonly Placed[], dy: number, className: string): Plot.Markish[] =>
  parts.length === 0
    ? []
    : [
        Plot.text(parts, {
          x: ({ from, to }: Placed) => (from + to) / 2,
          y: 'rank',
          text: ({ count }: Placed) => formatCount(count),
          dy,
          className,
        }),
      ];

/** The parts of a row side by side; those of nothing are not drawn. */
function cut(segments: readonly Segment[], rank: number): Placed[] {
  const whole = segments.reduce((sum, { count }) => sum + count, 0);
  let before = 0;
  return segments.flatMap((segment) => {
    if (segment.count === 0) return [];
    const from = before / whole;
    before += segment.count;
    return [{ ...segment, rank, from, to: before / whole }];
  });
}
