import * as Plot from '@observablehq/plot';
import type { IsoDate } from '../domain/iso-date.ts';

/** A year whose months take less of the axis than this is not named. */
const NARROWEST_YEAR = 0.09;

/** A day as a position on a linear scale. */
export const timeOf = (date: IsoDate): number => Date.parse(`${date}T00:00:00Z`);

/** The first day of the month of a date. */
export const startOfMonth = (date: IsoDate): number => timeOf(`${date.slice(0, 7)}-01`);

/** The calendar years from one time to another: a line where each begins, its name under the middle of its months. */
export function timeAxis(start: number, end: number): Plot.Markish[] {
  const years = yearsOf(start, end);
  return [
    Plot.ruleX(
      years.map(({ from }) => from).filter((from) => from > start),
      { className: 'chart-grid' },
    ),
    Plot.text(years, {
      x: 'middle',
      text: 'name',
      frameAnchor: 'bottom',
      lineAnchor: 'top',
      dy: 9,
      className: 'chart-muted',
    }),
  ];
}

/** The calendar years that the axis crosses; those with too few months for a name have none. */
function yearsOf(start: number, end: number) {
  const first = new Date(start).getUTCFullYear();
  const last = new Date(end).getUTCFullYear();
  return Array.from({ length: last - first + 1 }, (_, index) => {
    const year = first + index;
    const from = Math.max(start, timeOf(`${year}-01-01`));
    const to = Math.min(end, timeOf(`${year + 1}-01-01`));
    const isNamed = to - from >= NARROWEST_YEAR * (end - start);
    return { from, middle: (from + to) / 2, name: isNamed ? String(year) : '' };
  });
}
