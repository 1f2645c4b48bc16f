import { MISSING } from '../../domain/cell.ts';
import { type IsoDate, monthsBetween } from '../../domain/iso-date.ts';
import { unpackDate } from '../../domain/packed-date.ts';
import type { Membership, Project } from '../../domain/project.ts';
import { RATE_INDICATORS, type RateIndicator } from '../../domain/usage-return.ts';
import { reaches } from '../../metrics/usage/attainment.ts';
import type { UsageTimelines } from '../../metrics/usage/usage-timelines.ts';
import { monthsUntil, type Wait } from '../../metrics/usage/waiting-times.ts';
import type { TimeToTarget } from '../../observatory/usage-figures.ts';
import { isMemberOn } from '../../rules/counted-members.ts';
import type { TargetOf } from './target-of.ts';
import type { UsageProgramme } from './usage-programme.ts';

/** Fewer projects than this say nothing of how long it takes. */
const ENOUGH_PROJECTS = 30;

/** A project whose convention is signed, and who is in it. */
export interface WaitingProject {
  readonly project: Project & { readonly conventionDate: IsoDate };
  readonly memberships: readonly Membership[];
  readonly targetOf: (indicator: RateIndicator) => number | null;
}

/** The projects of an edition that have a convention, with their members at the date of the data. */
export function waitingProjects(
  projects: readonly Project[],
  { memberships, dataDate }: UsageProgramme,
  targetOf: TargetOf,
): WaitingProject[] {
  return projects.flatMap((project) => {
    const { conventionDate } = project;
    if (conventionDate === null) return [];
    const present = (memberships.get(project.id) ?? []).filter((each) => isMemberOn(each, dataDate));
    return [
      { project: { ...project, conventionDate }, memberships: present, targetOf: targetOf(project.id) },
    ];
  });
}

/** How long projects take from their convention to each target, on enough of them only. */
export function timesToTarget(
  projects: readonly WaitingProject[],
  timelines: UsageTimelines | null,
  dataDate: IsoDate,
): TimeToTarget[] {
  return RATE_INDICATORS.map((indicator) => {
    const waits =
      timelines === null ? [] : projects.flatMap((each) => waitOf(each, indicator, timelines, dataDate));
    const reachedCount = waits.filter(({ reached }) => reached).length;
    const months = (percent: number) =>
      waits.length < ENOUGH_PROJECTS ? MISSING : (monthsUntil(waits, percent) ?? MISSING);
    return {
      indicator,
      projectCount: waits.length,
      reachedCount,
      firstQuartile: months(25),
      median: months(50),
      thirdQuartile: months(75),
    };
  });
}

/**
 * The wait of one project: until the first day on which the latest measures of its members reach the target together,
 * half of them at least having answered with one type of denominator; else until the date of the data.
 */
function waitOf(
  { project, memberships, targetOf }: WaitingProject,
  indicator: RateIndicator,
  timelines: UsageTimelines,
  dataDate: IsoDate,
): Wait[] {
  const target = targetOf(indicator);
  if (target === null || memberships.length === 0 || project.conventionDate > dataDate) return [];
  const answers = memberships.flatMap(({ finessEt }) =>
    [...timelines.measures(finessEt, indicator)]
      .filter((row) => timelines.concerns(row, project.id))
      .map((row) => ({ finessEt, row, day: timelines.measuredOn(row) })),
  );
  const latest = new Map<string, number>();
  for (const answersOfDay of Map.groupBy(
    answers.sort((a, b) => a.day - b.day),
    ({ day }) => day,
  ).values()) {
    for (const { finessEt, row } of answersOfDay) latest.set(finessEt, row);
    if (latest.size * 2 < memberships.length || !reachTogether([...latest.values()], target, timelines))
      continue;
    const day = unpackDate(answersOfDay[0]?.day ?? 0) as IsoDate;
    return [{ months: Math.max(0, monthsBetween(project.conventionDate, day)), reached: true }];
  }
  return [{ months: monthsBetween(project.conventionDate, dataDate), reached: false }];
}

function reachTogether(rows: readonly number[], target: number, timelines: UsageTimelines): boolean {
  if (new Set(rows.map((row) => timelines.denominatorType(row))).size > 1) return false;
  const total = (read: (row: number) => number) => rows.reduce((sum, row) => sum + read(row), 0);
  const numerator = total((row) => timelines.numerator(row));
  const denominator = total((row) => timelines.denominator(row));
  return reaches({ numerator, denominator }, target);
}
