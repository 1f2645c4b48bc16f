import type { Cents } from '../domain/cents.ts';
import type { Payment } from '../domain/project.ts';
import { formatDate, formatEurosExact } from '../format.ts';
import type { ProjectFacts } from '../metrics/project-facts.ts';
import type { Declarations } from '../programme.ts';
import { expectedAdvance } from '../rules/expected-advance.ts';
import { cellOf, type Note } from './remarks.ts';

/** An advance is often rounded to the euro: a difference within one euro is none. */
const ROUNDING: Cents = 100;

/** The payments of a project, compared with its convention. They stay paid, whatever is found. */
export function checkPayments(facts: ProjectFacts, { payments, files }: Declarations, note: Note): void {
  const declared = payments?.get(facts.project.id) ?? [];
  if (files.payments === null) return;
  for (const payment of declared) {
    checkDate(payment, facts, files.payments, note);
    checkBalance(payment, facts, files.payments, note);
  }
  checkAdvances(declared, facts, files.payments, note);
}

function checkDate(
  { id, line, paidDate }: Payment,
  { project }: ProjectFacts,
  file: string,
  note: Note,
): void {
  const { conventionDate, faulty } = project;
  if (paidDate === null || faulty.has('date_convention')) return;
  if (conventionDate !== null && paidDate >= conventionDate) return;
  const message =
    conventionDate === null
      ? `Le versement ${id} du ${formatDate(paidDate)} est celui d’un projet sans date de convention.`
      : `Le versement ${id} du ${formatDate(paidDate)} précède la convention, signée le ${formatDate(conventionDate)}.`;
  note('E-VER-02', project.id, message, cellOf(file, { line }, 'date_versement', paidDate));
}

/** One advance, of the part of the signed amount that the call says ("AAP 2024 § 3.4.1": half of it). */
function checkAdvances(
  payments: readonly Payment[],
  { project, bareme }: ProjectFacts,
  file: string,
  note: Note,
): void {
  const advances = payments.filter(({ type }) => type === 'avance');
  const [first, second] = advances;
  if (second) {
    const message = `Le projet a ${advances.length} avances, une seule est prévue.`;
    note('E-VER-06', project.id, message, cellOf(file, second, 'type', second.type));
    return;
  }
  const expected = project.signedAmount === null ? null : expectedAdvance(project.signedAmount, bareme);
  if (!first || expected === null || Math.abs(first.amount - expected) <= ROUNDING) return;
  const message = `L’avance ${first.id} est de ${formatEurosExact(first.amount)} ; la convention donne ${formatEurosExact(expected)}.`;
  note('W-VER-04', project.id, message, cellOf(file, first, 'montant'));
}

/** A balance is paid on a statement of expenses ("AAP 2024 § 3.4.1"). */
function checkBalance(payment: Payment, { project }: ProjectFacts, file: string, note: Note): void {
  const { id, type, amount, paidDate } = payment;
  if (type !== 'solde' || paidDate === null) return;
  if (project.expensesStated === true || project.faulty.has('etat_recapitulatif_fourni')) return;
  const message = `Le solde ${id} (${formatEurosExact(amount)}) a été versé le ${formatDate(paidDate)} sans que l’état récapitulatif des dépenses soit déclaré fourni.`;
  const remedy = 'Remplissez etat_recapitulatif_fourni dans projets.csv, ou vérifiez ce versement.';
  note('W-VER-05', project.id, message, { ...cellOf(file, payment, 'type', type), remedy });
}
