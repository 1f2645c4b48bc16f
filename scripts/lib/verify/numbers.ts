/** A figure of a published cell as a whole number of its last digit: cents, millionths, units. `null`: the cell is empty. */
export type Figure = bigint | null;

/**
 * A decimal cell as a whole number of 10^-digits ("1234.50" with two digits: 123450). `null` for an empty cell, and for what
 * is no such number, which the check of the cells tells.
 */
export function readFigure(text: string | undefined, digits = 0): Figure {
  const match = /^(-?)(\d+)(?:\.(\d+))?$/.exec(text ?? '');
  if (match === null) return null;
  const [, sign, whole = '', decimals = ''] = match;
  if (decimals.length > digits) return null;
  const value = BigInt(`${whole}${decimals.padEnd(digits, '0')}`);
  return sign === '-' ? -value : value;
}

/** The cell of a figure: euros with two digits, rates with six; empty when there is none. */
export function writeFigure(figure: Figure, digits = 0): string {
  if (figure === null) return '';
  const text = String(figure < 0n ? -figure : figure).padStart(digits + 1, '0');
  const whole = text.slice(0, text.length - digits);
  return `${figure < 0n ? '-' : ''}${whole}${digits === 0 ? '' : `.${text.slice(-digits)}`}`;
}

export const MILLION = 1_000_000n;

/** A rate in whole millionths, truncated towards zero as every published rate is; `null` without a denominator. */
export function truncatedRate(numerator: Figure, denominator: Figure): Figure {
  if (numerator === null || denominator === null || denominator === 0n) return null;
  return (numerator * MILLION) / denominator;
}

/** A division rounded half away from zero, as amounts are rounded to the cent; `null` without a divisor. */
export function rounded(numerator: Figure, divisor: Figure): Figure {
  if (numerator === null || divisor === null || divisor === 0n) return null;
  const negative = numerator < 0n !== divisor < 0n;
  const [top, bottom] = [magnitude(numerator), magnitude(divisor)];
  const value = (2n * top + bottom) / (2n * bottom);
  return negative ? -value : value;
}

const magnitude = (value: bigint): bigint => (value < 0n ? -value : value);

/** A sum; `null` as soon as one of its terms is missing: what is missing is not zero. */
export function sumOf(figures: Iterable<Figure>): Figure {
  let total = 0n;
  for (const figure of figures) {
    if (figure === null) return null;
    total += figure;
  }
  return total;
}

/** The sum of what is there: for components that are empty when nothing is asked for them. */
export function sumOfPresent(figures: Iterable<Figure>): bigint {
  let total = 0n;
  for (const figure of figures) total += figure ?? 0n;
  return total;
}

export const minus = (a: Figure, b: Figure): Figure => (a === null || b === null ? null : a - b);

/** Adds to the total of a key. */
export function addTo<Key>(totals: Map<Key, bigint>, key: Key, amount: bigint): void {
  totals.set(key, (totals.get(key) ?? 0n) + amount);
}
