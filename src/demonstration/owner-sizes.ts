import type { Family } from './categories.ts';
import type { Random } from './random.ts';
import { quantile } from './spread.ts';

type SizeRange = readonly [low: number, high: number];

/** How many organisations out of a hundred run so many ESSMS in one département. */
const SIZES: Readonly<Record<Family, readonly (readonly [SizeRange, number])[]>> = {
  senior: [
    [[1, 1], 62],
    [[2, 4], 26],
    [[5, 14], 10],
    [[15, 40], 2],
  ],
  handicap: [
    [[1, 1], 22],
    [[2, 4], 26],
    [[5, 14], 34],
    [[15, 60], 18],
  ],
  childhood: [
    [[1, 1], 32],
    [[2, 4], 34],
    [[5, 14], 27],
    [[15, 30], 7],
  ],
  social: [
    [[1, 1], 46],
    [[2, 4], 34],
    [[5, 14], 17],
    [[15, 25], 3],
  ],
};

/** Cuts a list into runs of lifelike sizes: neighbours in the list get the same owner. */
export function cutByOwner<T>(items: readonly T[], family: Family, random: Random): T[][] {
  const runs: T[][] = [];
  for (let start = 0; start < items.length; ) {
    const [low, high] = quantile(SIZES[family], random.next());
    const size = random.integer(low, high);
    runs.push(items.slice(start, start + size));
    start += size;
  }
  return runs;
}
