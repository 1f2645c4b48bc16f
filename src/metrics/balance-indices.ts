import type { BalanceIndices } from '../domain/balance-indices.ts';
import type { Cents } from '../domain/cents.ts';
import { fraction, roundFraction } from '../domain/fraction.ts';
import { byAmountPerEssms, computability, gini, hoover, type Part, theil } from './inequality.ts';

const perEssms = ({ amount, essmsCount }: Part): Cents => roundFraction(fraction(amount, essmsCount));

/**
 * The indices of balance of several parts (AAP 2024 § 6: balance between territories by the density of ESSMS); `null`
 * when they cannot be computed: fewer than two parts with ESSMS, or no money, which is no perfect balance.
 */
export function balanceIndices(parts: readonly Part[]): BalanceIndices | null {
  if (computability(parts) !== 'computable') return null;
  const ordered = parts.filter(({ essmsCount }) => essmsCount > 0).sort(byAmountPerEssms);
  return {
    hoover: hoover(parts),
    gini: gini(parts),
    theil: theil(parts),
    minPerEssms: perEssms(ordered[0] as Part),
    maxPerEssms: perEssms(ordered.at(-1) as Part),
  };
}
