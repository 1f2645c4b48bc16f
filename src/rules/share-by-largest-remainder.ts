import type { Cents } from '../domain/cents.ts';
import type { Fraction } from '../domain/fraction.ts';

/**
 * Shares an amount in whole cents in proportion to exact keys, so that the parts sum to the amount to the cent.
 * The cents left over by rounding down go to the largest remainders; ties go to the first in the order given,
 * so the caller sorts by identifier. `keys` are ≥ 0 and not all zero.
 */
export function shareByLargestRemainder(amount: Cents, keys: readonly Fraction[]): Cents[] {
  const denominator = keys.reduce((common, key) => (common % key.d === 0n ? common : common * key.d), 1n);
  const weights = keys.map((key) => key.n * (denominator / key.d));
  const total = weights.reduce((sum, weight) => sum + weight, 0n);
  if (total <= 0n) throw new RangeError('invalid keys: their sum must be positive');
  const exact = weights.map((weight) => BigInt(amount) * weight);
  const parts = exact.map((share) => share / total);
  const given = parts.reduce((sum, part) => sum + part, 0n);
  const byRemainder = exact
    .map((share, index) => ({ index, remainder: share % total }))
    .sort((a, b) => (a.remainder === b.remainder ? a.index - b.index : a.remainder > b.remainder ? -1 : 1));
  for (const { index } of byRemainder.slice(0, Number(BigInt(amount) - given))) {
    parts[index] = (parts[index] ?? 0n) + 1n;
  }
  return parts.map(Number);
}
