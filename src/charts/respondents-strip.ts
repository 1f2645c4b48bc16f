import * as Plot from '@observablehq/plot';
import type { IsoDate } from '../domain/iso-date.ts';
import { formatCount } from '../format.ts';
import { startOfMonth, timeOf } from './time-axis.ts';

/** Who answered at the end of a month. */
export interface RespondentsMonth {
  readonly month: IsoDate;
  readonly expected: number;
  readonly respondents: number;
  /** Those whose answer is older than twelve months. */
  readonly staleCount: number;
}

/** The strip stands at the foot of a picture whose vertical scale is in units from its foot. */
const STRIP = 54;
const BETWEEN = 40;
/** Where the panel above it begins. */
export const STRIP_ROOM = STRIP + BETWEEN;

interface StripOptions {
  readonly label: string;
  /** Left margin of the picture, where its captions begin. */
  readonly left: number;
}

/** Those who answer, month after month, out of those expected: dark when their value is recent, light when it is old. */
export function respondentsStrip(
  months: readonly RespondentsMonth[],
  { label, left }: StripOptions,
): Plot.Markish[] {
  const most = Math.max(1, ...months.map(({ expected, respondents }) => Math.max(expected, respondents)));
  const up = (count: number): number => (count / most) * STRIP;
  const bars = months.map(({ month, expected, respondents, staleCount }) => ({
    from: startOfMonth(month),
    to: timeOf(month),
    expected: up(expected),
    recent: up(respondents - staleCount),
    all: up(respondents),
  }));
  const last = months.at(-1);
  const bar = { x1: 'from', x2: 'to' } as const;
  return [
    Plot.rect(bars, { ...bar, y1: 0, y2: 'expected', className: 'chart-track' }),
    Plot.rect(
      bars.filter(({ all, recent }) => all > recent),
      { ...bar, y1: 'recent', y2: 'all', className: 'seq-1' },
    ),
    Plot.rect(bars, { ...bar, y1: 0, y2: 'recent', className: 'seq-4' }),
    Plot.ruleY([0], { className: 'chart-axis' }),
    Plot.text(last ? [last] : [], {
      y: STRIP / 2,
      text: ({ respondents, expected }: RespondentsMonth) =>
        `${formatCount(respondents)}\nsur ${formatCount(expected)}`,
      frameAnchor: 'right',
      textAnchor: 'start',
      lineHeight: 1.25,
      dx: 9,
      className: 'chart-halo',
    }),
    panelCaption(label, STRIP, { left, dy: -8 }),
  ];
}

/** The name of a panel, above it at the left of the picture. */
export const panelCaption = (
  text: string,
  y: number,
  { left, dy }: { readonly left: number; readonly dy: number },
): Plot.Markish =>
  Plot.text([y], {
    y: (at: number) => at,
    text: () => text,
    frameAnchor: 'left',
    textAnchor: 'start',
    lineAnchor: 'bottom',
    dx: -left,
    dy,
    className: 'chart-caption chart-halo',
  });
