import type { Essms } from '../../domain/essms.ts';
import { addMonths, endOfMonth, type IsoDate } from '../../domain/iso-date.ts';
import { packLimit, unpackDate } from '../../domain/packed-date.ts';
import type { Membership } from '../../domain/project.ts';
import { RATE_INDICATORS, type RateIndicator } from '../../domain/usage-return.ts';
import { NO_ANSWER, type UsageTimelines } from '../../metrics/usage/usage-timelines.ts';
import { isMemberOn } from '../../rules/counted-members.ts';
import { covers } from '../../rules/statuses.ts';
import type { Scope } from '../scope.ts';
import type { UsageProgramme } from './usage-programme.ts';

/** The months of the series, as they are printed (their last day), and the day at which each is looked at. */
export interface SeriesMonths {
  readonly months: readonly IsoDate[];
  readonly days: readonly IsoDate[];
}

/** From the month of the first valid measure to that of the data, which is looked at on the day of the data. */
export function seriesMonths(
  timelines: UsageTimelines,
  essms: readonly Essms[],
  dataDate: IsoDate,
): SeriesMonths {
  let first = Infinity;
  for (const { finessEt } of essms) {
    for (const indicator of RATE_INDICATORS) {
      const [row] = timelines.measures(finessEt, indicator);
      if (row !== undefined) first = Math.min(first, timelines.measuredOn(row));
    }
  }
  const start = first === Infinity ? dataDate : (unpackDate(first) as IsoDate);
  const last = endOfMonth(dataDate);
  const months: IsoDate[] = [];
  for (
    let month = endOfMonth(start);
    month <= last;
    month = endOfMonth(addMonths(`${month.slice(0, 8)}01`, 1))
  ) {
    months.push(month);
  }
  return { months, days: months.map((month) => (month < dataDate ? month : dataDate)) };
}

/**
 * What the ESSMS of the edition answered at the end of each month: the row of the last valid measure, carried while the
 * ESSMS is a member of a project live at the date of the data (M-51). One array for each indicator, since there are many.
 */
export class MonthlyAnswers {
  /** Those that are, or were, such a member, in order of FINESS. */
  readonly essms: readonly Essms[];
  readonly timelines: UsageTimelines;
  readonly #days: readonly IsoDate[];
  readonly #isMember: Uint8Array;
  readonly #rows = new Map<RateIndicator, Int32Array>();

  constructor(
    programme: UsageProgramme,
    scope: Scope,
    { timelines, days }: { timelines: UsageTimelines; days: readonly IsoDate[] },
  ) {
    const memberships = liveMemberships(programme);
    this.timelines = timelines;
    this.#days = days;
    this.essms = programme.essms.filter(
      ({ finessEt, location }) => memberships.has(finessEt) && scope.holds(location),
    );
    this.#isMember = new Uint8Array(this.essms.length * days.length);
    for (const [index, { finessEt }] of this.essms.entries()) {
      const first = index * days.length;
      for (const membership of memberships.get(finessEt) ?? []) {
        for (let month = 0; month < days.length; month += 1) {
          if (isMemberOn(membership, days[month] as IsoDate)) this.#isMember[first + month] = 1;
        }
      }
    }
  }

  /** Whether an ESSMS, by its place in the list, is a member at the end of a month, by its place in the series. */
  isMember(index: number, month: number): boolean {
    return this.#isMember[index * this.#days.length + month] === 1;
  }

  /** Row of the measure carried; `NO_ANSWER` when there is none, or the ESSMS is no member. */
  row(index: number, month: number, indicator: RateIndicator): number {
    return this.rows(indicator)[index * this.#days.length + month] as number;
  }

  /** The same of all ESSMS, each followed by its months: for whoever asks millions of times. */
  rows(indicator: RateIndicator): Int32Array {
    return this.#rows.get(indicator) ?? this.#carry(indicator);
  }

  get monthCount(): number {
    return this.#days.length;
  }

  #carry(indicator: RateIndicator): Int32Array {
    const rows = new Int32Array(this.#isMember.length).fill(NO_ANSWER);
    const limits = this.#days.map(packLimit);
    for (const [index, { finessEt }] of this.essms.entries()) {
      const carried = this.timelines.carried(finessEt, indicator, limits);
      for (let month = 0; month < limits.length; month += 1) {
        if (this.isMember(index, month)) rows[index * limits.length + month] = carried[month] as number;
      }
    }
    this.#rows.set(indicator, rows);
    return rows;
  }
}

function liveMemberships({
  projects,
  memberships,
}: UsageProgramme): ReadonlyMap<string, readonly Membership[]> {
  const live = projects.filter(({ status }) => covers(status));
  return Map.groupBy(
    live.flatMap(({ id }) => memberships.get(id) ?? []),
    ({ finessEt }) => finessEt,
  );
}
