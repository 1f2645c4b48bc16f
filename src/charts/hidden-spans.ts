import * as Plot from '@observablehq/plot';
import { type Cell, isSecret } from '../domain/cell.ts';
import type { IsoDate } from '../domain/iso-date.ts';
import { startOfMonth, timeOf } from './time-axis.ts';

/** What a month holds, or why it is not published. */
export interface MonthCell {
  readonly month: IsoDate;
  readonly cell: Cell<unknown>;
}

/** A run of months that the disclosure rules withhold. */
interface HiddenSpan {
  readonly from: number;
  readonly to: number;
  readonly middle: number;
}

interface Place {
  /** Heights between which the ground is drawn. */
  readonly y1: number;
  readonly y2: number;
  readonly label: string;
  /** Shortest run, in time, that has room for the label. */
  readonly room: number;
  /** A line breaks from the month before to the month after; a column that is not there leaves its own month. */
  readonly of: 'line' | 'columns';
}

/** A ground of their own for withheld months, named where there is room. */
export function hiddenMarks(
  series: readonly MonthCell[],
  { y1, y2, label, room, of }: Place,
): readonly Plot.Markish[] {
  const spans = hiddenSpans(series, of);
  if (spans.length === 0) return [];
  return [
    Plot.rect(spans, { x1: 'from', x2: 'to', y1, y2, className: 'chart-hidden' }),
    Plot.text(
      spans.filter(({ from, to }) => to - from > room),
      { x: 'middle', y: (y1 + y2) / 2, text: () => label, className: 'chart-absent' },
    ),
  ];
}

/** The runs of withheld months of a series, in order of month; months absent for another reason are not in any. */
function hiddenSpans(series: readonly MonthCell[], of: Place['of']): readonly HiddenSpan[] {
  const isHidden = (index: number): boolean => {
    const cell = series[index]?.cell;
    return cell !== undefined && isSecret(cell);
  };
  return series.flatMap(({ month }, index) => {
    if (!isHidden(index) || isHidden(index - 1)) return [];
    const after = series.findIndex((_, later) => later > index && !isHidden(later));
    const before = series[index - 1];
    const from = before && of === 'line' ? timeOf(before.month) : startOfMonth(month);
    // Without a month after it, the run goes to the end of the series.
    const last = after < 0 ? series.length - 1 : of === 'line' ? after : after - 1;
    const to = timeOf(series[last]?.month ?? month);
    return [{ from, to, middle: (from + to) / 2 }];
  });
}
