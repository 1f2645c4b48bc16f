import type { Cents } from '../domain/cents.ts';
import {
  addFractions,
  type Fraction,
  fraction,
  multiplyFractions,
  roundFraction,
} from '../domain/fraction.ts';
import { shareByLargestRemainder } from '../rules/share-by-largest-remainder.ts';
import { byAmountPerEssms, hoover, type Part } from './inequality.ts';

/** A common level of money per ESSMS, and what each part receives to come up to it. */
export interface Levelling {
  /** Cents per ESSMS, exact. */
  readonly level: Fraction;
  /** Cents for each part, in the order given; they sum to the envelope. */
  readonly allocations: readonly Cents[];
}

const isAbove = (part: Part, level: Fraction): boolean =>
  BigInt(part.amount) * level.d >= level.n * BigInt(part.essmsCount);

/** The level reached by pouring `envelope` over the least funded parts first. Parts have ESSMS. */
function commonLevel(parts: readonly Part[], envelope: Cents): Fraction {
  const ordered = [...parts].sort(byAmountPerEssms);
  let essms = 0;
  let amount = envelope;
  let level = fraction(0);
  for (const part of ordered) {
    if (essms > 0 && isAbove(part, level)) break;
    essms += part.essmsCount;
    amount += part.amount;
    level = fraction(amount, essms);
  }
  return level;
}

/**
 * Shares an envelope so as to bring the least funded parts up to a common level, taking nothing back from the others
 * ("water-filling"). Exact to the cent. Parts without ESSMS receive nothing; `null` when no part has any.
 */
export function levelWithin(parts: readonly Part[], envelope: Cents): Levelling | null {
  const counted = parts.filter((part) => part.essmsCount > 0);
  if (counted.length === 0) return null;
  const level = commonLevel(counted, envelope);
  const needs = parts.map((part) => {
    if (part.essmsCount === 0 || isAbove(part, level)) return fraction(0);
    return addFractions(multiplyFractions(level, fraction(part.essmsCount)), fraction(-part.amount));
  });
  const allocations = envelope === 0 ? parts.map(() => 0) : shareByLargestRemainder(envelope, needs);
  return { level, allocations };
}

/** What it would cost to bring every part up to the best funded one, in cents. */
export function levelUpCost(parts: readonly Part[]): Cents {
  const counted = parts.filter((part) => part.essmsCount > 0).sort(byAmountPerEssms);
  const best = counted.at(-1);
  if (best === undefined) return 0;
  const highest = fraction(best.amount, best.essmsCount);
  const needs = counted.map((part) =>
    addFractions(multiplyFractions(highest, fraction(part.essmsCount)), fraction(-part.amount)),
  );
  return roundFraction(needs.reduce(addFractions, fraction(0)));
}

/**
 * The change of the Hoover index if a candidate project brought these amounts, part by part: negative when it
 * improves the balance.
 */
export function marginalHoover(parts: readonly Part[], candidate: readonly Cents[]): number {
  const after = parts.map((part, index) => ({ ...part, amount: part.amount + (candidate[index] ?? 0) }));
  return hoover(after) - hoover(parts);
}
