import type { Cents } from '../domain/cents.ts';
import { addMonths, endOfMonth, type IsoDate } from '../domain/iso-date.ts';
import type { GroupedPart } from './inequality.ts';
import { type InequalityIndices, inequalityIndices } from './inequality-indices.ts';

/** A part that money can be followed to. */
export interface CodedPart extends GroupedPart {
  readonly code: string;
}

/** Money engaged on a day in a part. */
export interface DatedAmount {
  readonly code: string;
  /** Date of the convention. */
  readonly date: IsoDate;
  readonly amount: Cents;
}

/** How balanced the money engaged until a day is, between parts that all have their ESSMS of today. */
export interface BalanceMoment extends InequalityIndices {
  readonly date: IsoDate;
  /** Engaged until that day in the parts that are compared: those that have ESSMS. */
  readonly signedAmount: Cents;
  /** Parts that have ESSMS, and those among them that money has reached. */
  readonly partCount: number;
  readonly fundedCount: number;
}

/**
 * The days at which balance is looked at: the end of each month since the first convention, then the date of the data. A
 * convention dated after the data is engaged all the same, in every total: it is of the last day.
 */
export function balanceDates(conventions: readonly IsoDate[], dataDate: IsoDate): IsoDate[] {
  const first = conventions.reduce<IsoDate>((min, date) => (date < min ? date : min), dataDate);
  const dates: IsoDate[] = [];
  for (let day = endOfMonth(first); day < dataDate; day = endOfMonth(addMonths(day, 1))) dates.push(day);
  return [...dates, dataDate];
}

/**
 * The indices of inequality of the money engaged until each date. `dates` are in order, and the last one takes all the
 * money; before the first convention of these parts the indices are undetermined.
 */
export function balanceOverTime(
  parts: readonly CodedPart[],
  amounts: readonly DatedAmount[],
  dates: readonly IsoDate[],
  isSplit: boolean,
): BalanceMoment[] {
  const counted = parts.filter(({ essmsCount }) => essmsCount > 0);
  const engaged = new Map(counted.map(({ code }) => [code, 0]));
  const waiting = amounts
    .filter(({ code }) => engaged.has(code))
    .toSorted((a, b) => (a.date < b.date ? -1 : 1));
  const last = dates.at(-1);
  let next = 0;
  return dates.map((date) => {
    for (let one = waiting[next]; one && (one.date <= date || date === last); one = waiting[next]) {
      engaged.set(one.code, (engaged.get(one.code) ?? 0) + one.amount);
      next += 1;
    }
    const then = counted.map((part) => ({ ...part, amount: engaged.get(part.code) ?? 0 }));
    const signedAmount = then.reduce((sum, { amount }) => sum + amount, 0);
    const fundedCount = then.filter(({ amount }) => amount > 0).length;
    return {
      date,
      signedAmount,
      partCount: counted.length,
      fundedCount,
      ...inequalityIndices(then, isSplit),
    };
  });
}
