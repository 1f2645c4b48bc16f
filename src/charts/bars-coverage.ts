import * as Plot from '@observablehq/plot';
import { type Cell, isAbsent } from '../domain/cell.ts';
import { type Ratio, ratioValue } from '../domain/ratio.ts';
import { formatCount, formatPercent } from '../format.ts';
import type { RowsFrame } from './chart-frame.ts';
import { type ChartRow, placeRows } from './rows.ts';
import { LAYOUTS, reference, rowsPlot, valueTexts } from './rows-plot.ts';

export interface CoverageRow extends ChartRow {
  readonly coverage: Cell<Ratio>;
}

interface CoverageBars {
  readonly rows: readonly CoverageRow[];
  /** Coverage of the territory above, with its name: "France : 43,1 %". */
  readonly reference: { readonly label: string; readonly coverage: Ratio } | null;
}

/** Room for "12 345 sur 42 310" and for "43,1 %": side by side in wide rows, one above the other in narrow ones. */
const COUNT_WIDTH = 116;
const PERCENT_WIDTH = 66;

/** One bar per territory, of its share from none to all, with the two numbers it comes from. */
export function barsCoverage({ rows, reference: parent }: CoverageBars, frame: RowsFrame): string {
  const { variant } = frame;
  const placed = placeRows(
    rows,
    ({ coverage }) => (isAbsent(coverage) ? coverage : ratioValue(coverage)),
    variant,
  );
  const known = placed.known.map((row) => ({ ...row, ratio: row.row.coverage as Ratio }));
  const dy = LAYOUTS[variant].markShift;
  const wide = variant === 'wide';
  const valueWidth = wide ? COUNT_WIDTH + PERCENT_WIDTH : COUNT_WIDTH;
  const thickness = wide ? 7 : 17;
  const bar = { y: 'rank', dy, insetTop: thickness, insetBottom: thickness };
  const plain = known.filter(({ row }) => !row.emphasis);
  const strong = known.filter(({ row }) => row.emphasis);
  return rowsPlot(frame, {
    rows: placed,
    x: { domain: [0, 1] },
    side: 0,
    valueWidth,
    top: parent ? 26 : 4,
    bottom: 4,
    marks: [
      Plot.barX(known, { ...bar, x1: 0, x2: 1, className: 'chart-track' }),
      Plot.barX(plain, { ...bar, x1: 0, x2: 'value', className: 'chart-bar' }),
      ...(strong.length > 0
        ? [Plot.barX(strong, { ...bar, x1: 0, x2: 'value', className: 'chart-bar-strong' })]
        : []),
      ...(parent
        ? reference({ label: parent.label, value: ratioValue(parent.coverage), domain: [0, 1] })
        : []),
      valueTexts(known, variant, ({ ratio }) => formatPercent(ratio), {
        className: 'chart-value chart-halo',
        fromRight: wide ? COUNT_WIDTH : 0,
        valueWidth,
      }),
      valueTexts(known, variant, ({ ratio }) => ofCount(ratio), { className: 'chart-muted', valueWidth, dy }),
    ],
  });
}

const ofCount = ({ numerator, denominator }: Ratio): string =>
  `${formatCount(numerator)} sur ${formatCount(denominator)}`;
