import { NOT_APPLICABLE } from '../domain/cell.ts';
import type { DayClass, DaysSummary, DelayFigures } from '../domain/delay-figures.ts';
import type { DelayExemption, DelayState } from '../domain/delay-state.ts';
import { daysBetween } from '../domain/iso-date.ts';
import { ratioOr } from './cell-ratio.ts';
import { delayExemption, delayState } from './delay-state.ts';
import type { ProjectAccount } from './project-account.ts';
import { quartiles } from './quartiles.ts';

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

const summary = (values: readonly number[]): DaysSummary => ({
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
