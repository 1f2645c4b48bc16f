import * as Plot from '@observablehq/plot';
import { formatCount, formatPercentBound } from '../format.ts';
import type { PlotFrame } from './chart-frame.ts';
import { finishSvg } from './finish-svg.ts';
import { horizontalCaption, verticalCaption } from './scale-captions.ts';

/** Projects whose rate is at least `from` and under `to`, in millionths; the last class holds those at 100 %. */
export interface RateClass {
  readonly from: number;
  readonly to: number;
  readonly count: number;
}

interface ProjectRates {
  /** In order, from 0 to 100 %, without gap; one of them begins at the target. */
  readonly classes: readonly RateClass[];
  /** In millionths, with its name; `null` when none is in force. */
  readonly target: { readonly ppm: number; readonly label: string } | null;
  readonly labels: { readonly vertical: string; readonly horizontal: string };
}

const WIDTH = 400;
const WHOLE = 1_000_000;
const HEADROOM = 1.14;
const MARKS = [0, 500_000, WHOLE];
/** Names of the scale and of the target nearer than this would meet: those of the scale give way. */
const NEAR = 120_000;
/** Beyond it, the name of the target stands at the left of its line. */
const FAR = 0.55;

/** How many projects have each rate: full columns reach the target, hollow ones do not. */
export function projectRates({ classes, target, labels }: ProjectRates, frame: PlotFrame): string {
  const highest = Math.max(1, ...classes.map(({ count }) => count));
  const some = classes.filter(({ count }) => count > 0);
  const reaches = ({ from }: RateClass): boolean => target === null || from >= target.ppm;
  const bar = { x1: 'from', x2: 'to', y1: 0, y2: 'count', inset: 1.5, insetBottom: 0 };
  const marks = [
    ...MARKS.filter((mark) => target === null || Math.abs(mark - target.ppm) > NEAR),
    ...(target ? [target.ppm] : []),
  ];
  const svg = Plot.plot({
    document: frame.document,
    width: WIDTH,
    height: 250,
    marginTop: 50,
    marginRight: 20,
    marginBottom: 46,
    marginLeft: 12,
    axis: null,
    x: { type: 'linear', domain: [0, WHOLE] },
    y: { type: 'linear', domain: [0, highest * HEADROOM] },
    marks: [
      ...columns(
        some.filter((each) => reaches(each)),
        bar,
        'chart-bar',
      ),
      ...columns(
        some.filter((each) => !reaches(each)),
        bar,
        'chart-bar-hollow',
      ),
      Plot.ruleY([0], { className: 'chart-axis' }),
      ...(target ? targetMarks(target) : []),
      Plot.text(some, {
        x: ({ from, to }: RateClass) => (from + to) / 2,
        y: 'count',
        text: ({ count }: RateClass) => formatCount(count),
        lineAnchor: 'bottom',
        dy: -4,
        className: 'chart-value chart-halo',
      }),
      Plot.text(marks, {
        x: (mark: number) => mark,
        text: formatPercentBound,
        frameAnchor: 'bottom',
        lineAnchor: 'top',
        dy: 7,
        className: 'chart-muted',
      }),
      horizontalCaption(labels.horizontal),
      verticalCaption(labels.vertical, { left: 12, dy: -32 }),
    ],
  });
  return finishSvg(svg, frame, { kind: 'small' });
}

const columns = (classes: readonly RateClass[], bar: Plot.RectOptions, className: string): Plot.Markish[] =>
  classes.length === 0 ? [] : [Plot.rect(classes, { ...bar, className })];

const targetMarks = ({ ppm, label }: { readonly ppm: number; readonly label: string }): Plot.Markish[] => {
  const atLeft = ppm / WHOLE > FAR;
  return [
    Plot.ruleX([ppm], { insetTop: -24, className: 'chart-threshold' }),
    Plot.text([ppm], {
      x: (x: number) => x,
      text: () => label,
      frameAnchor: 'top',
      textAnchor: atLeft ? 'end' : 'start',
      lineAnchor: 'middle',
      dx: atLeft ? -6 : 6,
      dy: -18,
      className: 'chart-halo',
    }),
  ];
};
