import { type Cell, isPresent, MISSING } from '../domain/cell.ts';
import type { Cents } from '../domain/cents.ts';
import type { EnvelopeConsumption } from '../domain/envelope-consumption.ts';

/** The envelopes of one year. */
export interface CreditsOfYear {
  readonly year: number;
  readonly regions: readonly EnvelopeConsumption[];
  readonly national: EnvelopeConsumption | null;
}

/** What remains of the credits of the latest year that has any; codes of the régions that have none are told apart. */
export interface Remainder {
  readonly year: number | null;
  readonly notified: Cell<Cents>;
  readonly engaged: Cell<Cents>;
  readonly remaining: Cell<Cents>;
  readonly without: readonly string[];
}

const UNKNOWN: Remainder = {
  year: null,
  notified: MISSING,
  engaged: MISSING,
  remaining: MISSING,
  without: [],
};

const isKnown = ({ envelope }: EnvelopeConsumption): boolean => isPresent(envelope);

const sumOf = (
  rows: readonly EnvelopeConsumption[],
  read: (row: EnvelopeConsumption) => Cell<Cents>,
): Cents => rows.map(read).reduce((sum: Cents, cell) => (isPresent(cell) ? sum + cell : sum), 0);

/**
 * What remains of the credits of a région, or of the country: credits notified for the latest year, less what its
 * conventions engaged. In the country, credits of the régions and of the national reserve together, whose projects are in
 * their régions: nothing is taken twice. Where there is no envelope, only what the national reserve pays counts.
 */
export function remainingCredits(years: readonly CreditsOfYear[], region: string | null): Remainder {
  const latest = years
    .filter(({ regions, national }) => regions.some(isKnown) || (national !== null && isKnown(national)))
    .reduce<CreditsOfYear | null>((best, one) => (best === null || one.year > best.year ? one : best), null);
  if (latest === null) return UNKNOWN;
  const places = latest.regions.filter(({ code }) => region === null || code === region);
  const known = places.filter(isKnown);
  const reserve = region === null && latest.national !== null ? [latest.national] : [];
  if (known.length + reserve.length === 0) return { ...UNKNOWN, year: latest.year };
  const notified = sumOf([...known, ...reserve], ({ envelope }) => envelope);
  const paidByReserve = reserve.some(isKnown) ? places.filter((row) => !isKnown(row)) : [];
  const engaged =
    sumOf(known, ({ signed }) => signed) + sumOf(paidByReserve, ({ signedNational }) => signedNational);
  const without = places
    .filter((row) => row.code !== 'non_localise' && !isKnown(row))
    .map(({ code }) => code);
  return { year: latest.year, notified, engaged, remaining: notified - engaged, without };
}
