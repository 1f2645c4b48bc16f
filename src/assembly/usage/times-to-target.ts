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
  answers.sort((a, b) => a.day - b.day);
  const latest = new LatestTogether(timelines);
  for (const [index, { finessEt, row, day }] of answers.entries()) {
    latest.set(finessEt, row);
    const isLastOfDay = answers[index + 1]?.day !== day;
    if (!isLastOfDay || latest.size * 2 < memberships.length || !latest.reach(target)) continue;
    const date = unpackDate(day) as IsoDate;
    return [{ months: Math.max(0, monthsBetween(project.conventionDate, date)), reached: true }];
  }
  return [{ months: monthsBetween(project.conventionDate, dataDate), reached: false }];
}

/** The latest measures of several ESSMS, added up as they come. */
class LatestTogether {
  readonly #timelines: UsageTimelines;
  readonly #rows = new Map<string, number>();
  /** How many have each type of denominator, by number of type. */
  readonly #types: number[] = [];
  #numerator = 0;
  #denominator = 0;

  constructor(timelines: UsageTimelines) {
    this.#timelines = timelines;
  }

  get size(): number {
    return this.#rows.size;
  }

  /** The measure of an ESSMS, which takes the place of the one it had. */
  set(finessEt: string, row: number): void {
    const former = this.#rows.get(finessEt);
    if (former !== undefined) this.#count(former, -1);
    this.#count(row, 1);
    this.#rows.set(finessEt, row);
  }

  /** Whether they reach a target, in millionths: never when their denominators are of several types, which make no sum. */
  reach(target: number): boolean {
    if (this.#types.filter((count) => count > 0).length > 1) return false;
    return reaches({ numerator: this.#numerator, denominator: this.#denominator }, target);
  }

  #count(row: number, times: 1 | -1): void {
    const type = this.#timelines.typeNumber(row);
    this.#types[type] = (this.#types[type] ?? 0) + times;
    this.#numerator += times * this.#timelines.numerator(row);
    this.#denominator += times * this.#timelines.denominator(row);
  }
}
