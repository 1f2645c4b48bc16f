import * as Plot from '@observablehq/plot';
import { type Cell, isAbsent } from '../domain/cell.ts';
import { type Ratio, ratioValue } from '../domain/ratio.ts';
import { formatPercent } from '../format.ts';
import type { RowsFrame } from './chart-frame.ts';
import { type ChartRow, placeRows } from './rows.ts';
import { LAYOUTS, rowsPlot, scaleMarks, valueTexts } from './rows-plot.ts';

export interface SharesRow extends ChartRow {
  readonly essmsShare: Cell<Ratio>;
  readonly amountShare: Cell<Ratio>;
  /** What is written at the right of the row: gap or index, as it is published. */
  readonly note: string;
}

const VALUE_WIDTH = 104;
const SIDE = 8;

/** Per sector, its share of the ESSMS (hollow) and of the money (full), from the most to the least favoured. */
export function twoShares(rows: readonly SharesRow[], frame: RowsFrame): string {
  const { variant } = frame;
  const placed = placeRows(rows, gap, variant);
  const known = placed.known.map(({ rank, row }) => ({
    rank,
    essms: ratioValue(row.essmsShare as Ratio),
    amount: ratioValue(row.amountShare as Ratio),
    note: row.note,
  }));
  const highest = Math.max(0.01, ...known.flatMap(({ essms, amount }) => [essms, amount]));
  const step =
    [0.02, 0.05, 0.1, 0.2, 0.25, 0.5].find((size) => size * (variant === 'wide' ? 6 : 4) >= highest) ?? 0.5;
  const marks = Array.from({ length: Math.floor(highest / step + 0.01) + 1 }, (_, k) => k * step);
  const domain = [0, highest * 1.03] as const;
  const valueWidth = variant === 'wide' ? VALUE_WIDTH : SIDE;
  const dy = LAYOUTS[variant].markShift;
  return rowsPlot(frame, {
    rows: placed,
    x: { domain },
    side: SIDE,
    valueWidth,
    top: 4,
    bottom: 24,
    marks: [
      ...scaleMarks(marks, wholePercent, domain, variant),
      Plot.ruleY(known, { y: 'rank', x1: 'essms', x2: 'amount', dy, className: 'chart-gap' }),
      Plot.dot(known, { y: 'rank', x: 'essms', r: 6.5, dy, className: 'chart-dot-hollow' }),
      Plot.dot(known, { y: 'rank', x: 'amount', r: 4, dy, className: 'chart-dot-money' }),
      valueTexts(known, variant, ({ note }) => note, { className: 'chart-value chart-halo', valueWidth }),
    ],
  });
}

const wholePercent = (share: number): string =>
  formatPercent({ numerator: Math.round(share * 100), denominator: 100 }, 0);

/** Only for the order of the rows: the gap that is printed is the one that is published. */
const gap = ({ essmsShare, amountShare }: SharesRow): Cell<number> => {
  if (isAbsent(essmsShare)) return essmsShare;
  if (isAbsent(amountShare)) return amountShare;
  return ratioValue(amountShare) - ratioValue(essmsShare);
};
