import { addDays, addMonths, type IsoDate } from '../domain/iso-date.ts';
import type { ProjectStatus } from '../domain/project.ts';
import type { Call, DemoCalendar } from './demo-project.ts';
import type { Random } from './random.ts';

/** What the dates of a project depend on. */
export interface CalendarContext {
  readonly call: Call;
  readonly status: ProjectStatus;
  readonly multiRegional: boolean;
  readonly hasAcquisition: boolean;
}

interface Window {
  readonly from: IsoDate;
  readonly to: IsoDate;
  /** When its committee meets, from its first possible day. */
  readonly committee: IsoDate;
}

/** Windows of deposit and committees of the 2024 call (AAP 2024 § 8). */
const FIRST: Window = { from: '2024-01-15', to: '2024-03-31', committee: '2024-04-02' };
const SECOND: Window = { from: '2024-04-01', to: '2024-05-31', committee: '2024-06-03' };
const THIRD: Window = { from: '2024-06-01', to: '2024-09-15', committee: '2024-09-16' };
const MULTI_REGIONAL: Window = { from: '2024-01-15', to: '2024-06-01', committee: '2024-06-10' };
const IN_2022: Window = { from: '2022-02-14', to: '2022-06-10', committee: '2022-06-20' };

const FINISHED: ReadonlySet<ProjectStatus> = new Set(['termine', 'solde']);
const NEVER_JUDGED: ReadonlySet<ProjectStatus> = new Set(['depose', 'recevable', 'non_recevable']);

const NOTHING_YET = {
  committeeDate: null,
  selectionDate: null,
  conventionDate: null,
  startDate: null,
  plannedDeploymentEnd: null,
  deploymentEnd: null,
  endDate: null,
};

const earlier = (a: IsoDate, b: IsoDate): IsoDate => (a < b ? a : b);

function windowOf({ call, status, multiRegional }: CalendarContext, random: Random): Window {
  if (call === '2022') return IN_2022;
  if (multiRegional) return MULTI_REGIONAL;
  if (FINISHED.has(status)) return FIRST;
  if (status === 'depose' || status === 'recevable' || status === 'conventionne') return THIRD;
  const at = random.next();
  return at < 0.45 ? FIRST : at < 0.75 ? SECOND : THIRD;
}

const within = ({ from, to }: Window, random: Random): IsoDate =>
  earlier(addDays(from, random.integer(0, 106)), to);

/** Months that the deployment takes: quicker for an upgrade, and for the projects already over. */
function durationMonths({ call, status, hasAcquisition }: CalendarContext, random: Random): number {
  if (call === '2022') return hasAcquisition ? random.integer(11, 22) : random.integer(7, 13);
  if (FINISHED.has(status)) return random.integer(5, 8);
  return hasAcquisition ? random.integer(13, 20) : random.integer(7, 11);
}

/** The end of a project whose deployment is over; everything known is before the spring of 2025. */
function endOf(start: IsoDate, context: CalendarContext, months: number, random: Random) {
  if (!FINISHED.has(context.status)) return { deploymentEnd: null, endDate: null };
  const deploymentEnd = earlier(addMonths(start, months), addDays('2025-03-31', -random.integer(0, 40)));
  return { deploymentEnd, endDate: addDays(deploymentEnd, random.integer(5, 40)) };
}

/** The dates of a project of this status, in their order. */
export function createCalendar(context: CalendarContext, random: Random): DemoCalendar {
  const { status } = context;
  const window = windowOf(context, random);
  const depositDate = within(window, random);
  if (NEVER_JUDGED.has(status)) return { ...NOTHING_YET, depositDate };
  const committeeDate = addDays(window.committee, random.integer(0, 11));
  const judged = { ...NOTHING_YET, depositDate, committeeDate };
  if (status === 'rejete') return judged;
  const selectionDate = addDays(committeeDate, random.integer(2, 25));
  const givenUp = status === 'abandonne' && random.chance(0.4);
  if (status === 'selectionne' || givenUp) return { ...judged, selectionDate };
  const quick = FINISHED.has(status) ? 40 : 110;
  const conventionDate = addDays(selectionDate, random.integer(15, quick));
  const startShift = status === 'conventionne' ? random.integer(40, 160) : random.integer(-25, 25);
  const startDate = addDays(conventionDate, startShift);
  const months = durationMonths(context, random);
  const plannedDeploymentEnd = addMonths(startDate, months);
  const ending = endOf(startDate, context, months + random.integer(-1, 2), random);
  return {
    depositDate,
    committeeDate,
    selectionDate,
    conventionDate,
    startDate,
    plannedDeploymentEnd,
    ...ending,
  };
}
