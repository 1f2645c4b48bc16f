import * as Plot from '@observablehq/plot';
import { ticks } from 'd3';
import { type Cell, isPresent } from '../domain/cell.ts';
import type { Cents } from '../domain/cents.ts';
import type { IsoDate } from '../domain/iso-date.ts';
import { type EuroUnit, euroUnit, formatInUnit } from '../format.ts';
import type { PlotFrame } from './chart-frame.ts';
import { finishSvg } from './finish-svg.ts';
import { levelNames } from './level-names.ts';
import { verticalCaption } from './scale-captions.ts';
import { startOfMonth, timeAxis, timeOf } from './time-axis.ts';
import { timePicture } from './time-picture.ts';

/** What is engaged and paid at the end of a month, since the beginning. */
export interface CumulativePoint {
  readonly month: IsoDate;
  readonly signed: Cents;
  readonly paid: Cell<Cents>;
}

interface CumulativeMoney {
  /** At least one, in order of month. */
  readonly points: readonly CumulativePoint[];
  readonly labels: { readonly signed: string; readonly paid: string; readonly vertical: string };
}

const HEIGHT = 280;
const MARGIN = { top: 40, right: 92, bottom: 30, left: 44 } as const;
const WIDTH = 440;

/** Least distance between the names of two lines, in units of the picture. */
const NAME_HEIGHT = 40;

interface Line {
  readonly name: string;
  readonly className: string;
  readonly points: readonly { readonly time: number; readonly amount: Cents }[];
}

/** Engaged and paid amounts since the beginning, each line named at its end. */
export function cumulativeMoney({ points, labels }: CumulativeMoney, frame: PlotFrame): string {
  const lines = linesOf(points, labels);
  const amounts = lines.flatMap((line) => line.points.map(({ amount }) => amount));
  const domain: [number, number] = [Math.min(0, ...amounts), Math.max(100, ...amounts)];
  const unit = euroUnit(domain[1]);
  const levels = ticks(...domain, 4);
  const start = startOfMonth(points[0]?.month ?? '');
  const end = timeOf(points.at(-1)?.month ?? '');
  const svg = Plot.plot({
    ...timePicture(frame, { width: WIDTH, height: HEIGHT, margin: MARGIN, span: [start, end] }),
    y: { domain },
    marks: [
      Plot.ruleY(levels, { className: 'chart-grid' }),
      levelNames(levels, { text: (level) => formatInUnit(level, unit) }),
      ...timeAxis(start, end),
      ...lines.map((line) =>
        Plot.line(line.points, { x: 'time', y: 'amount', curve: 'step-after', className: line.className }),
      ),
      ...names(lines, domain, unit),
      verticalCaption(`${labels.vertical} (${unit.symbol})`, { left: MARGIN.left, dy: -20 }),
    ],
  });
  return finishSvg(svg, frame, { kind: 'small' });
}

/** Both lines start from nothing, on the first day. */
function linesOf(points: readonly CumulativePoint[], labels: CumulativeMoney['labels']): Line[] {
  const first = { time: startOfMonth(points[0]?.month ?? ''), amount: 0 };
  const line = (amountOf: (point: CumulativePoint) => Cell<Cents>) => [
    first,
    ...points.flatMap((point) => {
      const amount = amountOf(point);
      return isPresent(amount) ? [{ time: timeOf(point.month), amount }] : [];
    }),
  ];
  return [
    { name: labels.signed, className: 'chart-curve', points: line(({ signed }) => signed) },
    { name: labels.paid, className: 'chart-curve-money', points: line(({ paid }) => paid) },
  ].filter((each) => each.points.length > 1);
}

/** The name and the last amount of each line, at its end; names that would meet are drawn apart. */
function names(
  lines: readonly Line[],
  [low, high]: readonly [number, number],
  unit: EuroUnit,
): Plot.Markish[] {
  const scale = (HEIGHT - MARGIN.top - MARGIN.bottom) / (high - low || 1);
  const ends = lines.flatMap(({ name, points }) => {
    const last = points.at(-1);
    return last === undefined ? [] : [{ ...last, name }];
  });
  const [above, below] = ends.toSorted((a, b) => b.amount - a.amount);
  const gap = above && below ? (above.amount - below.amount) * scale : NAME_HEIGHT;
  const push = Math.max(0, NAME_HEIGHT - gap) / 2;
  return ends.map((each) =>
    Plot.text([each], {
      x: 'time',
      y: 'amount',
      text: ({ name, amount }) => `${name}\n${formatInUnit(amount, unit)}\u00a0${unit.symbol}`,
      textAnchor: 'start',
      lineHeight: 1.25,
      dx: 7,
      dy: each === above ? -push : push,
      className: 'chart-value chart-halo',
    }),
  );
}
