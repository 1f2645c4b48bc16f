import type { Ratio } from '../domain/ratio.ts';
import type { DenominatorType } from '../domain/usage-return.ts';

/** How many measures of active files count their persons in one way. */
export interface DenominatorShare {
  readonly type: DenominatorType;
  readonly count: number;
  readonly share: Ratio;
}

/** The share of each type of denominator among the measures, the most used first; types without any have none. */
export function denominatorShares(counts: ReadonlyMap<DenominatorType, number>): DenominatorShare[] {
  const denominator = counts.values().reduce((total, count) => total + count, 0);
  return [...counts]
    .filter(([, count]) => count > 0)
    .map(([type, count]) => ({ type, count, share: { numerator: count, denominator } }))
    .sort((a, b) => b.count - a.count || (a.type < b.type ? -1 : 1));
}
