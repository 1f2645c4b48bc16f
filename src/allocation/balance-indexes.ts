import { type Cell, isAbsent, NOT_APPLICABLE, UNDETERMINED } from '../domain/cell.ts';
import { quotientMillionths, ratioOr } from '../metrics/cell-ratio.ts';
import type { Part } from '../metrics/inequality.ts';

/**
 * The share of the money of each part against its share of the ESSMS, in millionths: the index of the published files,
 * where the whole is these parts together. Without ESSMS it does not arise; where no part has money it is not known, for
 * 0 would say that one is worse off than others. A part with money and no ESSMS has a denominator that is wrong.
 */
export function balanceIndexes(parts: readonly Part[]): Cell<number>[] {
  const essms = parts.reduce((sum, { essmsCount }) => sum + essmsCount, 0);
  const money = parts.reduce((sum, { amount }) => sum + amount, 0);
  return parts.map(({ essmsCount, amount }) => {
    if (essmsCount === 0) return amount > 0 ? UNDETERMINED : NOT_APPLICABLE;
    const amountShare = ratioOr(amount, money, UNDETERMINED);
    return isAbsent(amountShare)
      ? amountShare
      : quotientMillionths(amountShare, { numerator: essmsCount, denominator: essms });
  });
}
