import type { Cents } from '../../src/domain/cents.ts';
import { addFractions, type Fraction, fraction, multiplyFractions } from '../../src/domain/fraction.ts';
import { byAmountPerEssms, type Part } from '../../src/metrics/inequality.ts';
import { shareByLargestRemainder } from '../../src/rules/share-by-largest-remainder.ts';

const isAbove = (part: Part, level: Fraction): boolean =>
  BigInt(part.amount) * level.d >= level.n * BigInt(part.essmsCount);

/** The level reached by pouring `envelope` over the least funded parts first, taken one by one. */
function levelOf(parts: readonly Part[], envelope: Cents): Fraction {
  let [essms, amount, level] = [0, envelope, fraction(0)];
  for (const part of [...parts].sort(byAmountPerEssms)) {
    if (essms > 0 && isAbove(part, level)) break;
    essms += part.essmsCount;
    amount += part.amount;
    level = fraction(amount, essms);
  }
  return level;
}

/** Another way to the same levelling, without floors nor caps. Every part has ESSMS. */
export function pourOverLeastFunded(
  parts: readonly Part[],
  envelope: Cents,
): { level: Fraction; allocations: Cents[] } {
  const level = levelOf(parts, envelope);
  const needs = parts.map((part) =>
    isAbove(part, level)
      ? fraction(0)
      : addFractions(multiplyFractions(level, fraction(part.essmsCount)), fraction(-part.amount)),
  );
  const allocations = envelope === 0 ? parts.map(() => 0) : shareByLargestRemainder(envelope, needs);
  return { level, allocations };
}
