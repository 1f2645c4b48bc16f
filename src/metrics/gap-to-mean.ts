import { type Cell, NOT_APPLICABLE, UNDETERMINED } from '../domain/cell.ts';
import type { Cents } from '../domain/cents.ts';
import { addFractions, fraction, roundFraction } from '../domain/fraction.ts';
import type { Part } from './inequality.ts';

/** How far from the mean of the whole a part stands, per ESSMS. */
export interface GapToMean {
  /** In cents, signed. */
  readonly meanGap: Cell<Cents>;
  /** In millionths of the mean, signed, cut towards zero. */
  readonly meanGapShare: Cell<number>;
}

/** The money per ESSMS of a part less that of the whole. Without money to share, no mean: undetermined. */
export function gapToMean(part: Part, whole: Part): GapToMean {
  if (whole.amount === 0 || whole.essmsCount === 0)
    return { meanGap: UNDETERMINED, meanGapShare: UNDETERMINED };
  if (part.essmsCount === 0) {
    const absent = part.amount > 0 ? UNDETERMINED : NOT_APPLICABLE;
    return { meanGap: absent, meanGapShare: absent };
  }
  const gap = addFractions(fraction(part.amount, part.essmsCount), fraction(-whole.amount, whole.essmsCount));
  const share = gap.n * BigInt(whole.essmsCount) * 1_000_000n;
  return {
    meanGap: roundFraction(gap),
    meanGapShare: Number(share / (gap.d * BigInt(whole.amount))),
  };
}
