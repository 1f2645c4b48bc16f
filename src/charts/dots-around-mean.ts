import * as Plot from '@observablehq/plot';
import type { Cell } from '../domain/cell.ts';
import type { Cents } from '../domain/cents.ts';
import { formatEuros } from '../format.ts';
import type { RowsFrame } from './chart-frame.ts';
import { euroMarks } from './euro-marks.ts';
import { type ChartRow, placeRows } from './rows.ts';
import { LAYOUTS, reference, rowsPlot, scaleMarks, valueTexts } from './rows-plot.ts';

export interface AmountRow extends ChartRow {
  readonly amountPerEssms: Cell<Cents>;
}

interface DotsAroundMean {
  readonly rows: readonly AmountRow[];
  /** Amount per ESSMS of the whole, with its name: "France : 4 453 €". */
  readonly mean: { readonly label: string; readonly amount: Cents };
}

const VALUE_WIDTH = 82;
const SIDE = 8;

/** One dot per territory at its amount per ESSMS, tied to the mean of the whole. */
export function dotsAroundMean({ rows, mean }: DotsAroundMean, frame: RowsFrame): string {
  const { variant } = frame;
  const placed = placeRows(rows, ({ amountPerEssms }) => amountPerEssms, variant);
  const domain = paddedDomain([mean.amount, ...placed.known.map(({ value }) => value)]);
  const valueWidth = variant === 'wide' ? VALUE_WIDTH : SIDE;
  const dy = LAYOUTS[variant].markShift;
  const plain = placed.known.filter(({ row }) => !row.emphasis);
  const strong = placed.known.filter(({ row }) => row.emphasis);
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
      Plot.ruleY(placed.known, { y: 'rank', x1: mean.amount, x2: 'value', dy, className: 'chart-stem' }),
      Plot.dot(plain, { y: 'rank', x: 'value', r: 5, dy, className: 'chart-dot' }),
      ...(strong.length > 0
        ? [Plot.dot(strong, { y: 'rank', x: 'value', r: 7, dy, className: 'chart-dot-strong' })]
        : []),
      valueTexts(placed.known, variant, ({ value }) => formatEuros(value), {
        className: 'chart-value chart-halo',
        valueWidth,
      }),
    ],
  });
}

// Dots tell by position and not by length, so the scale need not start at zero.
const paddedDomain = (values: readonly number[]): [number, number] => {
  const low = Math.min(...values);
  const high = Math.max(...values);
  const margin = (high - low) * 0.06 || Math.abs(high) * 0.1 || 1;
  return [Math.max(low - margin, low < 0 ? Number.NEGATIVE_INFINITY : 0), high + margin];
};
