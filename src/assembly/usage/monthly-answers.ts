import type { Essms } from '../../domain/essms.ts';
import { addMonths, endOfMonth, type IsoDate } from '../../domain/iso-date.ts';
import { unpackDate } from '../../domain/packed-date.ts';
import type { Membership } from '../../domain/project.ts';
import { RATE_INDICATORS, type RateIndicator } from '../../domain/usage-return.ts';
import { NO_ANSWER, type UsageTimelines } from '../../metrics/usage/usage-timelines.ts';
import type { Programme } from '../../programme.ts';
import { isMemberOn } from '../../rules/counted-members.ts';
import { covers } from '../../rules/statuses.ts';
import type { Scope } from '../scope.ts';

/** What an ESSMS answered at the end of each month, carried from its last measure while it is a member (M-51). */
export interface MonthlyAnswers {
  readonly essms: Essms;
  /** Whether it is a member, by month. */
  readonly isMember: readonly boolean[];
  /** Row of the measure carried, by month; `NO_ANSWER` when there is none, or it is no member. */
  readonly rows: (indicator: RateIndicator) => Int32Array;
}

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

/** The answers of every ESSMS of the edition that is, or was, a member of a project live at the date of the data. */
export function monthlyAnswers(
  programme: Programme,
  scope: Scope,
  { timelines, days }: { timelines: UsageTimelines; days: readonly IsoDate[] },
): MonthlyAnswers[] {
  const memberships = liveMemberships(programme);
  return programme.essms.flatMap((essms) => {
    const held = memberships.get(essms.finessEt);
    if (held === undefined || !scope.holds(essms.location)) return [];
    const isMember = days.map((day) => held.some((each) => isMemberOn(each, day)));
    const rows = (indicator: RateIndicator) =>
      timelines
        .carried(essms.finessEt, indicator, days)
        .map((row, month) => (isMember[month] ? row : NO_ANSWER));
    return [{ essms, isMember, rows }];
  });
}

function liveMemberships({ projects, memberships }: Programme): ReadonlyMap<string, readonly Membership[]> {
  const live = projects.filter(({ status }) => covers(status));
  return Map.groupBy(
    live.flatMap(({ id }) => memberships.get(id) ?? []),
    ({ finessEt }) => finessEt,
  );
}
