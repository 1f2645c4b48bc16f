import * as Plot from '@observablehq/plot';
import { type Cell, isPresent } from '../domain/cell.ts';
import type { IsoDate } from '../domain/iso-date.ts';
import { timeOf } from './time-axis.ts';

/** The height of a line at the end of a month, in units of its scale, and how its number is written. */
export interface LinePoint {
  readonly month: IsoDate;
  readonly at: Cell<{ readonly y: number; readonly text: string }>;
}

/** The last point of a line that is published. */
export interface LineEnd {
  readonly time: number;
  readonly y: number;
  readonly text: string;
}

/**
 * A line through the months that are published, broken where one is not: nothing is drawn in place of what is not said.
 * A month between two that are not published is a dot.
 */
export function monthlyLine(points: readonly LinePoint[], className = 'chart-curve'): Plot.Markish[] {
  const all = points.map(({ month, at }) => ({ time: timeOf(month), y: isPresent(at) ? at.y : Number.NaN }));
  const isKnown = (index: number): boolean => Number.isFinite(all[index]?.y ?? Number.NaN);
  const alone = all.filter((_, index) => isKnown(index) && !isKnown(index - 1) && !isKnown(index + 1));
  return [
    Plot.line(all, { x: 'time', y: 'y', className }),
    ...(alone.length > 0 ? [Plot.dot(alone, { x: 'time', y: 'y', r: 3, className: 'chart-dot' })] : []),
  ];
}

/** Where a line ends; `null` when none of its months is published. */
export function lineEnd(points: readonly LinePoint[]): LineEnd | null {
  const ends = points.flatMap(({ month, at }) => (isPresent(at) ? [{ time: timeOf(month), ...at }] : []));
  return ends.at(-1) ?? null;
}

/** The last point of a line, with its number beside it. */
export const endMarks = (points: readonly LinePoint[]): Plot.Markish[] => {
  const end = lineEnd(points);
  if (end === null) return [];
  return [
    Plot.dot([end], { x: 'time', y: 'y', r: 4.5, className: 'chart-dot' }),
    Plot.text([end], {
      x: 'time',
      y: 'y',
      text: 'text',
      textAnchor: 'start',
      dx: 9,
      className: 'chart-value chart-halo',
    }),
  ];
};
