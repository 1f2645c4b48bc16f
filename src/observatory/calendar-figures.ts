import type { FilingWindow } from '../domain/bareme.ts';
import type { Cell } from '../domain/cell.ts';
import type { DelayExemption, DelayState } from '../domain/delay-state.ts';
import type { IsoDate } from '../domain/iso-date.ts';
import type { Ratio } from '../domain/ratio.ts';

/** The calendar of a project, beside the dates that it carries itself. */
export interface ProjectCalendar {
  readonly filing: ProjectFiling;
  readonly plannedDeploymentEnd: IsoDate | null;
  readonly delay: ProjectDelay;
  readonly desk: DeskReason;
  /** `manquant` without any file of documents. */
  readonly documents: Cell<readonly ExpectedDocument[]>;
}

/** Whether a project was filed while its call was open. */
export interface ProjectFiling {
  /** The windows of its call, in order of opening: projects of several regions have their own. */
  readonly windows: readonly FilingWindow[];
  readonly severalRegions: boolean;
  /** The window it was filed in; absent outside them all, and where nothing can be said. */
  readonly window: Cell<FilingWindow>;
  /** `sans_objet` for a call without calendar, `manquant` without date of deposit. */
  readonly admissible: Cell<boolean>;
}

/** Where a project stands against its indicative delay. */
export interface ProjectDelay {
  readonly state: Cell<DelayState>;
  /** `null` when it has a delay. */
  readonly exemption: DelayExemption | null;
  /** Whether the delay starts from the convention, the start being unknown. */
  readonly fromConvention: boolean;
  /** Days from the deadline to the end of deployment, else to the date of the data; negative before it. */
  readonly overrunDays: Cell<number>;
}

/** What the computed desk follows from. */
export interface DeskReason {
  readonly essmsCount: number;
  /** Each collectivité d’outre-mer counts as one. */
  readonly regionCount: number;
  readonly threshold: number;
  /** Whether several regions are needed, beside the threshold, for the national desk. */
  readonly severalRegionsNeeded: boolean;
}

export type DocumentState = 'fournie' | 'absente' | 'non_dite';

/** A document that the project owes, by its number. */
export interface ExpectedDocument {
  readonly number: number;
  readonly label: string;
  readonly state: DocumentState;
}

/** Values summed up: how many there are, and their quartiles when there are enough of them. */
export interface DaysSummary {
  readonly count: number;
  readonly quartiles: { readonly first: number; readonly median: number; readonly third: number } | null;
}

/** Projects whose days from the deadline are from `from` to `to`, both included; `null` is without end. */
export interface DayClass {
  readonly from: number | null;
  readonly to: number | null;
  readonly finished: number;
  readonly running: number;
}

/** The engaged projects of the edition against their indicative delay. */
export interface DelayFigures {
  /** Those that have a delay: what the share is of. */
  readonly withDelayCount: number;
  readonly byState: Readonly<Record<DelayState, number>>;
  readonly beyondCount: number;
  readonly beyondShare: Cell<Ratio>;
  /** Engaged projects without delay, by reason. */
  readonly exempt: Readonly<Record<Exclude<DelayExemption, 'non_engage'>, number>>;
  /** In order, without gap, from the first that holds a project to the last; they sum to the projects with a delay. */
  readonly classes: readonly DayClass[];
  /** Days of deployment of the finished projects, by length of their delay. */
  readonly durations: readonly (DaysSummary & { readonly months: number })[];
  /** Days past the deadline of the projects beyond it. */
  readonly overrun: DaysSummary;
}
