import * as Plot from '@observablehq/plot';
import { type Cell, isPresent } from '../domain/cell.ts';
import type { IsoDate } from '../domain/iso-date.ts';
import { timeOf } from './time-axis.ts';

/** The height of a line at the end of a month, in units of its scale, and how its number is written. */
export interface LinePoint {
  readonly month: IsoDate;
  readonly at: Cell<{ readonly y: number; readonly text: string }>;
}

interface Known {
  readonly time: number;
  readonly y: number;
  readonly text: string;
}

/**
 * A line through the months that are published, broken where one is not: nothing is drawn in place of what is not said.
 * Its last point bears its number; a month between two that are not published is a dot.
 */
export function monthlyLine(points: readonly LinePoint[]): Plot.Markish[] {
  const all = points.map(({ month, at }) =>
    isPresent(at) ? { time: timeOf(month), ...at } : { time: timeOf(month), y: Number.NaN, text: '' },
  );
  const isKnown = (index: number): boolean => Number.isFinite(all[index]?.y ?? Number.NaN);
  const alone = all.filter((_, index) => isKnown(index) && !isKnown(index - 1) && !isKnown(index + 1));
  const last = all.findLast((_, index) => isKnown(index));
  return [
    Plot.line(all, { x: 'time', y: 'y', className: 'chart-curve' }),
    ...(alone.length > 0 ? [Plot.dot(alone, { x: 'time', y: 'y', r: 3, className: 'chart-dot' })] : []),
    ...(last ? endOf(last) : []),
  ];
}

const endOf = (last: Known): Plot.Markish[] => [
  Plot.dot([last], { x: 'time', y: 'y', r: 4.5, className: 'chart-dot' }),
  Plot.text([last], {
    x: 'time',
    y: 'y',
    text: 'text',
    textAnchor: 'start',
    dx: 9,
    className: 'chart-value chart-halo',
  }),
];
