import { type AbsenceReason, type Absent, type Cell, isAbsent } from '../domain/cell.ts';
import type { Cents } from '../domain/cents.ts';
import { fraction, roundFraction } from '../domain/fraction.ts';
import type { Ratio } from '../domain/ratio.ts';

/** `numerator` of `denominator`, or the reason of its absence when the denominator is zero. */
export const ratioOr = (numerator: number, denominator: number, absent: Absent): Cell<Ratio> =>
  denominator === 0 ? absent : { numerator, denominator };

/** An amount per ESSMS rounded to the cent, or the reason of its absence when there is none. */
export const perEssms = (amount: Cents, essmsCount: number, absent: Absent): Cell<Cents> =>
  essmsCount === 0 ? absent : roundFraction(fraction(amount, essmsCount));

const MILLION = 1_000_000n;

/** `a/b ÷ c/d` in whole millionths, truncated towards zero. */
export const quotientMillionths = (over: Ratio, under: Ratio): number =>
  Number(
    (BigInt(over.numerator) * BigInt(under.denominator) * MILLION) /
      (BigInt(over.denominator) * BigInt(under.numerator)),
  );

/** `a/b − c/d` in whole millionths, truncated towards zero. */
export function differenceMillionths(left: Ratio, right: Ratio): number {
  const [ln, ld] = [BigInt(left.numerator), BigInt(left.denominator)];
  const [rn, rd] = [BigInt(right.numerator), BigInt(right.denominator)];
  return Number(((ln * rd - rn * ld) * MILLION) / (ld * rd));
}

/** The reason of the first absent cell, `publie` when none is: the status of a row. */
export function rowStatus(cells: readonly Cell<unknown>[]): 'publie' | AbsenceReason {
  const absent = cells.find((cell) => isAbsent(cell));
  return absent === undefined ? 'publie' : (absent as Absent).absent;
}
