import type { Cents } from '../domain/cents.ts';
import type { IsoDate } from '../domain/iso-date.ts';

/** Who gives or receives a subsidy. */
export interface Party {
  readonly name: string;
  /** Fourteen digits; `null` when no file gives it. */
  readonly siret: string | null;
}

/** A signed convention, as the public register of subsidies describes one. */
export interface PublishedConvention {
  readonly projectId: string;
  readonly grantor: Party;
  readonly beneficiary: Party;
  readonly date: IsoDate;
  readonly subject: string;
  readonly amount: Cents;
  /** When it is paid: from the first payment, or the convention, to the last payment or the end of deployment. */
  readonly period: { readonly from: IsoDate; readonly to: IsoDate };
  /** The call it answers: "ESMS numérique 2024". */
  readonly scheme: string;
}
