import type { Cents } from '../domain/cents.ts';
import {
  addFractions,
  fraction,
  multiplyFractions,
  roundFraction,
  sumFractions,
} from '../domain/fraction.ts';
import { byAmountPerEssms, type Part } from './inequality.ts';

/** What it would cost to bring every part up to the best funded one, in cents. */
export function levelUpCost(parts: readonly Part[]): Cents {
  const counted = parts.filter((part) => part.essmsCount > 0).sort(byAmountPerEssms);
  const best = counted.at(-1);
  if (best === undefined) return 0;
  const highest = fraction(best.amount, best.essmsCount);
  const needs = counted.map((part) =>
    addFractions(multiplyFractions(highest, fraction(part.essmsCount)), fraction(-part.amount)),
  );
  return roundFraction(sumFractions(needs));
}
