import type { Cents } from '../domain/cents.ts';
import { addMonths, endOfMonth, type IsoDate } from '../domain/iso-date.ts';

/** Money that is engaged or paid on a day, in a place. `autre`: adjustments, and money paid back as a negative amount. */
export interface MoneyMovement {
  readonly date: IsoDate;
  readonly place: string;
  readonly kind: 'engage' | 'avance' | 'solde' | 'autre';
  readonly amount: Cents;
}

/** What happened in a place during a month, and since the first one. */
export interface MoneyOfMonth {
  /** Last day of the month. */
  readonly month: IsoDate;
  readonly place: string;
  readonly advance: Cents;
  readonly balance: Cents;
  readonly other: Cents;
  readonly paidToDate: Cents;
  readonly signedToDate: Cents;
}

const NOTHING = { engage: 0, avance: 0, solde: 0, autre: 0 };

/**
 * The money of every place, month after month, from that of the first movement to that of `dataDate`, in order of month
 * then of place. A convention dated after the data is engaged all the same, in every total: it is of the last month.
 */
export function monthlyMoney(
  movements: readonly MoneyMovement[],
  places: readonly string[],
  dataDate: IsoDate,
): MoneyOfMonth[] {
  const last = endOfMonth(dataDate);
  const monthOf = ({ date }: MoneyMovement): IsoDate => (date > last ? last : endOfMonth(date));
  const months = monthsUntil(last, movements.map(monthOf));
  const byCell = Map.groupBy(movements, (movement) => `${movement.place} ${monthOf(movement)}`);
  return places
    .flatMap((place) => {
      let paidToDate = 0;
      let signedToDate = 0;
      return months.map((month) => {
        const sums = sumByKind(byCell.get(`${place} ${month}`) ?? []);
        paidToDate += sums.avance + sums.solde + sums.autre;
        signedToDate += sums.engage;
        const { avance: advance, solde: balance, autre: other } = sums;
        return { month, place, advance, balance, other, paidToDate, signedToDate };
      });
    })
    .sort((a, b) => (a.month === b.month ? (a.place < b.place ? -1 : 1) : a.month < b.month ? -1 : 1));
}

function monthsUntil(last: IsoDate, dates: readonly IsoDate[]): IsoDate[] {
  const months: IsoDate[] = [];
  const first = dates.reduce<IsoDate | null>((min, date) => (min === null || date < min ? date : min), null);
  for (let month = first; month !== null && month <= last; month = endOfMonth(addMonths(month, 1))) {
    months.push(month);
  }
  return months;
}

function sumByKind(movements: readonly MoneyMovement[]) {
  const sums = { ...NOTHING };
  for (const { kind, amount } of movements) sums[kind] += amount;
  return sums;
}
