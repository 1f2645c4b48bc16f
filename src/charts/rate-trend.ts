import * as Plot from '@observablehq/plot';
import { type Cell, isAbsent } from '../domain/cell.ts';
import type { IsoDate } from '../domain/iso-date.ts';
import { type Ratio, ratioMillionths } from '../domain/ratio.ts';
import { formatPercent, formatPercentBound } from '../format.ts';
import type { PlotFrame } from './chart-frame.ts';
import { finishSvg } from './finish-svg.ts';
import { hiddenMarks } from './hidden-spans.ts';
import { monthlyLine } from './monthly-line.ts';
import { startOfMonth, timeAxis, timeOf } from './time-axis.ts';

/** A rate at the end of a month. */
export interface RateMonth {
  readonly month: IsoDate;
  readonly rate: Cell<Ratio>;
}

interface RateTrend {
  /** At least one, in order of month, without a month left out. */
  readonly months: readonly RateMonth[];
  /** In millionths; `null` when none is in force. */
  readonly target: number | null;
  readonly labels: { readonly vertical: string; readonly target: string; readonly hidden: string };
}

const WIDTH = 400;
const MARGIN = { top: 34, right: 60, bottom: 30, left: 50 } as const;
const WHOLE = 1_000_000;
const LEVELS = [0, 250_000, 500_000, 750_000, WHOLE];
/** Names of a level and of the target nearer than this would meet: the level gives way. */
const NEAR = 80_000;
const CHARACTER = 7.8;

/** A rate month after month, on the whole scale from none to all, against its target. */
export function rateTrend({ months, target, labels }: RateTrend, frame: PlotFrame): string {
  const [start, end] = [startOfMonth(months[0]?.month ?? ''), timeOf(months.at(-1)?.month ?? '')];
  const perUnit = (end - start) / (WIDTH - MARGIN.left - MARGIN.right);
  const svg = Plot.plot({
    document: frame.document,
    width: WIDTH,
    height: 250,
    marginTop: MARGIN.top,
    marginRight: MARGIN.right,
    marginBottom: MARGIN.bottom,
    marginLeft: MARGIN.left,
    axis: null,
    x: { type: 'linear', domain: [start, end] },
    y: { type: 'linear', domain: [0, WHOLE] },
    marks: [
      ...timeAxis(start, end),
      Plot.ruleY(LEVELS, { className: 'chart-grid' }),
      ...hiddenMarks(
        months.map(({ month, rate }) => ({ month, cell: rate })),
        {
          of: 'line',
          y1: 0,
          y2: WHOLE,
          label: labels.hidden,
          room: labels.hidden.length * CHARACTER * perUnit,
        },
      ),
      levelNames(
        LEVELS.filter((level) => target === null || Math.abs(level - target) > NEAR),
        'chart-muted',
      ),
      ...(target === null ? [] : targetMarks(target, start, labels.target)),
      ...monthlyLine(
        months.map(({ month, rate }) => ({
          month,
          at: isAbsent(rate) ? rate : { y: ratioMillionths(rate), text: formatPercent(rate) },
        })),
      ),
      Plot.text([labels.vertical], {
        text: (text: string) => text,
        frameAnchor: 'top-left',
        textAnchor: 'start',
        lineAnchor: 'bottom',
        dx: -MARGIN.left,
        dy: -16,
        className: 'chart-caption',
      }),
    ],
  });
  return finishSvg(svg, frame, { kind: 'small' });
}

const levelNames = (levels: readonly number[], className: string): Plot.Markish =>
  Plot.text(levels, {
    y: (level: number) => level,
    text: formatPercentBound,
    frameAnchor: 'left',
    textAnchor: 'end',
    dx: -8,
    className,
  });

/** The target: a dashed line, its value among those of the scale, its name above it. */
const targetMarks = (target: number, start: number, label: string): Plot.Markish[] => [
  Plot.ruleY([target], { className: 'chart-threshold' }),
  levelNames([target], 'chart-value'),
  Plot.text([target], {
    x: start,
    y: (ppm: number) => ppm,
    text: () => label,
    textAnchor: 'start',
    lineAnchor: 'bottom',
    dx: 4,
    dy: -4,
    className: 'chart-halo',
  }),
];
