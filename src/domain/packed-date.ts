import type { IsoDate } from './iso-date.ts';

const FIRST_YEAR = 2000;
const LAST_YEAR = FIRST_YEAR + 127;
const ZERO = '0'.charCodeAt(0);

/** No date: before any other in order. */
export const NO_DATE = 0;

/**
 * A date in 16 bits, for columns of millions of them: 7 bits of year, 4 of month, 5 of day, so that comparing two of
 * them compares the days. Throws `RangeError` out of the years 2000 to 2127.
 */
export function packDate(date: IsoDate | null): number {
  if (date === null) return NO_DATE;
  const digit = (index: number): number => date.charCodeAt(index) - ZERO;
  const year = digit(0) * 1000 + digit(1) * 100 + digit(2) * 10 + digit(3);
  if (!(year >= FIRST_YEAR && year <= LAST_YEAR)) throw new RangeError(`cannot pack the date ${date}`);
  const month = digit(5) * 10 + digit(6);
  const day = digit(8) * 10 + digit(9);
  return ((year - FIRST_YEAR) << 9) | (month << 5) | day;
}

/** A date that packed ones are compared with, whatever its year: `Infinity` after all of them, `NO_DATE` before. */
export function packLimit(date: IsoDate): number {
  if (date > `${LAST_YEAR}-12-31`) return Infinity;
  return date < `${FIRST_YEAR}-01-01` ? NO_DATE : packDate(date);
}

/** By packed date. Of this length from the start: one that has holes would be looked up as a map. */
const texts: (IsoDate | undefined)[] = new Array(1 << 16);

/** The date that `packDate` packed; `null` for `NO_DATE`. */
export function unpackDate(packed: number): IsoDate | null {
  if (packed === NO_DATE) return null;
  const known = texts[packed];
  if (known !== undefined) return known;
  const pad = (value: number): string => String(value).padStart(2, '0');
  const text = `${FIRST_YEAR + (packed >> 9)}-${pad((packed >> 5) & 15)}-${pad(packed & 31)}`;
  texts[packed] = text;
  return text;
}
