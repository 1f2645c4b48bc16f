import type { Cents } from '../domain/cents.ts';
import type { Essms } from '../domain/essms.ts';
import type { IsoDate } from '../domain/iso-date.ts';
import type { CarrierType, Certification, Desk, ProjectStatus, Situation } from '../domain/project.ts';

/** Until when the demonstration knows what happened. */
export const DATA_DATE: IsoDate = '2025-06-30';

/** The call a project answers: that of Hauts-de-France in 2022, or that of 2024. */
export type Call = '2022' | '2024';

/** Hours of a home-help service in the year before the deposit, in whole hours. */
export interface DemoHours {
  readonly total: number;
  readonly apa: number;
  readonly pch: number;
  readonly other: number;
  /** Medico-social share in whole percents, exactly that of the hours. */
  readonly percent: number;
}

export interface DemoMember {
  readonly essms: Essms;
  readonly situation: Situation;
  readonly equipped: boolean;
  readonly entryDate: IsoDate | null;
  readonly exitDate: IsoDate | null;
  /** When the Ségur service paid to the editor was validated. */
  readonly segurDate: IsoDate | null;
  readonly equipmentQuote: Cents | null;
  readonly equipmentSpend: Cents | null;
  /** Only for a home-help service; `null` when it has not declared them. */
  readonly hours?: DemoHours | null;
  /** Persons it accompanies. */
  readonly persons: number;
}

export interface Aid {
  readonly usage: Cents;
  readonly software: Cents;
  readonly equipment: Cents;
  readonly assistance: Cents;
}

export interface DemoCalendar {
  readonly depositDate: IsoDate;
  readonly committeeDate: IsoDate | null;
  readonly selectionDate: IsoDate | null;
  readonly conventionDate: IsoDate | null;
  readonly startDate: IsoDate | null;
  readonly plannedDeploymentEnd: IsoDate | null;
  readonly deploymentEnd: IsoDate | null;
  readonly endDate: IsoDate | null;
}

export interface DemoProject extends DemoCalendar {
  readonly id: string;
  readonly call: Call;
  readonly title: string;
  readonly carrierFinessEj: string | null;
  readonly carrierType: CarrierType;
  /** Whether it depends on a national entity, which agreed. */
  readonly nationalEntity: boolean;
  readonly organisationCount: number;
  readonly region: string;
  readonly desk: Desk;
  readonly status: ProjectStatus;
  readonly software: string;
  readonly editor: string;
  readonly certification: Certification;
  readonly members: readonly DemoMember[];
  readonly requestedAmount: Cents;
  /** What the convention signs; `null` before it. */
  readonly signed: Aid | null;
}

export const totalOf = ({ usage, software, equipment, assistance }: Aid): Cents =>
  usage + software + equipment + assistance;
