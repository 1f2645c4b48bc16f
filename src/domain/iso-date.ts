/** A calendar date written `AAAA-MM-JJ`. Comparing two of them as strings compares the days. */
export type IsoDate = string;

const PATTERN = /^(\d{4})-(\d{2})-(\d{2})$/;
const MS_PER_DAY = 86_400_000;

const daysInMonth = (year: number, month: number): number => new Date(Date.UTC(year, month, 0)).getUTCDate();

const pad = (value: number, length: number): string => String(value).padStart(length, '0');

const toUtc = (date: IsoDate): number => Date.parse(`${date}T00:00:00Z`);

/** The date of these parts, or `null` when no calendar has that day (31 February). */
export function isoDate(year: number, month: number, day: number): IsoDate | null {
  if (month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month)) return null;
  return `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}`;
}

/** Whether a text is a real calendar date written `AAAA-MM-JJ`. */
export function isIsoDate(text: string): boolean {
  const match = PATTERN.exec(text);
  return match !== null && isoDate(Number(match[1]), Number(match[2]), Number(match[3])) !== null;
}

/** The date `months` later (or earlier), clamped to the end of the month: 31 August + 18 months is 28 February. */
export function addMonths(date: IsoDate, months: number): IsoDate {
  const year = Number(date.slice(0, 4));
  const index = Number(date.slice(5, 7)) - 1 + months;
  const targetYear = year + Math.floor(index / 12);
  const targetMonth = (((index % 12) + 12) % 12) + 1;
  const day = Math.min(Number(date.slice(8, 10)), daysInMonth(targetYear, targetMonth));
  return `${pad(targetYear, 4)}-${pad(targetMonth, 2)}-${pad(day, 2)}`;
}

/** The date `days` later (or earlier). */
export function addDays(date: IsoDate, days: number): IsoDate {
  return new Date(toUtc(date) + days * MS_PER_DAY).toISOString().slice(0, 10);
}

/** The number of days from `start` to `end`, negative when `end` comes first. */
export function daysBetween(start: IsoDate, end: IsoDate): number {
  return Math.round((toUtc(end) - toUtc(start)) / MS_PER_DAY);
}

/** The last day of the month of `date`. */
export function endOfMonth(date: IsoDate): IsoDate {
  const year = Number(date.slice(0, 4));
  const month = Number(date.slice(5, 7));
  return `${date.slice(0, 8)}${pad(daysInMonth(year, month), 2)}`;
}

/** Whole months from a date to a later one: a month is over on the same day of the next, or on its last. */
export function monthsBetween(start: IsoDate, end: IsoDate): number {
  const month = (date: IsoDate): number => Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7));
  const months = month(end) - month(start);
  return addMonths(start, months) <= end ? months : months - 1;
}
