import * as Plot from '@observablehq/plot';
import { formatCount } from '../format.ts';
import type { PlotFrame } from './chart-frame.ts';
import { finishSvg } from './finish-svg.ts';

export interface Threshold {
  readonly size: number;
  readonly label: string;
}

interface DistributionSizes {
  /** Number of ESSMS of each project. */
  readonly sizes: readonly number[];
  /** Sizes where a rule changes, with what changes: multiples of five, so that they fall between two columns. */
  readonly thresholds: readonly Threshold[];
  readonly labels: { readonly horizontal: string; readonly vertical: string };
}

const WIDTH = 400;
const STEP = 5;
/** Sizes from this one on are counted in one last column. */
const LAST = 100;
/** Room above the highest column for its number. */
const HEADROOM = 1.14;

/** How many projects have each size, by fives, with the sizes where rules change. */
export function distributionSizes(
  { sizes, thresholds, labels }: DistributionSizes,
  frame: PlotFrame,
): string {
  const bins = count(sizes);
  const highest = Math.max(1, ...bins.map(({ projects }) => projects));
  const marks = [...thresholds.map(({ size }) => size), LAST];
  const svg = Plot.plot({
    document: frame.document,
    width: WIDTH,
    height: 260,
    marginTop: 34 + 20 * thresholds.length,
    marginRight: 12,
    marginBottom: 46,
    marginLeft: 8,
    axis: null,
    x: { domain: [0, LAST + STEP] },
    y: { domain: [0, highest * HEADROOM] },
    marks: [
      Plot.rect(bins, {
        x1: 'from',
        x2: 'to',
        y1: 0,
        y2: 'projects',
        inset: 0.75,
        insetBottom: 0,
        className: 'chart-bar',
      }),
      Plot.ruleY([0], { className: 'chart-axis' }),
      ...thresholds.flatMap((threshold, line) => thresholdMarks(threshold, thresholds.length - 1 - line)),
      Plot.text(bins.filter(({ projects }) => projects === highest).slice(0, 1), {
        x: ({ from, to }: Bin) => (from + to) / 2,
        y: 'projects',
        text: ({ projects }: Bin) => formatCount(projects),
        lineAnchor: 'bottom',
        dy: -4,
        className: 'chart-value chart-halo',
      }),
      Plot.text(marks, {
        x: (x: number) => (x === LAST ? LAST + STEP / 2 : x),
        text: (x: number) => (x === LAST ? `${LAST}+` : String(x)),
        frameAnchor: 'bottom',
        lineAnchor: 'top',
        dy: 7,
        className: 'chart-muted',
      }),
      Plot.text([labels.horizontal], {
        text: (text: string) => text,
        frameAnchor: 'bottom',
        lineAnchor: 'top',
        dy: 27,
        className: 'chart-caption',
      }),
      Plot.text([labels.vertical], {
        text: (text: string) => text,
        frameAnchor: 'top-left',
        textAnchor: 'start',
        lineAnchor: 'bottom',
        dy: -18 - 20 * thresholds.length,
        className: 'chart-caption',
      }),
    ],
  });
  return finishSvg(svg, frame, { kind: 'small' });
}

/** A dashed line at a threshold, named on a line of its own so that names do not meet. */
const thresholdMarks = ({ size, label }: Threshold, line: number): Plot.Markish[] => {
  const rise = 6 + 20 * line;
  // A name too long for the room at the right of its line ends at the edge of the picture.
  const fits = label.length * 7.8 < (1 - size / (LAST + STEP)) * WIDTH;
  return [
    Plot.ruleX([size], { insetTop: -rise - 4, className: 'chart-threshold' }),
    Plot.text([fits ? size : LAST + STEP], {
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

interface Bin {
  readonly from: number;
  readonly to: number;
  readonly projects: number;
}

// A size on a threshold belongs to the column that starts there: a project of 15 is "15 or more".
const count = (sizes: readonly number[]): Bin[] => {
  const bins = Array.from({ length: LAST / STEP + 1 }, (_, k) => ({
    from: k * STEP,
    to: (k + 1) * STEP,
    projects: 0,
  }));
  for (const size of sizes) {
    const bin = bins[Math.floor(Math.min(size, LAST) / STEP)];
    if (bin) bin.projects += 1;
  }
  return bins;
};
