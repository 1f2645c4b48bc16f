import type { FilingWindow } from '../domain/bareme.ts';
import type { Cell } from '../domain/cell.ts';
import type { DelayExemption, DelayState } from '../domain/delay-state.ts';
import type { IsoDate } from '../domain/iso-date.ts';

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
