/** A share or a rate, kept as the two whole numbers it comes from: 0.43 alone would hide "18 240 of 42 310". */
export interface Ratio {
  readonly numerator: number;
  readonly denominator: number;
}

/** The value of a ratio, for drawing only: published figures are cut from the integers by `ratioMillionths`. */
export function ratioValue(ratio: Ratio): number {
  return ratio.numerator / ratio.denominator;
}

/** A ratio in whole millionths, truncated towards zero: a rate is never rounded up to a target it has not reached. */
export function ratioMillionths(ratio: Ratio): number {
  return Number((BigInt(ratio.numerator) * 1_000_000n) / BigInt(ratio.denominator));
}
