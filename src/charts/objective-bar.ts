import * as Plot from '@observablehq/plot';
import type { Cell } from '../domain/cell.ts';
import { formatCount } from '../format.ts';
import type { RowsFrame } from './chart-frame.ts';
import { type ChartRow, placeRows } from './rows.ts';
import { LAYOUTS, reference, rowsPlot, valueTexts } from './rows-plot.ts';

/** A count against an objective, at one date. */
export interface ObjectiveRow extends ChartRow {
  readonly count: Cell<number>;
  /** Its part of the objective, as the page prints it. */
  readonly note: string;
}

interface ObjectiveBar {
  readonly rows: readonly ObjectiveRow[];
  readonly objective: { readonly label: string; readonly value: number };
}

/** Room for "410 000" and for "45,9 %": side by side in wide rows, one above the other in narrow ones. */
const COUNT_WIDTH = 84;
const NOTE_WIDTH = 74;
/** The scale goes a little beyond the objective, or nothing would show that it can be passed. */
const BEYOND = 1.06;

/** One bar per date, against the same objective; what exceeds it is darker, and is never cut. */
export function objectiveBar({ rows, objective }: ObjectiveBar, frame: RowsFrame): string {
  const { variant } = frame;
  const placed = placeRows(rows, ({ count }) => count, variant, 'given');
  const known = placed.known.map((row) => ({ ...row, note: row.row.note }));
  const over = known.filter(({ value }) => value > objective.value);
  const highest = Math.max(objective.value, ...known.map(({ value }) => value)) * BEYOND;
  const domain = [0, highest] as const;
  const wide = variant === 'wide';
  const dy = LAYOUTS[variant].markShift;
  const inset = wide ? 6 : 16;
  const bar = { y: 'rank', dy, insetTop: inset, insetBottom: inset };
  const valueWidth = wide ? COUNT_WIDTH + NOTE_WIDTH : NOTE_WIDTH;
  return rowsPlot(frame, {
    rows: placed,
    x: { domain },
    side: 0,
    valueWidth,
    top: 26,
    bottom: 4,
    marks: [
      Plot.barX(known, { ...bar, x1: 0, x2: objective.value, className: 'chart-track' }),
      Plot.barX(known, {
        ...bar,
        x1: 0,
        x2: ({ value }) => Math.min(value, objective.value),
        className: 'chart-bar',
      }),
      ...(over.length > 0
        ? [Plot.barX(over, { ...bar, x1: objective.value, x2: 'value', className: 'chart-bar-strong' })]
        : []),
      ...reference({ label: objective.label, value: objective.value, domain }),
      valueTexts(known, variant, ({ value }) => formatCount(value), {
        className: 'chart-value chart-halo',
        fromRight: wide ? NOTE_WIDTH : 0,
        valueWidth,
      }),
      valueTexts(known, variant, ({ note }) => note, { className: 'chart-muted', valueWidth, dy }),
    ],
  });
}
