import { AMOUNT_OUTCOMES, type AmountOutcome } from '../domain/amount-outcome.ts';
import { type Cell, NOT_APPLICABLE } from '../domain/cell.ts';
import type { Cents } from '../domain/cents.ts';
import type { Ratio } from '../domain/ratio.ts';
import type { TheoreticalAid, Undetermined } from '../rules/theoretical-aid.ts';
import { ratioOr } from './cell-ratio.ts';
import { TOLERANCE } from './signed-outcome.ts';

/** A signed amount and what the rules compute beside it. */
export interface SignedAmount {
  readonly projectId: string;
  readonly aid: Pick<TheoreticalAid, 'total' | 'uncertain' | 'undetermined'>;
  /** The whole subsidy of the project. */
  readonly signed: Cents;
  /** The part of it that the edition counts: all of it, or what goes to one region. */
  readonly counted: Cents;
}

/** Why a rule is uncertain: several readings of the text for a mixed project, or what forbids the computation. */
export type Uncertainty = 'mixed' | Undetermined;

/** The amounts of one outcome. Shares are of all the amounts, and of all the projects. */
export interface OutcomeFigures {
  readonly outcome: AmountOutcome;
  readonly projectCount: number;
  readonly amount: Cents;
  readonly amountShare: Cell<Ratio>;
  readonly projectShare: Cell<Ratio>;
}

export interface UncertainAmount {
  readonly reason: Uncertainty;
  /** In order. */
  readonly projectIds: readonly string[];
  readonly amount: Cents;
}

export interface AmountChecks {
  readonly projectCount: number;
  readonly amount: Cents;
  /** Each of the four outcomes, in order; together they are every amount, once. */
  readonly byOutcome: readonly OutcomeFigures[];
  /** Part of the money, and of the projects, whose rule is uncertain. */
  readonly uncertainAmountShare: Cell<Ratio>;
  readonly uncertainProjectShare: Cell<Ratio>;
  /** The uncertain ones by reason, the largest amount first. */
  readonly uncertain: readonly UncertainAmount[];
}

const sum = (amounts: readonly SignedAmount[]): Cents =>
  amounts.reduce((total, { counted }) => total + counted, 0);

/** Compares the signed amounts of engaged projects with the aid that the rules give them, in money and in projects. */
export function amountChecks(amounts: readonly SignedAmount[]): AmountChecks {
  const whole = sum(amounts);
  const share = (some: readonly SignedAmount[]) => ({
    amountShare: ratioOr(sum(some), whole, NOT_APPLICABLE),
    projectShare: ratioOr(some.length, amounts.length, NOT_APPLICABLE),
  });
  const uncertain = amounts.filter((one) => uncertaintyOf(one) !== null);
  const { amountShare, projectShare } = share(uncertain);
  return {
    projectCount: amounts.length,
    amount: whole,
    byOutcome: AMOUNT_OUTCOMES.map((outcome) => {
      const some = amounts.filter((one) => outcomeOf(one) === outcome);
      return { outcome, projectCount: some.length, amount: sum(some), ...share(some) };
    }),
    uncertainAmountShare: amountShare,
    uncertainProjectShare: projectShare,
    uncertain: byReason(uncertain),
  };
}

function uncertaintyOf({ aid: { undetermined, uncertain } }: SignedAmount): Uncertainty | null {
  return undetermined ?? (uncertain ? 'mixed' : null);
}

function outcomeOf(one: SignedAmount): AmountOutcome {
  const { total } = one.aid;
  if (total === null) return 'indetermine';
  if (uncertaintyOf(one) !== null) return 'plusieurs_lectures';
  return Math.abs(one.signed - total) <= TOLERANCE ? 'egal' : 'ecart';
}

function byReason(uncertain: readonly SignedAmount[]): UncertainAmount[] {
  return [...Map.groupBy(uncertain, uncertaintyOf)]
    .flatMap(([reason, some]) =>
      reason === null
        ? []
        : [{ reason, projectIds: some.map(({ projectId }) => projectId).sort(), amount: sum(some) }],
    )
    .sort((a, b) => b.amount - a.amount || (a.reason < b.reason ? -1 : 1));
}
