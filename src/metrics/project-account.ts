import type { Cents } from '../domain/cents.ts';
import type { IsoDate } from '../domain/iso-date.ts';
import type { Payment } from '../domain/project.ts';
import { type AttributionKey, attribute, attributionKeys } from '../rules/attribution.ts';
import { type IndicativeDelay, indicativeDelay } from '../rules/indicative-delay.ts';
import type { ProjectFacts } from './project-facts.ts';

/** Part of an amount that goes to an ESSMS; `null` when the project has no ESSMS to give it to. */
export interface AttributedPart {
  readonly finessEt: string | null;
  readonly amount: Cents;
}

/** Everything the rules say of a project at the date of the data: its facts, and where its money stands. */
export interface ProjectAccount extends ProjectFacts {
  /** `null` where there is none, or nothing is engaged. */
  readonly delay: IndicativeDelay | null;
  readonly key: AttributionKey;
  /** The signed amount shared between its ESSMS: empty unless engaged. Sums to it. */
  readonly signedParts: readonly AttributedPart[];
  /** `null` when payments are not known. */
  readonly paidAmount: Cents | null;
  readonly paidParts: readonly AttributedPart[];
}

/** The account of a project at a date. `payments` is `null` when payments are not known. */
export function projectAccount(
  facts: ProjectFacts,
  payments: readonly Payment[] | null,
  dataDate: IsoDate,
): ProjectAccount {
  const { project, bareme, counted, aid, desk, engaged } = facts;
  const keys = attributionKeys(aid.keys, counted.length);
  const share = (amount: Cents): AttributedPart[] =>
    counted.length === 0
      ? [{ finessEt: null, amount }]
      : attribute(amount, keys).map((part, index) => ({
          finessEt: counted[index]?.finessEt ?? null,
          amount: part,
        }));
  const paid = payments?.filter(({ paidDate }) => paidDate !== null && paidDate <= dataDate) ?? null;
  const hasAcquisition = counted.some(({ situation }) => situation === 'acquisition');
  return {
    ...facts,
    delay: engaged ? indicativeDelay(project, { bareme, desk, hasAcquisition, dataDate }) : null,
    key: keys.kind,
    signedParts: engaged ? share(project.signedAmount as Cents) : [],
    paidAmount: paid?.reduce((sum, { amount }) => sum + amount, 0) ?? null,
    paidParts: (paid ?? []).flatMap(({ amount }) => share(amount)),
  };
}
