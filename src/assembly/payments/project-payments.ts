import { MISSING, UNDETERMINED } from '../../domain/cell.ts';
import type { IsoDate } from '../../domain/iso-date.ts';
import type { Payment } from '../../domain/project.ts';
import { paymentSchedule } from '../../metrics/payment-schedule.ts';
import { isPaid, type ProjectAccount } from '../../metrics/project-account.ts';
import type { ProjectPayments, PublishedPayment } from '../../observatory/payment-figures.ts';
import type { Programme } from '../../programme.ts';

/** The payments of a project, and its schedule, as its page tells them. */
export function projectPayments(account: ProjectAccount, { payments, dataDate }: Programme): ProjectPayments {
  const schedule = paymentSchedule(account, dataDate);
  return {
    payments:
      payments === null ? MISSING : publishedPayments(payments.get(account.project.id) ?? [], dataDate),
    schedule: schedule && {
      ...schedule,
      advance: schedule.advance ?? UNDETERMINED,
      balance: schedule.balance ?? UNDETERMINED,
      balanceDue: schedule.balanceDue ?? MISSING,
      expensesStated: account.project.expensesStated,
    },
  };
}

/** After every date that data may hold. */
const NEVER = '9999-12-31';

const publishedPayments = (payments: readonly Payment[], dataDate: IsoDate): PublishedPayment[] =>
  payments
    .map((payment) => ({
      type: payment.type,
      amount: payment.amount,
      plannedDate: payment.plannedDate,
      paidDate: payment.paidDate,
      paid: isPaid(payment, dataDate),
    }))
    .toSorted((a, b) => (orderDate(a) < orderDate(b) ? -1 : orderDate(a) > orderDate(b) ? 1 : 0));

/** Payments made come first, by date; then those to come, by the date they are planned for. */
const orderDate = ({ paid, paidDate, plannedDate }: PublishedPayment): string =>
  paid ? `1 ${paidDate}` : `2 ${paidDate ?? plannedDate ?? NEVER}`;
