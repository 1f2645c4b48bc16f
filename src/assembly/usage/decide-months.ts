import { type Decision, decideLastMonth, decideMonth } from './decide-month.ts';
import type { Hidden } from './hide-sums.ts';
import type { SeriesSubject } from './series.ts';
import type { SeriesReader } from './series-reader.ts';

/** What decides of all months. */
export interface MonthsDecision {
  /** What is hidden of the same sums at the date of the data. */
  readonly latest: (subject: SeriesSubject) => Hidden;
  readonly decisionOf: (month: number) => Decision;
}

/**
 * Decides which points of all months are hidden, from the last one back. When a month cannot be protected because the next
 * ones tell too much, what they tell of it is hidden in them too, and they are decided again.
 */
export function decideMonths(
  readers: readonly SeriesReader[],
  monthCount: number,
  { latest, decisionOf }: MonthsDecision,
): void {
  const last = monthCount - 1;
  decideLastMonth(readers, last, { latest, isHiding: decisionOf(last).isHiding });
  for (let month = last - 1; month >= 0; ) {
    const late = decideMonth(readers, month, decisionOf(month));
    if (late.length === 0) {
      month -= 1;
      continue;
    }
    month = Math.max(...late.map((reader) => reader.hideRun(month)));
    for (const reader of readers) reader.rewind(month);
  }
}
