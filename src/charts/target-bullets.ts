import * as Plot from '@observablehq/plot';
import { type Cell, isAbsent } from '../domain/cell.ts';
import { type Ratio, ratioValue } from '../domain/ratio.ts';
import { formatPercent } from '../format.ts';
import type { RowsFrame } from './chart-frame.ts';
import { type ChartRow, placeRows } from './rows.ts';
import { LAYOUTS, rowsPlot, scaleMarks, valueTexts } from './rows-plot.ts';

/** A rate against its target. */
export interface TargetRow extends ChartRow {
  readonly rate: Cell<Ratio>;
  /** In millionths; `null` when there is none. */
  readonly target: number | null;
  /** What the rate would be if those who did not answer were counted, in millionths. */
  readonly lower: Cell<number>;
  readonly upper: Cell<number>;
  /** Who answered, as the page prints it: "14 sur 20". */
  readonly note: string;
}

/** Room for "92,4 %" and, at the least, for a short note. */
const PERCENT_WIDTH = 66;
const SIDE = 8;
const CHARACTER = 6.7;
const MILLION = 1_000_000;
const DOMAIN = [0, 1] as const;
/** How far marks keep from the edges of their row: the thin bar, the band around it, the tick across both. */
const INSETS = {
  wide: { bar: 10, band: 6, tick: 3 },
  narrow: { bar: 19, band: 15.5, tick: 13 },
} as const;

/**
 * One bar per rate, in the order given, with a tick at its target and a pale band from the lowest to the highest rate
 * that the silent ESSMS allow: a band across its tick says that the target cannot be told reached or missed for all.
 */
export function targetBullets(rows: readonly TargetRow[], frame: RowsFrame): string {
  const { variant } = frame;
  const placed = placeRows(rows, ({ rate }) => (isAbsent(rate) ? rate : ratioValue(rate)), variant, 'given');
  const known = placed.known.map((row) => ({ ...row, rate: row.row.rate as Ratio, note: row.row.note }));
  const bands = placed.known.flatMap(({ rank, row }) => {
    const band = bandOf(row);
    return band === null ? [] : [{ rank, ...band }];
  });
  const targets = placed.all.flatMap(({ rank, row: { target } }) =>
    target === null ? [] : [{ rank, at: target / MILLION }],
  );
  const wide = variant === 'wide';
  const noteWidth = Math.max(PERCENT_WIDTH, ...known.map(({ note }) => note.length * CHARACTER + 12));
  const valueWidth = wide ? noteWidth + PERCENT_WIDTH : noteWidth;
  const dy = LAYOUTS[variant].markShift;
  const inset = (mark: keyof (typeof INSETS)['wide']) => ({
    y: 'rank',
    dy,
    insetTop: INSETS[variant][mark],
    insetBottom: INSETS[variant][mark],
  });
  return rowsPlot(frame, {
    rows: placed,
    x: { domain: DOMAIN },
    side: SIDE,
    valueWidth,
    top: 4,
    bottom: 24,
    marks: [
      ...scaleMarks([0, 0.5, 1], (value) => formatPercent(wholes(value), 0), DOMAIN, variant),
      Plot.barX(known, { ...inset('bar'), x1: 0, x2: 1, className: 'chart-track' }),
      ...(bands.length > 0
        ? [Plot.barX(bands, { ...inset('band'), x1: 'from', x2: 'to', className: 'chart-band' })]
        : []),
      Plot.barX(known, { ...inset('bar'), x1: 0, x2: 'value', className: 'chart-bar' }),
      ...(targets.length > 0
        ? [Plot.tickX(targets, { ...inset('tick'), x: 'at', className: 'chart-target' })]
        : []),
      valueTexts(known, variant, ({ rate }) => formatPercent(rate), {
        className: 'chart-value chart-halo',
        fromRight: wide ? noteWidth : 0,
        valueWidth,
      }),
      valueTexts(known, variant, ({ note }) => note, { className: 'chart-muted', valueWidth, dy }),
    ],
  });
}

const wholes = (value: number): Ratio => ({ numerator: Math.round(value * 100), denominator: 100 });

/** The band of a row; none when a bound is not known, nor when everyone answered. */
export function bandOf({ lower, upper }: TargetRow): { readonly from: number; readonly to: number } | null {
  if (isAbsent(lower) || isAbsent(upper) || lower >= upper) return null;
  return { from: lower / MILLION, to: upper / MILLION };
}
