import * as Plot from '@observablehq/plot';
import { formatCount } from '../format.ts';
import type { PlotFrame } from './chart-frame.ts';
import { finishSvg } from './finish-svg.ts';
import { horizontalCaption, verticalCaption } from './scale-captions.ts';

/** Things whose size is from `from` to `to`, both included; `to` is `null` in the last class, without end. */
interface SizeClass {
  readonly from: number;
  readonly to: number | null;
  readonly count: number;
}

export interface Threshold {
  readonly size: number;
  readonly label: string;
}

interface DistributionSizes {
  /** Every class of size, from zero up, all of one width. */
  readonly classes: readonly SizeClass[];
  /** Sizes where a rule changes, with what changes: where a class starts, so that they fall between two columns. */
  readonly thresholds: readonly Threshold[];
  readonly labels: { readonly horizontal: string; readonly vertical: string };
}

const WIDTH = 400;
/** Width of a class. */
const STEP = 5;
/** Room above the highest column for its number. */
const HEADROOM = 1.14;

/** How many projects have each size, with the sizes where rules change. */
export function distributionSizes(
  { classes, thresholds, labels }: DistributionSizes,
  frame: PlotFrame,
): string {
  const columns = classes.map((each): Column => ({ ...each, end: each.from + STEP }));
  const edge = Math.max(...columns.map(({ end }) => end));
  const highest = Math.max(1, ...columns.map(({ count }) => count));
  const marks = [
    ...thresholds.map(({ size }) => ({ at: size, text: String(size) })),
    ...columns
      .filter(({ to }) => to === null)
      .map(({ from, end }) => ({ at: (from + end) / 2, text: `${from}+` })),
  ];
  const svg = Plot.plot({
    document: frame.document,
    width: WIDTH,
    height: 260,
    marginTop: 34 + 20 * thresholds.length,
    marginRight: 12,
    marginBottom: 46,
    marginLeft: 8,
    axis: null,
    x: { domain: [0, edge] },
    y: { domain: [0, highest * HEADROOM] },
    marks: [
      Plot.rect(columns, {
        x1: 'from',
        x2: 'end',
        y1: 0,
        y2: 'count',
        inset: 0.75,
        insetBottom: 0,
        className: 'chart-bar',
      }),
      Plot.ruleY([0], { className: 'chart-axis' }),
      ...thresholds.flatMap((threshold, line) =>
        thresholdMarks(threshold, thresholds.length - 1 - line, edge),
      ),
      Plot.text(columns.filter(({ count }) => count === highest).slice(0, 1), {
        x: ({ from, end }: Column) => (from + end) / 2,
        y: 'count',
        text: ({ count }: Column) => formatCount(count),
        lineAnchor: 'bottom',
        dy: -4,
        className: 'chart-value chart-halo',
      }),
      Plot.text(marks, {
        x: 'at',
        text: 'text',
        frameAnchor: 'bottom',
        lineAnchor: 'top',
        dy: 7,
        className: 'chart-muted',
      }),
      horizontalCaption(labels.horizontal),
      verticalCaption(labels.vertical, { dy: -18 - 20 * thresholds.length }),
    ],
  });
  return finishSvg(svg, frame, { kind: 'small' });
}

/** A dashed line at a threshold, named on a line of its own so that names do not meet. */
const thresholdMarks = ({ size, label }: Threshold, line: number, edge: number): Plot.Markish[] => {
  const rise = 6 + 20 * line;
  // A name too long for the room at the right of its line ends at the edge of the picture.
  const fits = label.length * 7.8 < (1 - size / edge) * WIDTH;
  return [
    Plot.ruleX([size], { insetTop: -rise - 4, className: 'chart-threshold' }),
    Plot.text([fits ? size : edge], {
      x: (x: number) => x,
      text: () => label,
      frameAnchor: 'top',
      textAnchor: fits ? 'start' : 'end',
      lineAnchor: 'middle',
      dx: fits ? 5 : 0,
      dy: -rise,
      className: 'chart-halo',
    }),
  ];
};

/** A class as it is drawn: the one without end is as wide as the others. */
interface Column extends SizeClass {
  readonly end: number;
}
