import type { Cents } from '../domain/cents.ts';
import type { IsoDate } from '../domain/iso-date.ts';
import { type Certification, type HoursWorked, SITUATIONS, type Situation } from '../domain/project.ts';

/** A home-help service (SAAD) of the project, one of the ESSMS counted in its situation. */
export interface HomeHelp {
  readonly situation: Situation;
  /** Hours of the year before the deposit, in hundredths; `null` when they are not given yet. */
  readonly hours: HoursWorked | null;
}

/** Equipment of one ESSMS of an organisation, in cents. */
export interface Equipment {
  readonly quote: Cents | null;
  readonly spend: Cents | null;
}

/** An organisation (OG) of the project. Those that are not described are not small. */
export interface Organisation {
  /** Name or FINESS number, for the reader only. */
  readonly name: string;
  /** Its ESSMS in the whole country; `null` when unknown, and then it is not small. */
  readonly essmsCount: number | null;
  /** Its ESSMS in the project, among those counted. */
  readonly memberCount: number;
  /** Whether most of its ESSMS of the project stand in Corsica or overseas. */
  readonly far: boolean;
  /** One entry per ESSMS with a quote or a spend, at most `memberCount`. */
  readonly equipment: readonly Equipment[];
}

/** A project imagined: all that its amount, its desk, its calendar and its file depend on. */
export interface Scenario {
  readonly baremeCode: string;
  /** ESSMS of each situation, SAAD and ESSMS of the organisations below included. */
  readonly counts: Readonly<Record<Situation, number>>;
  /** Each collectivité d'outre-mer counts as a region. */
  readonly regionCount: number;
  readonly certification: Certification | null;
  readonly depositDate: IsoDate | null;
  readonly startDate: IsoDate | null;
  readonly deploymentEnd: IsoDate | null;
  /** Assistance (AMOA) asked; `null` when none is. */
  readonly assistance: Cents | null;
  readonly nationalEntity: boolean;
  /** Software of a GHT, or a project of the AHI and PJM sectors only: one more document is owed. */
  readonly otherSoftware: boolean;
  readonly homeHelps: readonly HomeHelp[];
  readonly organisations: readonly Organisation[];
}

/** The scenario shown first: the fifteen ESSMS that the call wishes for, all in acquisition. */
export const initialScenario = (baremeCode: string): Scenario => ({
  baremeCode,
  counts: { acquisition: 15, montee_version: 0 },
  regionCount: 1,
  certification: 'reference',
  depositDate: null,
  startDate: null,
  deploymentEnd: null,
  assistance: null,
  nationalEntity: false,
  otherSoftware: false,
  homeHelps: [],
  organisations: [],
});

/** Number of ESSMS of a scenario, both situations. */
export const essmsCount = ({ counts }: Scenario): number =>
  SITUATIONS.reduce((sum, situation) => sum + counts[situation], 0);

/** Beyond what any project holds: a larger number is a slip of the keyboard. */
export const MAX_ESSMS = 5000;
