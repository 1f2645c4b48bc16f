import * as Plot from '@observablehq/plot';
import { ticks } from 'd3';
import { type Cell, isAbsent, isPresent } from '../domain/cell.ts';
import type { IsoDate } from '../domain/iso-date.ts';
import { formatCount } from '../format.ts';
import type { PlotFrame } from './chart-frame.ts';
import { finishSvg } from './finish-svg.ts';
import { hiddenMarks } from './hidden-spans.ts';
import { levelNames } from './level-names.ts';
import { endMarks, monthlyLine } from './monthly-line.ts';
import { panelCaption, type RespondentsMonth, respondentsStrip, STRIP_ROOM } from './respondents-strip.ts';
import { startOfMonth, timeAxis, timeOf } from './time-axis.ts';
import { timePicture } from './time-picture.ts';

/** Active files at the end of a month, and the ESSMS they come from. */
export interface ActiveRecordsMonth extends RespondentsMonth {
  readonly count: Cell<number>;
}

interface ActiveRecordsChart {
  /** At least one, in order of month, without a month left out. */
  readonly months: readonly ActiveRecordsMonth[];
  readonly objective: { readonly value: number; readonly date: IsoDate; readonly label: string } | null;
  readonly labels: {
    readonly vertical: string;
    readonly essms: string;
    readonly hidden: string;
    /** Beside the name of an objective that the picture has no room for. */
    readonly outOfScale: string;
  };
}

const WIDTH = 440;
const MARGIN = { top: 42, right: 84, bottom: 30, left: 72 } as const;
/** The picture has two panels, drawn in units from its foot: those who answer, then what they declare. */
const MAIN = 190;
const FOOT = STRIP_ROOM;
const HEIGHT = MARGIN.top + MAIN + FOOT + MARGIN.bottom;
/** An objective that would leave the line under this part of the picture is named above it, out of scale. */
const LEAST_PART = 0.25;
const CHARACTER = 7.8;

/** The stock of active files month after month, against the objective; under it, how many ESSMS it comes from. */
export function activeRecords({ months, objective, labels }: ActiveRecordsChart, frame: PlotFrame): string {
  const counts = months.flatMap(({ count }) => (isPresent(count) ? [count] : []));
  const highest = Math.max(1, ...counts);
  const drawn = objective !== null && highest >= LEAST_PART * objective.value ? objective : null;
  const high = Math.max(highest * (objective === drawn ? 1.06 : 1.3), (drawn?.value ?? 0) * 1.06);
  const up = (count: number): number => FOOT + (count / high) * MAIN;
  const [start, end] = [startOfMonth(months[0]?.month ?? ''), timeOf(months.at(-1)?.month ?? '')];
  const points = months.map(({ month, count }) => ({
    month,
    at: isAbsent(count) ? count : { y: up(count), text: formatCount(count) },
  }));
  const perUnit = (end - start) / (WIDTH - MARGIN.left - MARGIN.right);
  const svg = Plot.plot({
    ...timePicture(frame, { width: WIDTH, height: HEIGHT, margin: MARGIN, span: [start, end] }),
    y: { type: 'linear', domain: [0, FOOT + MAIN] },
    marks: [
      ...timeAxis(start, end),
      ...levelMarks(ticks(0, high, 4), up),
      ...hiddenMarks(
        months.map(({ month, count }) => ({ month, cell: count })),
        {
          of: 'line',
          y1: FOOT,
          y2: FOOT + MAIN,
          label: labels.hidden,
          room: labels.hidden.length * CHARACTER * perUnit,
        },
      ),
      ...(objective ? limitMarks(objective.date, start, end) : []),
      ...(drawn ? objectiveMarks(drawn, up(drawn.value), start, end) : []),
      ...(objective && !drawn ? outOfScale(objective, labels.outOfScale, start, end) : []),
      ...monthlyLine(points),
      ...endMarks(points),
      ...respondentsStrip(months, { label: labels.essms, left: MARGIN.left }),
      panelCaption(labels.vertical, FOOT + MAIN, { left: MARGIN.left, dy: -22 }),
    ],
  });
  return finishSvg(svg, frame, { kind: 'small' });
}

const levelMarks = (levels: readonly number[], up: (count: number) => number): Plot.Markish[] => [
  Plot.ruleY(levels, { y: up, className: 'chart-grid' }),
  levelNames(levels, { text: formatCount, up }),
];

type Objective = NonNullable<ActiveRecordsChart['objective']>;

/** The day of the objective, where the series holds it. */
function limitMarks(date: IsoDate, start: number, end: number): Plot.Markish[] {
  const due = timeOf(date);
  if (due <= start || due >= end) return [];
  return [Plot.ruleX([due], { y1: FOOT, y2: FOOT + MAIN, className: 'chart-threshold' })];
}

/** The objective: a line up to its date, then only its trace. */
function objectiveMarks({ date, label }: Objective, y: number, start: number, end: number): Plot.Markish[] {
  const due = Math.min(Math.max(timeOf(date), start), end);
  return [
    Plot.ruleY([y], { y: (at: number) => at, x1: start, x2: due, className: 'chart-reference' }),
    Plot.ruleY([y], { y: (at: number) => at, x1: due, x2: end, className: 'chart-threshold' }),
    Plot.text([y], {
      x: start,
      y: (at: number) => at,
      text: () => label,
      textAnchor: 'start',
      lineAnchor: 'bottom',
      dx: 4,
      dy: -5,
      className: 'chart-value chart-halo',
    }),
  ];
}

/** The name of an objective far above the picture, by its date. */
function outOfScale({ date, label }: Objective, note: string, start: number, end: number): Plot.Markish[] {
  const due = Math.min(Math.max(timeOf(date), start), end);
  const atLeft = due - start > (end - start) / 2;
  return [
    Plot.text([due], {
      x: (x: number) => x,
      y: FOOT + MAIN,
      text: () => `${label}\n${note}`,
      textAnchor: atLeft ? 'end' : 'start',
      lineAnchor: 'top',
      lineHeight: 1.25,
      dx: atLeft ? -6 : 6,
      dy: 3,
      className: 'chart-value chart-halo',
    }),
  ];
}
