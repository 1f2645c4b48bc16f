import type { Bareme } from '../domain/bareme.ts';

/** How many of the ranks 1 to `count` fall in each tier; `null` when the scale does not reach `count`. */
export function ranksByTier(count: number, tiers: Bareme['tiers']): number[] | null {
  const last = tiers.at(-1);
  if (last === undefined || (last.to !== null && count > last.to)) return null;
  return tiers.map(({ from, to }) => Math.max(0, Math.min(count, to ?? count) - from + 1));
}
