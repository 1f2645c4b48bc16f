import { type AbsenceReason, NOT_APPLICABLE } from '../domain/cell.ts';
import { type Fraction, fraction, roundFraction } from '../domain/fraction.ts';
import { byAmountPerEssms, computability, lorenzCurve } from '../metrics/inequality.ts';
import { inequalityIndices } from '../metrics/inequality-indices.ts';
import { maxOverMin } from '../metrics/max-over-min.ts';
import type { BalanceFigures, LorenzCurve } from '../observatory/types.ts';
import type { Comparison, NamedPart } from './compared-parts.ts';

/** The balance indices of each comparison, with the curves of those that can be computed. */
export function balanceFigures(comparisons: readonly Comparison[]): {
  balance: BalanceFigures[];
  lorenz: LorenzCurve[];
} {
  return {
    balance: comparisons.map(figuresOf),
    lorenz: comparisons.filter(({ parts }) => computability(parts) === 'computable').map(curveOf),
  };
}

/** Only départements of the whole country nest in groups worth comparing. */
export const isSplitByRegion = ({ level, perimeter }: Comparison): boolean =>
  level === 'departement' && perimeter === 'FR';

function figuresOf(comparison: Comparison): BalanceFigures {
  const { level, perimeter, parts } = comparison;
  const { status, ...indices } = inequalityIndices(parts, isSplitByRegion(comparison));
  return {
    dimension: level === 'secteur' ? 'secteur' : 'territoire',
    level,
    perimeter,
    ...indices,
    ...(status === 'publie' ? spreadOf(parts) : noSpread(status)),
    excluded: parts.filter(({ essmsCount }) => essmsCount === 0).map(({ label }) => label),
    status,
  };
}

/** What separates the least from the most funded parts. */
type Spread = Pick<
  BalanceFigures,
  'minPerEssms' | 'maxPerEssms' | 'meanPerEssms' | 'maxOverMin' | 'leastFunded' | 'mostFunded'
>;

function spreadOf(parts: readonly NamedPart[]): Spread {
  const counted = parts.filter(({ essmsCount }) => essmsCount > 0).sort(byAmountPerEssms);
  const sum = (read: (part: NamedPart) => number) => counted.reduce((total, part) => total + read(part), 0);
  const named = (end: NamedPart | undefined) =>
    counted
      .filter((part) => end !== undefined && byAmountPerEssms(part, end) === 0)
      .map(({ code, label }) => ({ code, label }));
  const [least, most] = [counted[0], counted.at(-1)];
  return {
    minPerEssms: cents(least && fraction(least.amount, least.essmsCount)),
    maxPerEssms: cents(most && fraction(most.amount, most.essmsCount)),
    meanPerEssms: cents(
      fraction(
        sum(({ amount }) => amount),
        sum(({ essmsCount }) => essmsCount),
      ),
    ),
    maxOverMin: maxOverMin(parts),
    leastFunded: named(least),
    mostFunded: named(most),
  };
}

const noSpread = (absent: AbsenceReason): Spread => ({
  minPerEssms: { absent },
  maxPerEssms: { absent },
  meanPerEssms: { absent },
  maxOverMin: { absent },
  leastFunded: [],
  mostFunded: [],
});

const cents = (amount: Fraction | undefined) =>
  amount === undefined ? NOT_APPLICABLE : roundFraction(amount);

const curveOf = ({ level, perimeter, parts }: Comparison): LorenzCurve => ({
  level,
  perimeter,
  points: lorenzCurve(parts).map(({ part, essmsShare, amountShare }) => ({
    code: part.code,
    label: part.label,
    essmsShare,
    amountShare,
  })),
});
