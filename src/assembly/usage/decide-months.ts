import { type Decision, decideMonth } from './decide-month.ts';
import type { SeriesReader } from './series-reader.ts';

/**
 * Decides which points of all months are hidden, from the last one back. When a month cannot be protected because the next
 * ones tell too much, what they tell of it is hidden in them too, and they are decided again.
 */
export function decideMonths(
  readers: readonly SeriesReader[],
  monthCount: number,
  decisionOf: (month: number) => Decision,
): void {
  for (let month = monthCount - 1; month >= 0; ) {
    const late = decideMonth(readers, month, decisionOf(month));
    if (late.length === 0) {
      month -= 1;
      continue;
    }
    month = Math.max(...late.map((reader) => reader.hideRun(month)));
    for (const reader of readers) reader.rewind(month);
  }
}
