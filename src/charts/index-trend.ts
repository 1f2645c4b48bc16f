import * as Plot from '@observablehq/plot';
import { ticks } from 'd3';
import { type Cell, isAbsent, isPresent } from '../domain/cell.ts';
import type { IsoDate } from '../domain/iso-date.ts';
import type { PlotFrame } from './chart-frame.ts';
import { finishSvg } from './finish-svg.ts';
import { levelNames } from './level-names.ts';
import { type LinePoint, lineEnd, monthlyLine } from './monthly-line.ts';
import { namedEnds } from './named-ends.ts';
import { panelCaption } from './respondents-strip.ts';
import { startOfMonth, timeAxis, timeOf } from './time-axis.ts';
import { timePicture } from './time-picture.ts';

/** An index at the dates of a series, with its name: short, since it stands at the end of its line. */
export interface IndexSeries {
  readonly name: string;
  /** At least one, in order of date; the same dates for each series. */
  readonly points: readonly { readonly date: IsoDate; readonly value: Cell<number> }[];
}

interface IndexTrend {
  /** One or two: the full line, then the dark one. */
  readonly series: readonly IndexSeries[];
  /** What the scale measures. */
  readonly vertical: string;
  readonly format: (value: number) => string;
  /** How the levels of the scale are written, which are round. */
  readonly formatLevel: (value: number) => string;
}

const WIDTH = 400;
const MARGIN = { top: 38, bottom: 30, left: 52 } as const;
const HEIGHT = 260;
const CHARACTER = 8.4;
const LEADER = { from: 5, to: 18 } as const;
/** Two lines of text, and a little more. */
const LABEL_HEIGHT = 36;
const CURVES = [
  { line: 'chart-curve', dot: 'chart-dot' },
  { line: 'chart-curve-money', dot: 'chart-dot-money' },
] as const;

/** Indices of inequality at each date: from 0, perfect balance, to their highest. */
export function indexTrend({ series, vertical, format, formatLevel }: IndexTrend, frame: PlotFrame): string {
  const dates = series[0]?.points.map(({ date }) => date) ?? [];
  const [start, end] = [startOfMonth(dates[0] ?? ''), timeOf(dates.at(-1) ?? '')];
  const values = series.flatMap(({ points }) =>
    points.flatMap(({ value }) => (isPresent(value) ? [value] : [])),
  );
  const levels = ticks(0, Math.max(...values) || 1, 4);
  const highest = Math.max(levels.at(-1) ?? 0, ...values) || 1;
  const right = Math.max(...series.map(({ name }) => name.length), 7) * CHARACTER + LEADER.to + 6;
  const lines = series.map(({ name, points }, index) => ({
    name,
    points: points.map(
      ({ date, value }): LinePoint => ({
        month: date,
        at: isAbsent(value) ? value : { y: value, text: format(value) },
      }),
    ),
    ...(CURVES[index % CURVES.length] ?? CURVES[0]),
  }));
  const svg = Plot.plot({
    ...timePicture(frame, { width: WIDTH, height: HEIGHT, margin: { ...MARGIN, right }, span: [start, end] }),
    y: { type: 'linear', domain: [0, highest] },
    marks: [
      ...timeAxis(start, end),
      Plot.ruleY(levels, { y: (level: number) => level, className: 'chart-grid' }),
      levelNames(levels, { text: formatLevel }),
      ...lines.flatMap(({ points, line }) => monthlyLine(points, line)),
      ...endsOf(lines, { highest, perUnit: (end - start) / (WIDTH - MARGIN.left - right) }),
      panelCaption(vertical, highest, { left: MARGIN.left, dy: -18 }),
    ],
  });
  return finishSvg(svg, frame, { kind: 'small' });
}

interface Line {
  readonly name: string;
  readonly points: readonly LinePoint[];
  readonly dot: string;
}

interface Scale {
  readonly highest: number;
  /** Time that takes one unit of the picture. */
  readonly perUnit: number;
}

/** The end of each line: a dot, the last number and the name. */
function endsOf(lines: readonly Line[], { highest, perUnit }: Scale): Plot.Markish[] {
  const ends = lines.flatMap(({ name, points, dot }) => {
    const end = lineEnd(points);
    return end === null ? [] : [{ ...end, name, dot }];
  });
  const perHeight = highest / (HEIGHT - MARGIN.top - MARGIN.bottom);
  const half = (LABEL_HEIGHT / 2) * perHeight;
  return [
    ...ends.map((end) => Plot.dot([end], { x: 'time', y: 'y', r: 4, className: end.dot })),
    ...namedEnds(ends, {
      gap: LABEL_HEIGHT * perHeight,
      low: half,
      high: highest,
      perUnit,
      leader: LEADER,
      className: 'chart-value chart-halo',
    }),
  ];
}
