import * as Plot from '@observablehq/plot';
import { type Cell, isAbsent } from '../domain/cell.ts';
import { type Ratio, ratioValue } from '../domain/ratio.ts';
import { formatPercent } from '../format.ts';
import type { RowsFrame } from './chart-frame.ts';
import { type ChartRow, placeRows } from './rows.ts';
import { LAYOUTS, reference, rowsPlot, valueTexts } from './rows-plot.ts';

export interface ConsumptionRow extends ChartRow {
  /** May be over 1. */
  readonly rate: Cell<Ratio>;
  /** The two amounts that the rate comes from. */
  readonly note: string;
}

/** Room for "18,2 M€ sur 19,5 M€" and for "143,1 %": side by side in wide rows, one above the other in narrow ones. */
const NOTE_WIDTH = 150;
const PERCENT_WIDTH = 66;

interface ConsumptionBars {
  /** In the order they are drawn. */
  readonly rows: readonly ConsumptionRow[];
  /** A bar of a higher rate is cut, or one tiny envelope would crush all the others; its number says how much it is. */
  readonly longest: number;
}

/** One bar per envelope, against the whole of it; what exceeds an envelope is darker. */
export function barsConsumption({ rows, longest: limit }: ConsumptionBars, frame: RowsFrame): string {
  const { variant } = frame;
  const placed = placeRows(rows, ({ rate }) => (isAbsent(rate) ? rate : ratioValue(rate)), variant, 'given');
  const known = placed.known.map((row) => ({ ...row, rate: row.row.rate as Ratio, note: row.row.note }));
  const over = known.filter(({ value }) => value > 1);
  const longest = Math.min(limit, Math.max(1, ...known.map(({ value }) => value)));
  const domain = [0, longest] as const;
  const wide = variant === 'wide';
  const valueWidth = wide ? NOTE_WIDTH + PERCENT_WIDTH : NOTE_WIDTH;
  const dy = LAYOUTS[variant].markShift;
  const inset = wide ? 7 : 17;
  const bar = { y: 'rank', dy, insetTop: inset, insetBottom: inset };
  const end = ({ value }: { readonly value: number }): number => Math.min(value, longest);
  return rowsPlot(frame, {
    rows: placed,
    x: { domain },
    side: 0,
    valueWidth,
    top: 26,
    bottom: 4,
    marks: [
      Plot.barX(known, { ...bar, x1: 0, x2: 1, className: 'chart-track' }),
      Plot.barX(known, { ...bar, x1: 0, x2: (row) => Math.min(end(row), 1), className: 'chart-bar' }),
      ...(over.length > 0
        ? [Plot.barX(over, { ...bar, x1: 1, x2: end, className: 'chart-bar-strong' })]
        : []),
      ...reference({ label: 'Enveloppe', value: 1, domain }),
      valueTexts(known, variant, ({ rate }) => formatPercent(rate), {
        className: 'chart-value chart-halo',
        fromRight: wide ? NOTE_WIDTH : 0,
        valueWidth,
      }),
      valueTexts(known, variant, ({ note }) => note, { className: 'chart-muted', valueWidth, dy }),
    ],
  });
}
