import type { IsoDate } from './iso-date.ts';
import type { Sector } from './sector.ts';
import type { RateIndicator } from './usage-return.ts';

/** ESSMS that a target does not bind: those of any of these sectors, and those of any of these categories. */
export interface TargetExemption {
  readonly sectors: readonly Sector[];
  /** Three-digit FINESS categories. */
  readonly categories: readonly string[];
  /** Whom it exempts, why and by which text, as a reader is told. */
  readonly label: string;
}

/** The rate that an indicator is to reach, from one day to another, both included ("AAP 2024 § 4"). */
export interface UsageTarget {
  readonly indicator: RateIndicator;
  readonly label: string;
  /** In millionths. */
  readonly ppm: number;
  readonly from: IsoDate;
  /** `null`: still in force. */
  readonly to: IsoDate | null;
  readonly source: string;
  readonly exemptions: readonly TargetExemption[];
}

/** What the whole programme is to reach at a date: « 410 000 DUI actifs à fin 2024 » ("AAP 2024 § 4"). */
export interface NationalObjective {
  readonly code: 'dui_actifs';
  readonly value: number;
  readonly date: IsoDate;
  readonly source: string;
}

/** The targets of usage and the national objective: dated data, from `objectifs.json`. */
export interface Objectives {
  /** In the order of the file; no two of one indicator are in force on the same day. */
  readonly targets: readonly UsageTarget[];
  /** Active files at a date; `null` when the file sets no such objective. */
  readonly activeRecords: NationalObjective | null;
}
