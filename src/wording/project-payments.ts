import { type Cell, isAbsent } from '../domain/cell.ts';
import type { Cents } from '../domain/cents.ts';
import type { PaymentType } from '../domain/project.ts';
import { formatCount, formatDate, formatEurosExact } from '../format.ts';
import type { PublishedPayment, PublishedSchedule } from '../observatory/payment-figures.ts';
import type { PublishedDiagnostic, PublishedProject } from '../observatory/types.ts';
import { counted } from './plural.ts';

export const PAYMENT_LABELS: Readonly<Record<PaymentType, string>> = {
  avance: 'Avance',
  solde: 'Solde',
  ajustement: 'Ajustement',
  reversement: 'Reversement',
};

/** What was paid to a project, and what is left to pay. */
export function paymentsSentence(project: PublishedProject): string {
  const { paidAmount, payments, engaged, remainingAmount } = project;
  if (isAbsent(payments.payments) || isAbsent(paidAmount)) {
    return 'Aucun fichier de versements n’est fourni : ce qui a été versé n’est pas connu.';
  }
  const isPaid = payments.payments.some(({ paid }) => paid);
  if (!engaged) return unengagedSentence(isPaid, paidAmount, project.status);
  const start = isPaid ? `${formatEurosExact(paidAmount)} sont versés à ce jour` : 'Rien n’est encore versé';
  if (isAbsent(remainingAmount)) return `${start}.`;
  if (remainingAmount === 0) return `${start} ; il ne reste rien à verser.`;
  if (remainingAmount > 0) return `${start} ; ${formatEurosExact(remainingAmount)} restent à verser.`;
  return `${start}, soit ${formatEurosExact(-remainingAmount)} de plus que le montant conventionné.`;
}

function unengagedSentence(isPaid: boolean, paid: Cents, status: PublishedProject['status']): string {
  if (!isPaid) return 'Aucun montant n’est engagé, et rien n’est versé.';
  if (status !== 'abandonne')
    return `${formatEurosExact(paid)} sont versés à un projet qui n’est pas engagé.`;
  return paid === 0
    ? 'Ce projet est abandonné ; tout ce qui lui avait été versé a été rendu.'
    : `Ce projet est abandonné ; ${formatEurosExact(paid)} lui restent versés.`;
}

/** When a payment was made, or was to be. */
export function paymentDateLabel({ paid, paidDate, plannedDate }: PublishedPayment): string {
  if (paidDate !== null) {
    return paid ? formatDate(paidDate) : `${formatDate(paidDate)}, après la date des données`;
  }
  return plannedDate === null ? 'non versé, sans date' : `prévu le ${formatDate(plannedDate)}, non versé`;
}

/** A line of the expected schedule. */
export interface ScheduleRow {
  readonly label: string;
  readonly amount: Cell<Cents>;
  readonly due: string;
  readonly state: string;
}

/** The advance and the balance that the call expects. */
export function scheduleRows(schedule: PublishedSchedule): readonly ScheduleRow[] {
  const { advance, balance, advanceDue, balanceDue, advancePaid, balancePaid } = schedule;
  return [
    {
      label: 'Avance',
      amount: advance,
      due: `à la signature de la convention, le ${formatDate(advanceDue)}`,
      state: advancePaid ? 'versée' : 'à verser',
    },
    {
      label: 'Solde',
      amount: balance,
      due: isAbsent(balanceDue)
        ? 'à la fin du projet, dont la date n’est pas connue'
        : `à la fin du projet, le ${formatDate(balanceDue)}`,
      state: balancePaid ? 'versé' : 'à verser',
    },
  ];
}

const STATED: Readonly<Record<'true' | 'false' | 'null', string>> = {
  true: 'est déclaré fourni',
  false: 'est déclaré non fourni',
  null: 'n’est pas déclaré',
};

/** What the balance depends on, where that stands, and an advance that is long in coming. */
export function scheduleNotes({ advance, expensesStated, advanceAwaitedDays }: PublishedSchedule): string[] {
  const conditions = `Le solde est versé à la fin du projet, si les cibles d’usage sont atteintes et si l’état récapitulatif des dépenses est fourni ; cet état ${STATED[`${expensesStated}`]}.`;
  const rule = isAbsent(advance)
    ? 'L’appel à projets ne dit pas quelle part du montant conventionné est versée en avance.'
    : conditions;
  if (advanceAwaitedDays === null) return [rule];
  const awaited = `La convention est signée depuis ${formatCount(advanceAwaitedDays)} jours sans qu’aucune avance soit versée.`;
  return [awaited, rule];
}

/** What is known of the usage targets that the balance depends on, from what is published of them. */
export function targetsNote(
  reached: PublishedProject['targetsReached'],
  { balancePaid }: PublishedSchedule,
): string {
  if (reached === 'oui') return 'Les cinq cibles d’usage sont atteintes.';
  if (reached === null)
    return 'Les usages publiés ne permettent pas de dire si les cinq cibles sont atteintes.';
  return balancePaid
    ? 'Le solde a été versé alors qu’une cible d’usage au moins n’est pas atteinte.'
    : 'Une cible d’usage au moins n’est pas atteinte.';
}

const isOfPayments = ({ code }: { readonly code: string }): boolean => code.includes('-VER-');

/** What the checks found about the payments of a project. */
export const paymentRemarks = ({ remarks }: PublishedProject): PublishedProject['remarks'] =>
  remarks.filter(isOfPayments);

/** How many times the checks found something about payments, in words. */
export function paymentFindingsSentence(diagnostics: readonly PublishedDiagnostic[]): string {
  const found = diagnostics.filter(isOfPayments).reduce((sum, { count }) => sum + count, 0);
  return found === 0
    ? 'Les contrôles ne relèvent rien sur les versements.'
    : `Les contrôles relèvent ${counted(found, 'anomalie', 'anomalies')} de versement.`;
}
