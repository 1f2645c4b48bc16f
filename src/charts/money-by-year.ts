import * as Plot from '@observablehq/plot';
import type { Cents } from '../domain/cents.ts';
import { euroUnit, formatInUnit } from '../format.ts';
import type { PlotFrame } from './chart-frame.ts';
import { finishSvg } from './finish-svg.ts';
import { verticalCaption } from './scale-captions.ts';

export interface YearAmount {
  readonly year: number;
  readonly amount: Cents;
}

interface MoneyByYear {
  readonly years: readonly YearAmount[];
  /** What is drawn; the unit is added: "Montants conventionnés (M€)". */
  readonly caption: string;
}

/** One column per year of convention. Years without any keep their place, at zero. */
export function moneyByYear({ years, caption }: MoneyByYear, frame: PlotFrame): string {
  const columns = everyYear(years);
  const highest = Math.max(1, ...columns.map(({ amount }) => amount));
  const unit = euroUnit(highest);
  const svg = Plot.plot({
    document: frame.document,
    width: 400,
    height: 230,
    marginTop: 52,
    marginRight: 4,
    marginBottom: 28,
    marginLeft: 4,
    axis: null,
    x: { type: 'band', domain: columns.map(({ year }) => year), padding: columns.length > 2 ? 0.22 : 0.6 },
    y: { domain: [0, highest] },
    marks: [
      Plot.barY(columns, { x: 'year', y1: 0, y2: 'amount', className: 'chart-bar-money' }),
      Plot.ruleY([0], { className: 'chart-axis' }),
      Plot.text(columns, {
        x: 'year',
        y: 'amount',
        text: ({ amount }: YearAmount) => formatInUnit(amount, unit),
        lineAnchor: 'bottom',
        dy: -6,
        className: 'chart-value',
      }),
      Plot.text(columns, {
        x: 'year',
        text: ({ year }: YearAmount) => String(year),
        frameAnchor: 'bottom',
        lineAnchor: 'top',
        dy: 9,
        className: 'chart-muted',
      }),
      verticalCaption(`${caption} (${unit.symbol})`, { dy: -34 }),
    ],
  });
  return finishSvg(svg, frame, { kind: 'small' });
}

const everyYear = (years: readonly YearAmount[]): YearAmount[] => {
  if (years.length === 0) return [];
  const amounts = new Map(years.map(({ year, amount }) => [year, amount]));
  const first = Math.min(...amounts.keys());
  const last = Math.max(...amounts.keys());
  return Array.from({ length: last - first + 1 }, (_, k) => ({
    year: first + k,
    amount: amounts.get(first + k) ?? 0,
  }));
};
