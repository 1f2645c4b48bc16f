import type { Cents } from '../domain/cents.ts';
import { daysBetween, type IsoDate } from '../domain/iso-date.ts';
import type { PaymentType } from '../domain/project.ts';
import { expectedAdvance } from '../rules/expected-advance.ts';
import { isEngaged } from '../rules/statuses.ts';
import type { ProjectAccount } from './project-account.ts';

/**
 * Days after its convention from which a project is said to wait for its advance. The call only says that the advance is
 * paid when the convention is signed: this threshold is ours.
 */
export const ADVANCE_WAIT_DAYS = 90;

/** What the call says will be paid to a project, and when. */
export interface PaymentSchedule {
  /** `null` when the call does not say. */
  readonly advance: Cents | null;
  readonly balance: Cents | null;
  /** The day the convention is signed. */
  readonly advanceDue: IsoDate;
  /** The end of the project, `null` when it is not known. */
  readonly balanceDue: IsoDate | null;
  readonly advancePaid: boolean;
  readonly balancePaid: boolean;
  /** Days since the convention, when they exceed the threshold and no advance is paid; `null` otherwise. */
  readonly advanceAwaitedDays: number | null;
}

/**
 * The schedule of an engaged project ("AAP 2024 § 3.4.1": half as an advance when the convention is signed, half at the
 * end of the project), an odd cent being left to the balance. `null` when nothing is engaged.
 */
export function paymentSchedule(account: ProjectAccount, dataDate: IsoDate): PaymentSchedule | null {
  const { project, bareme, paidAmount } = account;
  if (!isEngaged(project)) return null;
  const advance = expectedAdvance(project.signedAmount, bareme);
  const wasPaid = (type: PaymentType) => account.paidPayments.some((payment) => payment.type === type);
  const advancePaid = wasPaid('avance');
  const days = daysBetween(project.conventionDate, dataDate);
  const awaited = paidAmount !== null && advance !== null && !advancePaid && days > ADVANCE_WAIT_DAYS;
  return {
    advance,
    balance: advance === null ? null : project.signedAmount - advance,
    advanceDue: project.conventionDate,
    balanceDue: project.endDate,
    advancePaid,
    balancePaid: wasPaid('solde'),
    advanceAwaitedDays: awaited ? days : null,
  };
}
