import * as Plot from '@observablehq/plot';
import { type Cell, isAbsent } from '../domain/cell.ts';
import { type Ratio, ratioValue } from '../domain/ratio.ts';
import { formatPercent } from '../format.ts';
import type { RowsFrame } from './chart-frame.ts';
import { type ChartRow, placeRows } from './rows.ts';
import { LAYOUTS, rowsPlot, valueTexts } from './rows-plot.ts';

export interface ShareRow extends ChartRow {
  readonly share: Cell<Ratio>;
  /** The two numbers that the share comes from, as the page prints them; empty when there is none. */
  readonly note: string;
}

/** Room for "43,1 %". */
const PERCENT_WIDTH = 66;

/** Room for the longest note, such as "18,2 M€ sur 19,5 M€", and no more: the bars take the rest. */
const widthOfNotes = (notes: readonly string[]): number =>
  Math.max(PERCENT_WIDTH, ...notes.map((note) => note.length * 6.7 + 12));

/** One bar per share, from none to all, in the order given: each row is of a whole of its own. */
export function barsOfShares(rows: readonly ShareRow[], frame: RowsFrame): string {
  const { variant } = frame;
  const placed = placeRows(
    rows,
    ({ share }) => (isAbsent(share) ? share : ratioValue(share)),
    variant,
    'given',
  );
  const known = placed.known.map((row) => ({ ...row, share: row.row.share as Ratio, note: row.row.note }));
  const wide = variant === 'wide';
  // The percentage and its two numbers are side by side in wide rows, one above the other in narrow ones.
  const noteWidth = widthOfNotes(known.map(({ note }) => note));
  const valueWidth = wide ? noteWidth + PERCENT_WIDTH : noteWidth;
  const dy = LAYOUTS[variant].markShift;
  const inset = wide ? 7 : 17;
  const bar = { y: 'rank', dy, insetTop: inset, insetBottom: inset, x1: 0 };
  return rowsPlot(frame, {
    rows: placed,
    x: { domain: [0, 1] },
    side: 0,
    valueWidth,
    top: 4,
    bottom: 4,
    marks: [
      Plot.barX(known, { ...bar, x2: 1, className: 'chart-track' }),
      Plot.barX(known, { ...bar, x2: 'value', className: 'chart-bar' }),
      valueTexts(known, variant, ({ share }) => formatPercent(share), {
        className: 'chart-value chart-halo',
        fromRight: wide ? noteWidth : 0,
        valueWidth,
      }),
      valueTexts(known, variant, ({ note }) => note, { className: 'chart-muted', valueWidth, dy }),
    ],
  });
}
