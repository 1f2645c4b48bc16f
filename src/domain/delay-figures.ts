import type { Cell } from './cell.ts';
import type { DelayExemption, DelayState } from './delay-state.ts';
import type { Ratio } from './ratio.ts';

/** What splits values into four parts: each is a value that was observed. */
export interface Quartiles {
  readonly first: number;
  readonly median: number;
  readonly third: number;
}

/** Values summed up: how many there are, and their quartiles when there are enough of them. */
export interface DaysSummary {
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
  /**
   * In order, without gap, from the first that holds a project to the last; the two beside the deadline are always
   * there. They sum to the projects with a delay.
   */
  readonly classes: readonly DayClass[];
  /** Days from start to end of deployment of the finished projects, by length of their delay, the shortest first. */
  readonly durations: readonly (DaysSummary & { readonly months: number })[];
  /** Days past the deadline of the projects that are beyond it, finished or not. */
  readonly overrun: DaysSummary;
}
