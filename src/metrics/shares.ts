import { type Absent, type Cell, isAbsent, NOT_APPLICABLE, UNDETERMINED } from '../domain/cell.ts';
import type { Cents } from '../domain/cents.ts';
import type { Ratio } from '../domain/ratio.ts';
import { differenceMillionths, perEssms, quotientMillionths, ratioOr } from './cell-ratio.ts';
import type { Tally } from './tally.ts';

/** The figures of balance of a cell, as shares of a whole (the top row, or the territory of a sector). */
export interface Shares {
  readonly essmsShare: Cell<Ratio>;
  readonly amountShare: Cell<Ratio>;
  readonly amountPerEssms: Cell<Cents>;
  readonly balanceIndex: Cell<number>;
  readonly shareGap: Cell<number>;
  readonly coverage: Cell<Ratio>;
}

function combine(left: Cell<Ratio>, right: Cell<Ratio>, absent: (cell: Absent) => Absent) {
  if (isAbsent(left)) return absent(left);
  return isAbsent(right) ? absent(right) : ([left, right] as const);
}

/**
 * Shares of ESSMS and money of a cell in a whole, index and gap between them, coverage. Where the whole has no money the
 * shares of money are undetermined (0 would say "perfect balance"); where the cell has no ESSMS, ratios over them do
 * not arise, unless it received money all the same: then the denominator is wrong, and undetermined.
 */
export function shares(tally: Tally, whole: Tally): Shares {
  const essmsShare = ratioOr(tally.essmsCount, whole.essmsCount, NOT_APPLICABLE);
  const amountShare = ratioOr(tally.signedAmount, whole.signedAmount, UNDETERMINED);
  const noEssms = tally.signedAmount > 0 ? UNDETERMINED : NOT_APPLICABLE;
  const both = combine(amountShare, essmsShare, (cell) => cell);
  const indexable = tally.essmsCount === 0 ? noEssms : both;
  return {
    essmsShare,
    amountShare,
    amountPerEssms: perEssms(tally.signedAmount, tally.essmsCount, noEssms),
    balanceIndex: 'absent' in indexable ? indexable : quotientMillionths(indexable[0], indexable[1]),
    shareGap: 'absent' in both ? both : differenceMillionths(both[0], both[1]),
    coverage: ratioOr(tally.coveredCount, tally.essmsCount, NOT_APPLICABLE),
  };
}
