import type { Quartiles } from '../domain/delay-figures.ts';

/**
 * Fewer values than this tell more of each project than of all of them: nothing is summed up.
 * @internal
 */
export const FEWEST = 5;

/**
 * The quartiles of whole numbers by the rule of the nearest rank: of n values in order, those of rank ⌈n/4⌉, ⌈n/2⌉ and
 * ⌈3n/4⌉, so that nothing is interpolated. `null` under five values.
 */
export function quartiles(values: readonly number[]): Quartiles | null {
  if (values.length < FEWEST) return null;
  const sorted = values.toSorted((a, b) => a - b);
  const ranked = (quarters: number): number =>
    sorted[Math.ceil((quarters * sorted.length) / 4) - 1] as number;
  return { first: ranked(1), median: ranked(2), third: ranked(3) };
}
