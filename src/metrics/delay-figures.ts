import { type Cell, NOT_APPLICABLE } from '../domain/cell.ts';
import type { DelayExemption, DelayState } from '../domain/delay-state.ts';
import { daysBetween } from '../domain/iso-date.ts';
import type { Ratio } from '../domain/ratio.ts';
import { ratioOr } from './cell-ratio.ts';
import { delayExemption, delayState } from './delay-state.ts';
import type { ProjectAccount } from './project-account.ts';
import { type Quartiles, quartiles } from './quartiles.ts';

/** Values summed up: how many there are, and their quartiles when there are enough of them. */
export interface Summary {
  readonly count: number;
  readonly quartiles: Quartiles | null;
}

/** Projects whose days from the deadline are from `from` to `to`, both included; `null` is without end. */
export interface DayClass {
  readonly from: number | null;
  readonly to: number | null;
  readonly finished: number;
  readonly running: number;
}

/** The engaged projects of an edition against their indicative delay. */
export interface DelayFigures {
  /** Those that have a delay: what the share is of. */
  readonly withDelayCount: number;
  readonly byState: Readonly<Record<DelayState, number>>;
  readonly beyondCount: number;
  readonly beyondShare: Cell<Ratio>;
  /** Engaged projects without delay, by reason. */
  readonly exempt: Readonly<Record<Exclude<DelayExemption, 'non_engage'>, number>>;
  /** In order, without gap, down to those where nothing is at either end; the two beside the deadline are always there. */
  readonly classes: readonly DayClass[];
  /** Days from start to end of deployment of the finished projects, by length of their delay, the shortest first. */
  readonly durations: readonly (Summary & { readonly months: number })[];
  /** Days past the deadline of the projects that are beyond it, finished or not. */
  readonly overrun: Summary;
}

/** Classes of three months, in days: 0 is the last day within the delay. Those at both ends are without end. */
const STEP = 90;
const LOWEST = -360;
const HIGHEST = 540;

type Delayed = ProjectAccount & { readonly delay: NonNullable<ProjectAccount['delay']> };

/** Counts the projects within and beyond their indicative delay, a landmark that binds nobody (AAP 2024 § 3.4.2). */
export function delayFigures(accounts: readonly ProjectAccount[]): DelayFigures {
  const delayed = accounts.filter((account): account is Delayed => account.delay !== null);
  const states = delayed.map((account) => delayState(account));
  const count = (state: DelayState): number => states.filter((each) => each === state).length;
  const exemptions = accounts.map((account) => delayExemption(account));
  const exempt = (reason: DelayExemption): number => exemptions.filter((each) => each === reason).length;
  const overruns = delayed.filter(({ delay }) => delay.beyond).map(({ delay }) => delay.overrunDays);
  return {
    withDelayCount: delayed.length,
    byState: {
      termine_dans: count('termine_dans'),
      termine_au_dela: count('termine_au_dela'),
      en_cours: count('en_cours'),
      en_cours_au_dela: count('en_cours_au_dela'),
    },
    beyondCount: overruns.length,
    beyondShare: ratioOr(overruns.length, delayed.length, NOT_APPLICABLE),
    exempt: {
      appel_sans_delai: exempt('appel_sans_delai'),
      national: exempt('national'),
      dates: exempt('dates'),
    },
    classes: dayClasses(delayed),
    durations: durationsByDelay(delayed),
    overrun: summary(overruns),
  };
}

const summary = (values: readonly number[]): Summary => ({
  count: values.length,
  quartiles: quartiles(values),
});

function dayClasses(delayed: readonly Delayed[]): DayClass[] {
  const edges = Array.from({ length: (HIGHEST - LOWEST) / STEP + 1 }, (_, index) => LOWEST + index * STEP);
  const bounds = [null, ...edges].map((edge, index) => ({
    from: edge === null ? null : edge + 1,
    to: edges[index] ?? null,
  }));
  const counted = bounds.map(({ from, to }) => {
    const inside = delayed.filter(
      ({ delay: { overrunDays: days } }) => (from === null || days >= from) && (to === null || days <= to),
    );
    const finished = inside.filter(({ project }) => project.deploymentEnd !== null).length;
    return { from, to, finished, running: inside.length - finished };
  });
  const shown = counted.flatMap(({ from, to, finished, running }, index) =>
    finished + running > 0 || to === 0 || from === 1 ? [index] : [],
  );
  return counted.slice(shown[0], (shown.at(-1) ?? 0) + 1);
}

function durationsByDelay(delayed: readonly Delayed[]): DelayFigures['durations'] {
  const byMonths = Map.groupBy(delayed, ({ delay }) => delay.months);
  return [...byMonths]
    .sort(([a], [b]) => a - b)
    .map(([months, some]) => ({ months, ...summary(some.flatMap(deploymentDays)) }));
}

function deploymentDays({ project: { startDate, conventionDate, deploymentEnd } }: Delayed): number[] {
  const start = startDate ?? conventionDate;
  return start === null || deploymentEnd === null ? [] : [daysBetween(start, deploymentEnd)];
}
