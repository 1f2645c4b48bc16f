import { formatEurosExact } from '../format.ts';
import { isPaid, type ProjectAccount } from '../metrics/project-account.ts';
import type { Programme } from '../programme.ts';
import { cellOf, type Note } from './remarks.ts';

/** Compares what is paid at the date of the data with what is engaged. Such payments stay paid. */
export function checkPaidAmounts(
  accounts: readonly ProjectAccount[],
  { payments, files, dataDate }: Programme,
  note: Note,
): void {
  if (payments === null || files.payments === null) return;
  for (const { project, engaged, paidAmount } of accounts) {
    // A payment to come is not of that sum.
    const last = payments.get(project.id)?.findLast((payment) => isPaid(payment, dataDate));
    if (!last || !engaged || paidAmount === null || paidAmount <= (project.signedAmount ?? 0)) continue;
    const message = `Les versements (${formatEurosExact(paidAmount)}) dépassent le montant engagé (${formatEurosExact(project.signedAmount ?? 0)}).`;
    note('E-VER-03', project.id, message, cellOf(files.payments, last, 'montant'));
  }
}
