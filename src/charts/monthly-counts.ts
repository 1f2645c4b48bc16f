import * as Plot from '@observablehq/plot';
import { ticks } from 'd3';
import { type Cell, isAbsent } from '../domain/cell.ts';
import type { IsoDate } from '../domain/iso-date.ts';
import { formatCount } from '../format.ts';
import type { PlotFrame } from './chart-frame.ts';
import { finishSvg } from './finish-svg.ts';
import { hiddenMarks } from './hidden-spans.ts';
import { levelNames } from './level-names.ts';
import { verticalCaption } from './scale-captions.ts';
import { startOfMonth, timeAxis, timeOf } from './time-axis.ts';
import { timePicture } from './time-picture.ts';

/** What was counted during a month. */
export interface MonthCount {
  readonly month: IsoDate;
  readonly count: Cell<number>;
}

interface MonthlyCounts {
  /** At least one, in order of month, without a month left out. */
  readonly months: readonly MonthCount[];
  readonly labels: { readonly vertical: string; readonly hidden: string };
}

const WIDTH = 400;
const HEIGHT = 220;
const MARGIN = { top: 34, right: 12, bottom: 30, left: 66 } as const;
const HEADROOM = 1.12;
const CHARACTER = 7.8;

/** One column per month; a month withheld has a ground of its own, a month without any count has nothing. */
export function monthlyCounts({ months, labels }: MonthlyCounts, frame: PlotFrame): string {
  const columns = months.flatMap(({ month, count }) =>
    isAbsent(count) ? [] : [{ from: startOfMonth(month), to: timeOf(month), count }],
  );
  const highest = Math.max(1, ...columns.map(({ count }) => count));
  const levels = ticks(0, highest, 3).filter((level) => Number.isInteger(level));
  const [start, end] = [startOfMonth(months[0]?.month ?? ''), timeOf(months.at(-1)?.month ?? '')];
  const perUnit = (end - start) / (WIDTH - MARGIN.left - MARGIN.right);
  const svg = Plot.plot({
    ...timePicture(frame, { width: WIDTH, height: HEIGHT, margin: MARGIN, span: [start, end] }),
    y: { type: 'linear', domain: [0, highest * HEADROOM] },
    marks: [
      ...timeAxis(start, end),
      Plot.ruleY(levels, { className: 'chart-grid' }),
      levelNames(levels, { text: formatCount }),
      ...hiddenMarks(
        months.map(({ month, count }) => ({ month, cell: count })),
        {
          of: 'columns',
          y1: 0,
          y2: highest * HEADROOM,
          label: labels.hidden,
          room: labels.hidden.length * CHARACTER * perUnit,
        },
      ),
      Plot.rect(columns, {
        x1: 'from',
        x2: 'to',
        y1: 0,
        y2: 'count',
        inset: 0.75,
        insetBottom: 0,
        className: 'chart-bar',
      }),
      Plot.ruleY([0], { className: 'chart-axis' }),
      verticalCaption(labels.vertical, { left: MARGIN.left, dy: -16 }),
    ],
  });
  return finishSvg(svg, frame, { kind: 'small' });
}
