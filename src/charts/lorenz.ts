import * as Plot from '@observablehq/plot';
import { formatPercent } from '../format.ts';
import type { PlotFrame } from './chart-frame.ts';
import { finishSvg } from './finish-svg.ts';

export interface LorenzPoint {
  /** Cumulated shares, 0 to 1. */
  readonly essmsShare: number;
  readonly amountShare: number;
  /** Name written beside the point; `null` for most of them. */
  readonly label: string | null;
}

interface Lorenz {
  /** From the least to the most funded; the origin is added. */
  readonly points: readonly LorenzPoint[];
  readonly labels: {
    readonly horizontal: string;
    readonly vertical: string;
    /** Name of the diagonal. */
    readonly equality: string;
  };
}

const SIZE = 400;
const LEFT = 54;
const RIGHT = 22;
const QUARTERS = [0, 0.25, 0.5, 0.75, 1];
const ORIGIN: LorenzPoint = { essmsShare: 0, amountShare: 0, label: null };

/** Lorenz curve: the further under the diagonal, the less the money follows the establishments. */
export function lorenz({ points, labels }: Lorenz, frame: PlotFrame): string {
  const curve = points[0]?.essmsShare === 0 ? points : [ORIGIN, ...points];
  const named = curve.filter(({ label }) => label !== null);
  const percent = (x: number): string => formatPercent({ numerator: x * 100, denominator: 100 }, 0);
  const position = { x: 'essmsShare', y: 'amountShare' };
  const tick = { className: 'chart-muted', text: percent };
  const svg = Plot.plot({
    document: frame.document,
    width: SIZE,
    height: SIZE,
    marginTop: 30,
    marginRight: RIGHT,
    marginBottom: 46,
    marginLeft: LEFT,
    axis: null,
    x: { domain: [0, 1] },
    y: { domain: [0, 1] },
    marks: [
      Plot.ruleX(QUARTERS, { className: 'chart-grid' }),
      Plot.ruleY(QUARTERS, { className: 'chart-grid' }),
      Plot.text(QUARTERS, { ...tick, x: (x: number) => x, frameAnchor: 'bottom', lineAnchor: 'top', dy: 8 }),
      Plot.text(QUARTERS, { ...tick, y: (y: number) => y, frameAnchor: 'left', textAnchor: 'end', dx: -8 }),
      Plot.areaY(curve, { x: 'essmsShare', y1: 'essmsShare', y2: 'amountShare', className: 'chart-area' }),
      Plot.line([ORIGIN, { essmsShare: 1, amountShare: 1 }], { ...position, className: 'chart-equality' }),
      Plot.line(curve, { ...position, className: 'chart-curve' }),
      Plot.dot(named, { ...position, r: 4.5, className: 'chart-dot' }),
      pointNames(
        named.filter((point) => fitsAtRight(point)),
        { textAnchor: 'start', dx: 9, dy: 7 },
      ),
      pointNames(
        named.filter((point) => !fitsAtRight(point)),
        { textAnchor: 'end', dx: -9, dy: -4 },
      ),
      Plot.text([0.5], {
        x: (x: number) => x,
        y: (y: number) => y,
        text: () => labels.equality,
        rotate: -45,
        dy: -10,
        dx: -6,
        className: 'chart-muted',
      }),
      caption(labels.horizontal, {
        frameAnchor: 'bottom-right',
        textAnchor: 'end',
        lineAnchor: 'top',
        dy: 28,
      }),
      caption(labels.vertical, {
        frameAnchor: 'top-left',
        textAnchor: 'start',
        lineAnchor: 'bottom',
        dy: -12,
        dx: -50,
      }),
    ],
  });
  return finishSvg(svg, frame, { kind: 'square' });
}

// Names stand under the curve, where nothing else is, unless they would leave the picture.
const fitsAtRight = ({ essmsShare, label }: LorenzPoint): boolean =>
  (label?.length ?? 0) * 8 < (1 - essmsShare) * (SIZE - LEFT - RIGHT) + RIGHT;

const pointNames = (points: readonly LorenzPoint[], place: Plot.TextOptions): Plot.Markish =>
  Plot.text(points, { ...place, x: 'essmsShare', y: 'amountShare', text: 'label', className: 'chart-halo' });

const caption = (text: string, place: Plot.TextOptions): Plot.Markish =>
  Plot.text([text], { ...place, text: (label: string) => label, className: 'chart-caption' });
