import * as Plot from '@observablehq/plot';
import { formatCount } from '../format.ts';
import type { PlotFrame } from './chart-frame.ts';
import { finishSvg } from './finish-svg.ts';
import { verticalCaption } from './scale-captions.ts';

/** Projects of one class of days from a deadline; `null` is without end. */
interface DayColumn {
  readonly from: number | null;
  readonly to: number | null;
  readonly finished: number;
  readonly running: number;
}

interface DaysFromDeadline {
  /** In order, without gap; one of them ends at 0, the last day within the delay. */
  readonly classes: readonly DayColumn[];
  /** Name of the line of the deadline, and of what is on each side. */
  readonly labels: {
    readonly deadline: string;
    readonly before: string;
    readonly after: string;
    readonly vertical: string;
  };
}

const WIDTH = 400;
const HEADROOM = 1.16;

/** How many projects stand at how many days from their deadline: finished ones full, running ones hollow. */
export function daysFromDeadline({ classes, labels }: DaysFromDeadline, frame: PlotFrame): string {
  const columns = classes.map((each, index) => ({
    ...each,
    index,
    next: index + 1,
    total: each.finished + each.running,
  }));
  const highest = Math.max(1, ...columns.map(({ total }) => total));
  const deadline = columns.findIndex(({ to }) => to === 0) + 1;
  const edges = columns.flatMap(({ to, next }) =>
    to !== null && to % 180 === 0 ? [{ at: next, days: to }] : [],
  );
  const bar = { x1: 'index', x2: 'next', inset: 1, insetBottom: 0 };
  const side = (at: number, textAnchor: 'start' | 'end', text: string): Plot.Markish =>
    Plot.text([at], {
      x: (x: number) => x,
      text: () => text,
      frameAnchor: 'bottom',
      lineAnchor: 'top',
      textAnchor,
      dx: textAnchor === 'end' ? -8 : 8,
      dy: 27,
      className: 'chart-caption',
    });
  const svg = Plot.plot({
    document: frame.document,
    width: WIDTH,
    height: 250,
    marginTop: 40,
    marginRight: 18,
    marginBottom: 46,
    marginLeft: 8,
    axis: null,
    x: { domain: [0, columns.length] },
    y: { domain: [0, highest * HEADROOM] },
    marks: [
      Plot.rect(
        columns.filter(({ finished }) => finished > 0),
        { ...bar, y1: 0, y2: 'finished', className: 'chart-bar' },
      ),
      Plot.rect(
        columns.filter(({ running }) => running > 0),
        { ...bar, y1: 'finished', y2: 'total', insetTop: 1, className: 'chart-bar-hollow' },
      ),
      Plot.ruleY([0], { className: 'chart-axis' }),
      Plot.ruleX([deadline], { insetTop: -10, className: 'chart-threshold' }),
      Plot.text([deadline], {
        x: (x: number) => x,
        text: () => labels.deadline,
        frameAnchor: 'top',
        lineAnchor: 'bottom',
        dy: -14,
        className: 'chart-halo',
      }),
      Plot.text(
        columns.filter(({ total }) => total > 0),
        {
          x: ({ index }: { index: number }) => index + 0.5,
          y: 'total',
          text: ({ total }: { total: number }) => formatCount(total),
          lineAnchor: 'bottom',
          dy: -4,
          className: 'chart-value chart-halo',
        },
      ),
      Plot.text(edges, {
        x: 'at',
        text: ({ days }: { days: number }) => (days > 0 ? `+${formatCount(days)}` : formatCount(days)),
        frameAnchor: 'bottom',
        lineAnchor: 'top',
        dy: 7,
        className: 'chart-muted',
      }),
      side(deadline, 'end', labels.before),
      side(deadline, 'start', labels.after),
      verticalCaption(labels.vertical, { dy: -24 }),
    ],
  });
  return finishSvg(svg, frame, { kind: 'small' });
}
