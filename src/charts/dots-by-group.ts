import * as Plot from '@observablehq/plot';
import { type Cell, isPresent } from '../domain/cell.ts';
import type { Cents } from '../domain/cents.ts';
import { formatEuros } from '../format.ts';
import type { RowsFrame } from './chart-frame.ts';
import { euroMarks } from './euro-marks.ts';
import { type ChartRow, placeRows } from './rows.ts';
import { LAYOUTS, reference, rowsPlot, scaleMarks, valueTexts } from './rows-plot.ts';

/** A group and what it is made of, by amount per ESSMS. */
export interface GroupRow extends ChartRow {
  /** Of the whole group. */
  readonly amountPerEssms: Cell<Cents>;
  readonly members: readonly { readonly label: string; readonly amountPerEssms: Cell<Cents> }[];
  /** What is written at the right of the row. */
  readonly note: string;
}

interface DotsByGroup {
  readonly rows: readonly GroupRow[];
  /** Amount per ESSMS of the whole, with its name. */
  readonly mean: { readonly label: string; readonly amount: Cents };
}

const VALUE_WIDTH = 76;
const SIDE = 8;
const TICK = 9;

/** One row per group: a dot per member, from the least to the most funded, and a tick at the group's own amount. */
export function dotsByGroup({ rows, mean }: DotsByGroup, frame: RowsFrame): string {
  const { variant } = frame;
  const placed = placeRows(rows, ({ amountPerEssms }) => amountPerEssms, variant);
  const dots = placed.known.flatMap(({ rank, row }) =>
    row.members.flatMap(({ amountPerEssms: value }) => (isPresent(value) ? [{ rank, value }] : [])),
  );
  const spans = [...Map.groupBy(dots, ({ rank }) => rank)].map(([rank, members]) => ({
    rank,
    low: Math.min(...members.map(({ value }) => value)),
    high: Math.max(...members.map(({ value }) => value)),
  }));
  const domain: [number, number] = [0, Math.max(mean.amount, ...dots.map(({ value }) => value), 100) * 1.03];
  const valueWidth = variant === 'wide' ? VALUE_WIDTH : SIDE;
  const dy = LAYOUTS[variant].markShift;
  return rowsPlot(frame, {
    rows: placed,
    x: { domain },
    side: SIDE,
    valueWidth,
    top: 26,
    bottom: 24,
    marks: [
      ...scaleMarks(euroMarks(domain, variant), formatEuros, domain, variant),
      ...reference({ label: mean.label, value: mean.amount, domain }),
      Plot.ruleY(spans, { y: 'rank', x1: 'low', x2: 'high', dy, className: 'chart-gap' }),
      Plot.dot(dots, { y: 'rank', x: 'value', r: 4.5, dy, className: 'chart-dot' }),
      Plot.tickX(placed.known, {
        y: 'rank',
        x: 'value',
        dy,
        insetTop: LAYOUTS[variant].rowHeight / 2 - TICK,
        insetBottom: LAYOUTS[variant].rowHeight / 2 - TICK,
        className: 'chart-tick-strong',
      }),
      valueTexts(placed.known, variant, ({ row }) => row.note, { className: 'chart-halo', valueWidth }),
    ],
  });
}
