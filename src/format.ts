import { type AbsenceReason, type Cell, isAbsent } from './domain/cell.ts';
import type { Cents } from './domain/cents.ts';
import { type Fraction, fraction, multiplyFractions, roundFraction } from './domain/fraction.ts';
import type { IsoDate } from './domain/iso-date.ts';
import { type Ratio, ratioMillionths } from './domain/ratio.ts';

// Every text a reader sees for a figure is made here, in French, by `Intl`. Formatters are created once: creating one
// costs a hundred times more than using it. They are marked as pure, so that a script takes only those it uses.

const LOCALE = 'fr-FR';

/** What stands in place of a figure that is not published. */
export const ABSENCE_LABELS: Readonly<Record<AbsenceReason, string>> = {
  manquant: 'n.d.',
  secret: 'secret',
  sans_objet: 'sans objet',
  indetermine: 'indéterminé',
};

// "negative" writes no sign before a number that rounds to zero.
const decimals = (digits: number): Intl.NumberFormat =>
  new Intl.NumberFormat(LOCALE, {
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
    signDisplay: 'negative',
  });

const FIXED: readonly Intl.NumberFormat[] = /* @__PURE__ */ [0, 1, 2, 3, 4, 5, 6].map(decimals);
const AT_MOST_ONE = /* @__PURE__ */ new Intl.NumberFormat(LOCALE, {
  maximumFractionDigits: 1,
  signDisplay: 'negative',
});
const EURO_OPTIONS = { style: 'currency', currency: 'EUR', signDisplay: 'negative' } as const;
const EUROS = /* @__PURE__ */ new Intl.NumberFormat(LOCALE, { ...EURO_OPTIONS, maximumFractionDigits: 0 });
const EUROS_AND_CENTS = /* @__PURE__ */ new Intl.NumberFormat(LOCALE, EURO_OPTIONS);
const WEIGHT = /* @__PURE__ */ new Intl.NumberFormat(LOCALE, {
  minimumFractionDigits: 2,
  maximumFractionDigits: 6,
});
const MILLION = /* @__PURE__ */ fraction(1_000_000);
const DATE = /* @__PURE__ */ new Intl.DateTimeFormat(LOCALE, { dateStyle: 'long', timeZone: 'UTC' });
const MONTH = /* @__PURE__ */ new Intl.DateTimeFormat(LOCALE, {
  month: 'long',
  year: 'numeric',
  timeZone: 'UTC',
});

const NO_BREAK_SPACE = '\u00a0';
const MINUS = '\u2212';

// Intl writes a hyphen before negative numbers: French typography wants the minus, which does not break either.
const withMinus = (text: string): string => text.replace('-', MINUS);

const fixed = (value: number, digits: number): string => {
  const format = FIXED[digits];
  if (!format) throw new RangeError(`invalid number of decimals: ${digits} (0 to ${FIXED.length - 1})`);
  return withMinus(format.format(value));
};

/** A number of `digits` decimals from whole millionths, cut towards zero: no figure is rounded up to a target. */
const truncated = (millionths: number, digits: number): string => {
  const scale = 10 ** digits;
  return fixed(Math.trunc((millionths * scale) / 1_000_000) / scale, digits);
};

/** "18 240" */
export function formatCount(count: number): string {
  return fixed(count, 0);
}

/** "1 235 €": rounded to the euro, for sentences and tables of large amounts. */
export function formatEuros(amount: Cents): string {
  return withMinus(EUROS.format(amount / 100));
}

/** "1 234,50 €": to the cent. */
export function formatEurosExact(amount: Cents): string {
  return withMinus(EUROS_AND_CENTS.format(amount / 100));
}

/** "950 €", "12,3 k€", "188,4 M€", "1,2 Md€": for headlines and charts, with the exact amount elsewhere. */
export function formatEurosCompact(amount: Cents): string {
  const euros = Math.abs(amount) / 100;
  // The unit is chosen after rounding, or 999 960 € would read "1 000 k€".
  if (Math.round(euros) < 1_000) return formatEuros(amount);
  for (const [unit, symbol] of [
    [1_000, 'k€'],
    [1_000_000, 'M€'],
  ] as const) {
    if (Math.round((euros / unit) * 10) < 10_000) return compact(amount, unit, symbol);
  }
  return compact(amount, 1_000_000_000, 'Md€');
}

const compact = (amount: Cents, unit: number, symbol: string): string =>
  `${withMinus(AT_MOST_ONE.format(amount / 100 / unit))}${NO_BREAK_SPACE}${symbol}`;

/** A unit shared by the amounts of one chart, so that its labels are bare numbers. */
export interface EuroUnit {
  readonly symbol: '€' | 'k€' | 'M€';
  /** Cents in one unit. */
  readonly cents: number;
}

/** The unit in which the largest amount of a chart has one to four digits. */
export function euroUnit(largest: Cents): EuroUnit {
  if (Math.abs(largest) >= 100_000_000) return { symbol: 'M€', cents: 100_000_000 };
  if (Math.abs(largest) >= 1_000_000) return { symbol: 'k€', cents: 100_000 };
  return { symbol: '€', cents: 100 };
}

/** "188,4" for 188 400 000 € in millions. */
export function formatInUnit(amount: Cents, unit: EuroUnit): string {
  return withMinus(AT_MOST_ONE.format(amount / unit.cents));
}

/**
 * "89,9 %" for 8 996 of 10 000: cut, never rounded, from the two whole numbers. What is something never reads 0:
 * "< 0,1 %" for 3 of 10 000.
 */
export function formatPercent(ratio: Ratio, digits = 1): string {
  const millionths = ratioMillionths(ratio);
  const least = 10_000 / 10 ** digits;
  if (ratio.numerator > 0 && millionths < least)
    return `<${NO_BREAK_SPACE}${formatPercentMillionths(least, digits)}`;
  return formatPercentMillionths(millionths, digits);
}

/** "89,9 %" for 899 600 millionths. */
export function formatPercentMillionths(millionths: number, digits = 1): string {
  return `${truncated(millionths * 100, digits)}${NO_BREAK_SPACE}%`;
}

/** "94,5 %" for 944 445 millionths: the highest possible rate is rounded up, or it would leave out what it bounds. */
export function formatPercentUp(millionths: number): string {
  return formatPercentMillionths(Math.ceil(millionths / 1_000) * 1_000);
}

/** "30 %", "22,5 %": the exact limit of a class, with no more decimals than it has. */
export function formatPercentBound(millionths: number): string {
  return formatPercentMillionths(
    millionths,
    millionths % 10_000 === 0 ? 0 : millionths % 1_000 === 0 ? 1 : 2,
  );
}

/** "11,8 %" for a share known as a number from 0 to 1 (Hoover, points of a curve). */
export function formatShare(share: number, digits = 1): string {
  return formatPercentMillionths(toMillionths(share), digits);
}

/** "+10,9 points" for 109 000 millionths, "−2,0 points", "+1,0 point": French is plural from two. */
export function formatSignedPoints(millionths: number, digits = 1): string {
  const scale = 10 ** digits;
  const points = Math.trunc((millionths * scale) / 10_000) / scale;
  const sign = points > 0 ? '+' : '';
  return `${sign}${fixed(points, digits)}${NO_BREAK_SPACE}${Math.abs(points) < 2 ? 'point' : 'points'}`;
}

/** "−0,012 point" for a change of a share known as a number from −1 to 1. */
export function formatShareChange(change: number, digits = 3): string {
  return formatSignedPoints(toMillionths(change), digits);
}

/** "+0,001204", "−0,000311" for a change of an inequality index: to the millionth, one project changes little. */
export function formatCoefficientChange(change: number): string {
  const millionths = toMillionths(change);
  return `${millionths > 0 ? '+' : ''}${truncated(millionths, 6)}`;
}

/** "+1 200 €", "−520 €", "0 €": rounded to the euro. */
export function formatSignedEuros(amount: Cents): string {
  const euros = formatEuros(amount);
  return Math.round(amount / 100) > 0 ? `+${euros}` : euros;
}

/** "+40,0 %" for 400 000 millionths, "−52,0 %": cut towards zero. */
export function formatSignedPercent(millionths: number): string {
  const sign = Math.trunc(millionths / 1_000) > 0 ? '+' : '';
  return `${sign}${formatPercentMillionths(millionths)}`;
}

/** "1,09" for 1 094 999 millionths: cut, so that an index below balance never reads 1,00. */
export function formatIndex(millionths: number): string {
  return truncated(millionths, 2);
}

/** "0,118" for an inequality index (Gini, Theil), a number from 0 to 1. */
export function formatCoefficient(value: number): string {
  return truncated(toMillionths(value), 3);
}

/** "62,4" for a ratio that is not a share (ESSMS per 100 000 inhabitants). */
export function formatDecimal(ratio: Ratio, digits = 1): string {
  return truncated(ratioMillionths(ratio), digits);
}

/** "3,4 km", "moins de 0,1 km": a distance given in metres. */
export function formatKilometres(metres: number): string {
  const tenths = Math.round(metres / 100);
  return tenths === 0
    ? `moins de ${fixed(0.1, 1)}${NO_BREAK_SPACE}km`
    : `${fixed(tenths / 10, 1)}${NO_BREAK_SPACE}km`;
}

/** "49,62", "49,619835": a sum of shares, to the millionth, with no more decimals than it has beyond two. */
export function formatWeight(weight: Fraction): string {
  return WEIGHT.format(roundFraction(multiplyFractions(weight, MILLION)) / 1_000_000);
}

/** "30 juin 2025", "1er janvier 2025". */
export function formatDate(date: IsoDate): string {
  return DATE.format(Date.parse(`${date}T00:00:00Z`)).replace(/^1 /, '1er ');
}

/** "juin 2025", from a day or from a month written `AAAA-MM`. */
export function formatMonth(date: IsoDate): string {
  return MONTH.format(Date.parse(`${date.slice(0, 7)}-01T00:00:00Z`));
}

/** The figure of a cell, or the reason of its absence. */
export function formatCell<T>(cell: Cell<T>, format: (value: T) => string): string {
  return isAbsent(cell) ? ABSENCE_LABELS[cell.absent] : format(cell);
}

// A float such as 0.29 is 0.28999…: it is brought to the nearest millionth before anything is cut.
const toMillionths = (value: number): number => Math.round(value * 1_000_000);
