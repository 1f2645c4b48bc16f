import type { Cents } from './cents.ts';
import type { IsoDate } from './iso-date.ts';

/** What happens to the software of an ESSMS: a new one is bought, or the present one is upgraded. */
export const SITUATIONS = ['acquisition', 'montee_version'] as const;
export type Situation = (typeof SITUATIONS)[number];

export const PROJECT_STATUSES = [
  'depose',
  'non_recevable',
  'recevable',
  'selectionne',
  'rejete',
  'conventionne',
  'en_cours',
  'termine',
  'solde',
  'abandonne',
] as const;
export type ProjectStatus = (typeof PROJECT_STATUSES)[number];

/** The desk where a project is filed: the regional agency (ARS) or the national one (CNSA). */
export type Desk = 'regional' | 'national';

/** State of the Ségur certification of the software. */
export type Certification = 'reference' | 'en_cours' | 'non_reference' | 'dispense';

/** A project as declared. Amounts in cents; `null` is missing, never 0. */
export interface Project {
  readonly id: string;
  readonly line: number;
  readonly baremeCode: string;
  readonly title: string | null;
  readonly carrierFinessEj: string | null;
  readonly carrierSiret: string | null;
  readonly instructionRegion: string | null;
  readonly declaredDesk: Desk | null;
  readonly status: ProjectStatus;
  readonly depositDate: IsoDate | null;
  readonly committeeDate: IsoDate | null;
  readonly selectionDate: IsoDate | null;
  readonly conventionDate: IsoDate | null;
  readonly startDate: IsoDate | null;
  readonly plannedDeploymentEnd: IsoDate | null;
  readonly deploymentEnd: IsoDate | null;
  readonly endDate: IsoDate | null;
  readonly software: string | null;
  readonly certification: Certification | null;
  readonly requestedAmount: Cents | null;
  readonly signedAmount: Cents | null;
  readonly assistanceAmount: Cents | null;
}

/** An ESSMS in a project as declared. */
export interface Membership {
  readonly projectId: string;
  readonly finessEt: string;
  readonly line: number;
  readonly finessEj: string | null;
  /** `null` when missing, not understood, or said twice differently. */
  readonly situation: Situation | null;
  readonly software: string | null;
  readonly entryDate: IsoDate | null;
  readonly exitDate: IsoDate | null;
  readonly equipmentQuote: Cents | null;
  readonly equipmentSpend: Cents | null;
  /** Whether the same FINESS is declared twice in the project with different contents (`E-PES-02`). */
  readonly conflicting: boolean;
  /** How many lines of the file declare this membership: one, unless it is repeated. */
  readonly declaredLines: number;
}

/** Hours of a home-help service (SAAD) over one year, in hundredths of an hour. */
export interface SaadHours {
  readonly finessEt: string;
  readonly line: number;
  readonly year: number;
  readonly total: number;
  readonly apa: number;
  readonly pch: number;
  readonly otherDependency: number;
}

export type PaymentType = 'avance' | 'solde' | 'ajustement' | 'reversement';

/** A payment. `amount` is signed: negative for a `reversement` (money paid back). */
export interface Payment {
  readonly id: string;
  readonly line: number;
  readonly projectId: string;
  readonly type: PaymentType;
  readonly amount: Cents;
  readonly plannedDate: IsoDate | null;
  readonly paidDate: IsoDate | null;
}

/** A legal entity (FINESS EJ) as `organismes.csv` tells it. */
export interface Organisation {
  readonly finessEj: string;
  readonly line: number;
  readonly name: string | null;
  /** Number of ESSMS it declares, which prevails over the count of the register. */
  readonly declaredEssmsCount: number | null;
}
