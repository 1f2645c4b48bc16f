import { type PublishedEdition, type UsageRow, usageKey } from './published-rows.ts';
import type { Difference, Disclosure } from './report.ts';
import type { PrintedElsewhere, UsageCount } from './usage-systems.ts';

export interface Comparison {
  /** Counts that this edition hides, and that the earlier one printed of the same returns. */
  readonly printed: readonly PrintedElsewhere[];
  /** Those, and the counts that the earlier edition hid and this one prints. */
  readonly disclosed: readonly Disclosure[];
  readonly differences: readonly Difference[];
}

interface Pair {
  readonly now: UsageRow;
  readonly before: UsageRow;
}

/** Sets two editions side by side: the rows of usage that both have. */
export function comparePrevious(edition: PublishedEdition, previous: PublishedEdition): Comparison {
  const name = (row: UsageRow) => `${row.file} ${usageKey(row)}`;
  const earlier = new Map(previous.usages.map((row) => [name(row), row]));
  const pairs = edition.usages.flatMap((now): Pair[] => {
    const before = earlier.get(name(now));
    return before === undefined ? [] : [{ now, before }];
  });
  const still = unchanged(pairs);
  const printed = still.flatMap(({ now, before }) => printedCounts(now, before));
  const unhidden = still.flatMap(({ now, before }) => printedCounts(before, now));
  return {
    printed,
    disclosed: [...printed, ...unhidden].map(({ row, count, value }) => ({
      file: row.file,
      key: usageKey(row),
      count,
      low: value,
      high: value,
      by: 'édition précédente',
    })),
    differences: pairs.flatMap(differencesOf),
  };
}

/**
 * Pairs of which one is hidden, and that are about the same returns as far as anyone can tell: as many answered, on the
 * same days; where days are not published, nothing else of the project has changed.
 */
function unchanged(pairs: readonly Pair[]): readonly Pair[] {
  const byCell = Map.groupBy(pairs, ({ now }) => now.cell);
  return pairs.filter(({ now, before }) => {
    if ((now.status === 'secret') === (before.status === 'secret')) return false;
    if (now.respondents !== before.respondents || now.expected !== before.expected) return false;
    if (now.dates !== '/') return now.dates === before.dates;
    const others = (byCell.get(now.cell) ?? []).filter(
      (pair) => pair.now.numerator !== null && pair.before.numerator !== null,
    );
    return others.length > 0 && others.every((pair) => pair.now.numerator === pair.before.numerator);
  });
}

function printedCounts(hidden: UsageRow, printed: UsageRow): readonly PrintedElsewhere[] {
  if (hidden.status !== 'secret') return [];
  const counts: readonly (readonly [UsageCount, number | null])[] = [
    ['numerateur', printed.numerator],
    ['denominateur', printed.denominator],
  ];
  return counts.flatMap(([count, value]) => (value === null ? [] : [{ row: hidden, count, value }]));
}

function differencesOf({ now, before }: Pair): readonly Difference[] {
  const counts = [
    ['numerateur', now.numerator, before.numerator],
    ['denominateur', now.denominator, before.denominator],
  ] as const;
  return counts.flatMap(([count, after, earlier]) => {
    if (after === null || earlier === null || after === earlier) return [];
    const change = after - earlier;
    const respondentsChange = now.respondents - before.respondents;
    return [{ file: now.file, key: usageKey(now), count, change, respondentsChange }];
  });
}
