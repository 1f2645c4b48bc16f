/** An exact rational number, reduced, with a positive denominator: shares of money are never floats. */
export interface Fraction {
  readonly n: bigint;
  readonly d: bigint;
}

function gcd(a: bigint, b: bigint): bigint {
  let x = a < 0n ? -a : a;
  let y = b;
  while (y !== 0n) [x, y] = [y, x % y];
  return x;
}

/** The fraction `n / d`, reduced. `d` must not be zero. */
export function fraction(n: bigint | number, d: bigint | number = 1n): Fraction {
  const numerator = BigInt(n);
  const denominator = BigInt(d);
  if (denominator === 0n) throw new RangeError('invalid fraction: denominator 0');
  const sign = denominator < 0n ? -1n : 1n;
  const divisor = gcd(numerator, denominator * sign) * sign;
  return { n: numerator / divisor, d: denominator / divisor };
}

export const ZERO: Fraction = { n: 0n, d: 1n };
export const ONE: Fraction = { n: 1n, d: 1n };

export const addFractions = (a: Fraction, b: Fraction): Fraction =>
  fraction(a.n * b.d + b.n * a.d, a.d * b.d);

export const multiplyFractions = (a: Fraction, b: Fraction): Fraction => fraction(a.n * b.n, a.d * b.d);

export const sumFractions = (fractions: readonly Fraction[]): Fraction =>
  fractions.reduce(addFractions, ZERO);

/** Negative when `a` is the lesser, positive when it is the greater, 0 when they are equal. */
export function compareFractions(a: Fraction, b: Fraction): number {
  const difference = a.n * b.d - b.n * a.d;
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}

/** The nearest whole number, halves away from zero. */
export function roundFraction({ n, d }: Fraction): number {
  const half = n < 0n ? -d : d;
  return Number((2n * n + half) / (2n * d));
}
