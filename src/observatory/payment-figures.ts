import type { Cell } from '../domain/cell.ts';
import type { Cents } from '../domain/cents.ts';
import type { EnvelopeConsumption } from '../domain/envelope-consumption.ts';
import type { FunnelStep } from '../domain/funnel.ts';
import type { IsoDate } from '../domain/iso-date.ts';
import type { PaymentType } from '../domain/project.ts';
import type { Ratio } from '../domain/ratio.ts';

/** The money of the edition on its way: how far the projects are, when it was engaged and paid, from which credits. */
export interface PaymentFigures {
  /** In the order of the stages. A regional edition counts what goes to its region. */
  readonly funnel: readonly FunnelStep[];
  /** Projects still without advance, of those that signed more than `days` ago; missing without file of payments. */
  readonly awaitedAdvances: { readonly days: number; readonly share: Cell<Ratio> };
  /** In order of month, then of place. */
  readonly months: readonly MonthlyMoney[];
  /** The latest first. */
  readonly envelopeYears: readonly EnvelopeYear[];
}

/** The money of a place at the end of a month. */
export interface MonthlyMoney {
  /** Last day of the month. */
  readonly month: IsoDate;
  /** `FR`, the INSEE code of a région, `COM` or `non_localise`. */
  readonly regionCode: string;
  readonly advance: Cell<Cents>;
  readonly balance: Cell<Cents>;
  /** Adjustments less what was paid back: may be negative. */
  readonly other: Cell<Cents>;
  readonly paidToDate: Cell<Cents>;
  readonly signedToDate: Cents;
}

/** The envelopes of a year. */
export interface EnvelopeYear {
  readonly year: number;
  /** From the highest rate to the lowest, those without envelope last. */
  readonly regions: readonly PublishedConsumption[];
  /** The national reserve, when there is one: its projects are in their régions too. */
  readonly national: PublishedConsumption | null;
  /** Of the régions whose envelope is known. */
  readonly total: Cell<Ratio>;
}

export interface PublishedConsumption extends EnvelopeConsumption {
  readonly label: string;
  readonly href: string | null;
}

/** The payments of a project, and what the call says they will be. */
export interface ProjectPayments {
  /** In order of date; those not made yet last. Missing without file of payments. */
  readonly payments: Cell<readonly PublishedPayment[]>;
  /** `null` unless the project is engaged. */
  readonly schedule: PublishedSchedule | null;
}

/** `amount` is negative for money paid back. */
export interface PublishedPayment {
  readonly type: PaymentType;
  readonly amount: Cents;
  readonly plannedDate: IsoDate | null;
  readonly paidDate: IsoDate | null;
  /** Paid at the date of the data. */
  readonly paid: boolean;
}

export interface PublishedSchedule {
  /** Undetermined when the call does not say. */
  readonly advance: Cell<Cents>;
  readonly balance: Cell<Cents>;
  readonly advanceDue: IsoDate;
  /** Missing when the end of the project is not known. */
  readonly balanceDue: Cell<IsoDate>;
  readonly advancePaid: boolean;
  readonly balancePaid: boolean;
  /** Whether the statement of expenses that the balance depends on is declared; `null` when the data does not say. */
  readonly expensesStated: boolean | null;
  /** Days since the convention, when they exceed the threshold and no advance is paid; `null` otherwise. */
  readonly advanceAwaitedDays: number | null;
}
