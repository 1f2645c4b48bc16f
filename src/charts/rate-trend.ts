import * as Plot from '@observablehq/plot';
import { type Cell, isAbsent } from '../domain/cell.ts';
import type { IsoDate } from '../domain/iso-date.ts';
import { type Ratio, ratioMillionths } from '../domain/ratio.ts';
import { formatPercent, formatPercentBound } from '../format.ts';
import type { PlotFrame } from './chart-frame.ts';
import { finishSvg } from './finish-svg.ts';
import { hiddenMarks } from './hidden-spans.ts';
import { levelNames } from './level-names.ts';
import { endMarks, type LinePoint, lineEnd, monthlyLine } from './monthly-line.ts';
import { namedEnds } from './named-ends.ts';
import { panelCaption, type RespondentsMonth, respondentsStrip, STRIP_ROOM } from './respondents-strip.ts';
import { startOfMonth, timeAxis, timeOf } from './time-axis.ts';
import { timePicture } from './time-picture.ts';

/** A rate at the end of a month. */
export interface RateMonth {
  readonly month: IsoDate;
  readonly rate: Cell<Ratio>;
}

/** The months of one rate, with its name: short, since it stands at the end of its line. */
export interface RateSeries {
  readonly name: string;
  /** At least one, in order of month, without a month left out; the same for each series. */
  readonly months: readonly RateMonth[];
}

interface RateTrend {
  /** One to four, in the order of their lines: full, dark, warm, dashed. */
  readonly series: readonly RateSeries[];
  /** Who answered, in the same months. */
  readonly respondents: readonly RespondentsMonth[];
  /** In millionths; `null` when none is in force. */
  readonly target: number | null;
  readonly labels: {
    readonly vertical: string;
    readonly essms: string;
    readonly target: string;
    readonly hidden: string;
  };
}

const WIDTH = 400;
const MARGIN = { top: 34, bottom: 30, left: 50 } as const;
/** The picture has two panels, drawn in units from its foot: those who answer, then their rates. */
const MAIN = 176;
const FOOT = STRIP_ROOM;
const HEIGHT = MARGIN.top + MAIN + FOOT + MARGIN.bottom;
/** Room for "87,4 %" and "sur 2 214", and for the names of several lines. */
const RIGHT = { one: 78, several: 136 } as const;
const WHOLE = 1_000_000;
const LEVELS = [0, 250_000, 500_000, 750_000, WHOLE];
/** Names of a level and of the target nearer than this would meet: the level gives way. */
const NEAR = 80_000;
const CHARACTER = 7.8;
/** Part of the months that the name of the target stands above. */
const NAME_PART = 0.2;
/** Two lines of text, and a little more. */
const LABEL_HEIGHT = 37;
/** Where the way from the end of a line to its name begins and ends. */
const LEADER = { from: 5, to: 20 } as const;
const CURVES = ['chart-curve', 'chart-curve-strong', 'chart-curve-money', 'chart-curve-dashed'] as const;

/** Rates month after month, on the whole scale from none to all, against their target. */
export function rateTrend({ series, respondents, target, labels }: RateTrend, frame: PlotFrame): string {
  const months = series[0]?.months ?? [];
  const [start, end] = [startOfMonth(months[0]?.month ?? ''), timeOf(months.at(-1)?.month ?? '')];
  const isAlone = series.length === 1;
  const right = isAlone ? RIGHT.one : RIGHT.several;
  const perUnit = (end - start) / (WIDTH - MARGIN.left - right);
  const lines = series.map((each, index) => ({
    name: each.name,
    points: each.months.map(pointOf),
    className: CURVES[index % CURVES.length] ?? CURVES[0],
  }));
  const svg = Plot.plot({
    ...timePicture(frame, { width: WIDTH, height: HEIGHT, margin: { ...MARGIN, right }, span: [start, end] }),
    y: { type: 'linear', domain: [0, FOOT + MAIN] },
    marks: [
      ...timeAxis(start, end),
      Plot.ruleY(LEVELS, { y: up, className: 'chart-grid' }),
      // Each line breaks at months of its own: the ground of one would hide the months of the others.
      ...(isAlone
        ? hiddenMarks(
            months.map(({ month, rate }) => ({ month, cell: rate })),
            {
              of: 'line',
              y1: FOOT,
              y2: FOOT + MAIN,
              label: labels.hidden,
              room: labels.hidden.length * CHARACTER * perUnit,
            },
          )
        : []),
      levelNames(
        LEVELS.filter((level) => target === null || Math.abs(level - target) > NEAR),
        { text: formatPercentBound, up },
      ),
      ...(target === null
        ? []
        : targetMarks(target, { label: labels.target, ...sideOf(target, series, start, end) })),
      ...lines.flatMap(({ points, className }) => monthlyLine(points, className)),
      ...(isAlone ? lines.flatMap(({ points }) => endMarks(points)) : endsOf(lines, perUnit)),
      panelCaption(labels.vertical, FOOT + MAIN, { left: MARGIN.left, dy: -16 }),
      ...respondentsStrip(respondents, { label: labels.essms, left: MARGIN.left }),
    ],
  });
  return finishSvg(svg, frame, { kind: 'small' });
}

/** The height of a rate, in millionths. */
const up = (rate: number): number => FOOT + (rate / WHOLE) * MAIN;

interface NamedLine {
  readonly name: string;
  readonly points: readonly LinePoint[];
  readonly className: string;
}

const pointOf = ({ month, rate }: RateMonth): LinePoint => ({
  month,
  at: isAbsent(rate) ? rate : { y: up(ratioMillionths(rate)), text: formatPercent(rate) },
});

/** The last number and the name of each line, at its end. */
function endsOf(lines: readonly NamedLine[], perUnit: number): Plot.Markish[] {
  const ends = lines.flatMap(({ name, points, className }) => {
    const end = lineEnd(points);
    return end === null ? [] : [{ ...end, name, line: className }];
  });
  return namedEnds(ends, {
    gap: LABEL_HEIGHT,
    low: FOOT,
    high: FOOT + MAIN,
    perUnit,
    leader: LEADER,
    className: 'chart-halo',
  });
}

interface Side {
  readonly at: number;
  readonly textAnchor: 'start' | 'end';
}

/** Where the name of the target meets no line: the end of the picture at which the lines are the furthest from it. */
function sideOf(target: number, series: readonly RateSeries[], start: number, end: number): Side {
  const distance = (months: readonly RateMonth[]): number =>
    Math.min(
      ...months.flatMap(({ rate }) => (isAbsent(rate) ? [] : [Math.abs(ratioMillionths(rate) - target)])),
      WHOLE,
    );
  const under = (months: readonly RateMonth[]): number => Math.ceil(months.length * NAME_PART);
  const first = series.flatMap(({ months }) => months.slice(0, under(months)));
  const last = series.flatMap(({ months }) => months.slice(-under(months)));
  return distance(last) > distance(first)
    ? { at: end, textAnchor: 'end' }
    : { at: start, textAnchor: 'start' };
}

/** The target: a dashed line, its value among those of the scale, its name above it. */
const targetMarks = (
  target: number,
  { label, at, textAnchor }: Side & { readonly label: string },
): Plot.Markish[] => [
  Plot.ruleY([target], { y: up, className: 'chart-threshold' }),
  levelNames([target], { text: formatPercentBound, up, className: 'chart-value' }),
  Plot.text([target], {
    x: at,
    y: up,
    text: () => label,
    textAnchor,
    lineAnchor: 'bottom',
    dx: textAnchor === 'start' ? 4 : -4,
    dy: -4,
    className: 'chart-halo',
  }),
];
