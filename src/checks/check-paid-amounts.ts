import type { ProjectAccount } from '../metrics/project-account.ts';
import type { Programme } from '../programme.ts';
import type { Note } from './remarks.ts';

/** Compares what is paid at the date of the data with what is engaged. Such payments stay paid. */
export function checkPaidAmounts(
  accounts: readonly ProjectAccount[],
  { payments, files }: Programme,
  note: Note,
): void {
  if (payments === null || files.payments === null) return;
  for (const { project, engaged, paidAmount } of accounts) {
    const last = payments.get(project.id)?.at(-1);
    if (!last || !engaged || paidAmount === null || paidAmount <= (project.signedAmount ?? 0)) continue;
    const place = { file: files.payments, line: last.line, column: 'montant' };
    note('E-VER-03', project.id, 'Les versements dépassent le montant engagé.', place);
  }
}
