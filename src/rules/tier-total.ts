import type { Bareme, TierAmounts } from '../domain/bareme.ts';
import type { Cents } from '../domain/cents.ts';

/** How many of the ranks 1 to `count` fall in each tier; `null` when the scale does not reach `count`. */
export function ranksByTier(count: number, tiers: Bareme['tiers']): number[] | null {
  const last = tiers.at(-1);
  if (last === undefined || (last.to !== null && count > last.to)) return null;
  return tiers.map(({ from, to }) => Math.max(0, Math.min(count, to ?? count) - from + 1));
}

/** The forfait of `count` ESSMS of one situation on one line, in cents; `null` beyond the scale. */
export function tierTotal(count: number, amounts: TierAmounts, tiers: Bareme['tiers']): Cents | null {
  const ranks = ranksByTier(count, tiers);
  if (ranks === null) return null;
  return ranks.reduce((sum, ranked, tier) => sum + ranked * (amounts[tier] ?? 0), 0);
}
