import type { Cents } from '../domain/cents.ts';
import type { IsoDate } from '../domain/iso-date.ts';
import type { Payment, PaymentType } from '../domain/project.ts';
import { type AttributionKey, attribute, attributionKeys } from '../rules/attribution.ts';
import { disorderedDates } from '../rules/date-order.ts';
import { isFiledOutside } from '../rules/filing-window.ts';
import { type IndicativeDelay, indicativeDelay } from '../rules/indicative-delay.ts';
import type { ProjectFacts } from './project-facts.ts';

/** Part of an amount that goes to an ESSMS; `null` when the project has no ESSMS to give it to. */
export interface AttributedPart {
  readonly finessEt: string | null;
  readonly amount: Cents;
}

/** A payment made, and the part of it that goes to each ESSMS: they sum to it. */
export interface PaidPayment {
  readonly type: PaymentType;
  readonly paidDate: IsoDate;
  readonly parts: readonly AttributedPart[];
}

/** Everything the rules say of a project at the date of the data: its facts, and where its money stands. */
export interface ProjectAccount extends ProjectFacts {
  /** `null` where there is none, or nothing is engaged. */
  readonly delay: IndicativeDelay | null;
  readonly key: AttributionKey;
  /** The signed amount shared between its ESSMS: empty unless engaged. Sums to it. */
  readonly signedParts: readonly AttributedPart[];
  /** The requested amount, shared likewise whatever the status; `null` when it is not known. */
  readonly requestedParts: readonly AttributedPart[] | null;
  /** `null` when payments are not known. */
  readonly paidAmount: Cents | null;
  /** Those of the date of the data or before. Empty when payments are not known. */
  readonly paidPayments: readonly PaidPayment[];
  /** The parts of all of them. */
  readonly paidParts: readonly AttributedPart[];
}

/** The account of a project at a date. `payments` is `null` when payments are not known. */
export function projectAccount(
  facts: ProjectFacts,
  payments: readonly Payment[] | null,
  dataDate: IsoDate,
): ProjectAccount {
  const { project, bareme, counted, aid, desk, engaged, regions } = facts;
  const keys = attributionKeys(aid.keys, counted.length);
  const share = (amount: Cents): AttributedPart[] =>
    counted.length === 0
      ? [{ finessEt: null, amount }]
      : attribute(amount, keys).map((part, index) => ({
          finessEt: counted[index]?.finessEt ?? null,
          amount: part,
        }));
  const paid = payments?.filter((payment) => isPaid(payment, dataDate)) ?? null;
  const paidPayments = (paid ?? []).map(({ type, paidDate, amount }) => ({
    type,
    paidDate,
    parts: share(amount),
  }));
  // Dates in disorder, or a deposit outside the call, leave the calendar of a project unsaid.
  const isBlocked =
    disorderedDates(project).length > 0 || isFiledOutside(project.depositDate, regions.length, bareme);
  const hasAcquisition = counted.some(({ situation }) => situation === 'acquisition');
  return {
    ...facts,
    delay:
      engaged && !isBlocked ? indicativeDelay(project, { bareme, desk, hasAcquisition, dataDate }) : null,
    key: keys.kind,
    signedParts: engaged ? share(project.signedAmount as Cents) : [],
    paidAmount: paid?.reduce((sum, { amount }) => sum + amount, 0) ?? null,
    requestedParts: project.requestedAmount === null ? null : share(project.requestedAmount),
    paidPayments,
    paidParts: paidPayments.flatMap(({ parts }) => parts),
  };
}

/** Whether a payment was made at the date of the data: a planned or a later one is not counted. */
export function isPaid(payment: Payment, dataDate: IsoDate): payment is Payment & { paidDate: IsoDate } {
  return payment.paidDate !== null && payment.paidDate <= dataDate;
}
