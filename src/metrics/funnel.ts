import { type Cell, MISSING } from '../domain/cell.ts';
import type { Cents } from '../domain/cents.ts';
import { FUNNEL_STAGES, type FunnelStage, type FunnelStep } from '../domain/funnel.ts';
import type { PaymentType } from '../domain/project.ts';
import { covers } from '../rules/statuses.ts';
import type { AttributedPart, ProjectAccount } from './project-account.ts';

interface Stage {
  readonly holds: (account: ProjectAccount) => boolean;
  /** What counts of the project at this stage; `null` when it is not known. */
  readonly parts: (account: ProjectAccount) => readonly AttributedPart[] | null;
  /** Whether only payments tell who reached the stage. */
  readonly fromPayments?: true;
}

const paidAs =
  (type: PaymentType) =>
  ({ paidPayments }: ProjectAccount): readonly AttributedPart[] | null => {
    const paid = paidPayments.filter((payment) => payment.type === type);
    return paid.length === 0 ? null : paid.flatMap(({ parts }) => parts);
  };

const advance = paidAs('avance');
const balance = paidAs('solde');
const requested = ({ requestedParts }: ProjectAccount) => requestedParts;

const STAGES: Readonly<Record<FunnelStage, Stage>> = {
  demande: { holds: () => true, parts: requested },
  selectionne: { holds: ({ project }) => covers(project.status), parts: requested },
  engage: { holds: ({ engaged }) => engaged, parts: ({ signedParts }) => signedParts },
  avance_versee: {
    holds: (account) => account.engaged && advance(account) !== null,
    parts: advance,
    fromPayments: true,
  },
  solde: {
    holds: (account) => account.engaged && (account.project.status === 'solde' || balance(account) !== null),
    parts: balance,
    fromPayments: true,
  },
};

/**
 * How many projects reached each stage, and for how much: requested at the first two, signed at the third, then what was
 * paid as advance and as balance. `holds`: whether a part of the money falls in the edition. An amount that is not known
 * is counted as such, never as 0.
 */
export function funnel(
  accounts: readonly ProjectAccount[],
  holds: (part: AttributedPart) => boolean,
  paymentsKnown: boolean,
): FunnelStep[] {
  return FUNNEL_STAGES.map((stage) => {
    const { fromPayments = false, ...rule } = STAGES[stage];
    if (fromPayments && !paymentsKnown) {
      return { stage, projectCount: MISSING, amount: MISSING, unknownCount: 0 };
    }
    const reached = accounts.filter(rule.holds);
    const known = reached.flatMap((account) => {
      const parts = rule.parts(account);
      return parts === null ? [] : [total(parts.filter(holds))];
    });
    const amount: Cell<Cents> =
      reached.length > 0 && known.length === 0 ? MISSING : known.reduce((sum, each) => sum + each, 0);
    return { stage, projectCount: reached.length, amount, unknownCount: reached.length - known.length };
  });
}

const total = (parts: readonly AttributedPart[]): Cents => parts.reduce((sum, { amount }) => sum + amount, 0);
