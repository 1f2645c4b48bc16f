import type { Cents } from './cents.ts';
import type { CriteriaProfile } from './criteria.ts';
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

/** Who carries a project. */
export type CarrierType = 'og' | 'groupement' | 'ght' | 'grades' | 'autre';

/** The amounts of the unique subsidy, line by line, as declared. */
export interface SubsidyLines {
  readonly usage: Cents | null;
  readonly software: Cents | null;
  readonly equipment: Cents | null;
  readonly assistance: Cents | null;
}

/** A row of an input file. */
export interface DeclaredRow {
  readonly line: number;
  /** Columns whose cell could not be read, or is contradicted, which is told: missing, yet not empty. */
  readonly faulty: ReadonlySet<string>;
}

/** A project as declared. Amounts in cents; `null` is missing, never 0. */
export interface Project extends DeclaredRow {
  readonly id: string;
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
  readonly carrierType: CarrierType | null;
  /** Whether the carrier belongs to a national entity, and whether that entity agrees (AAP 2024 § 3.1). */
  readonly nationalEntity: boolean | null;
  readonly nationalAgreement: boolean | null;
  readonly software: string | null;
  readonly certification: Certification | null;
  readonly requestedAmount: Cents | null;
  readonly signedAmount: Cents | null;
  readonly lines: SubsidyLines;
  readonly criteria: CriteriaProfile;
  readonly expensesStated: boolean | null;
  readonly expensesDate: IsoDate | null;
}

/** An ESSMS in a project as declared. */
export interface Membership extends DeclaredRow {
  readonly projectId: string;
  readonly finessEt: string;
  readonly finessEj: string | null;
  /** `null` when missing, not understood, or said twice differently. */
  readonly situation: Situation | null;
  /** Whether the establishment had a software before. */
  readonly alreadyEquipped: boolean | null;
  readonly software: string | null;
  readonly entryDate: IsoDate | null;
  readonly exitDate: IsoDate | null;
  /** Whether it joined an existing grappe, and whether the carrier agrees (AAP 2024 § 3.1). */
  readonly joinedLater: boolean | null;
  readonly carrierAgreement: boolean | null;
  /** Day on which the Prestation Ségur was validated. */
  readonly segurDate: IsoDate | null;
  readonly otherEuropeanAid: boolean | null;
  readonly equipmentQuote: Cents | null;
  readonly equipmentSpend: Cents | null;
  /** Persons accompanied over a year. */
  readonly activeFile: number | null;
  /** Whether the same FINESS is declared twice in the project with different contents (`E-PES-02`). */
  readonly conflicting: boolean;
  /** How many lines of the file declare this membership: one, unless it is repeated. */
  readonly declaredLines: number;
}

/** Hours of a home-help service (SAAD) over one year, in hundredths of an hour. */
export interface HoursWorked {
  readonly total: number;
  readonly apa: number;
  readonly pch: number;
  readonly otherDependency: number;
}

/** What a home-help service (SAAD) declares of one year. */
export interface SaadHours extends DeclaredRow {
  readonly finessEt: string;
  readonly year: number;
  /** `null` when they cannot be used: the row is excluded, and its fault told. */
  readonly hours: HoursWorked | null;
  /** Who pays for the other hours of dependency. */
  readonly otherFunding: string | null;
  /** Shares of medico-social and comfort activity, in millionths. */
  readonly declaredShare: number | null;
  readonly declaredComfortShare: number | null;
  /** Whether the regional agency verified the hours. */
  readonly verified: boolean | null;
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
  /** SIRET of its head office. */
  readonly siret: string | null;
  /** Number of ESSMS it declares, which prevails over the count of the register. */
  readonly declaredEssmsCount: number | null;
  /** Organisations of one group share it. */
  readonly groupId: string | null;
}

/** A document of the file of a project (AAP 2024, annexe 2). */
export interface Document {
  readonly projectId: string;
  readonly line: number;
  /** 1 to 13. */
  readonly number: number;
  /** `null` when two lines contradict each other. */
  readonly provided: boolean | null;
}

export type EnvelopeType = 'regionale' | 'nationale' | 'redistribution';

/** Credits notified for a year; `region` is `null` for a national envelope. */
export interface Envelope {
  readonly line: number;
  readonly region: string | null;
  readonly year: number;
  readonly type: EnvelopeType;
  readonly amount: Cents;
  readonly source: string | null;
}

/** An establishment whose FINESS number changed. */
export interface Renumbering {
  readonly former: string;
  readonly current: string;
  readonly line: number;
  readonly date: IsoDate | null;
}
