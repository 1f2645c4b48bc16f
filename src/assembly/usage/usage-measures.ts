import { type Cell, MISSING, NOT_APPLICABLE, SECRET, UNDETERMINED } from '../../domain/cell.ts';
import { type Attained, attained, rateBounds } from '../../metrics/usage/attainment.ts';
import type { UsageMeasure } from '../../observatory/usage-figures.ts';
import { missingPersons } from './missing-persons.ts';
import type { UsageContext } from './usage-context.ts';
import type { UsageSum } from './usage-sums.ts';

/** What is decided of a sum: its target, and what is hidden of it. */
export interface Verdict {
  readonly target: number | null;
  readonly isHidden: boolean;
  readonly areBoundsHidden: boolean;
}

/** A sum as published. */
export function usageMeasure(sum: UsageSum, verdict: Verdict, context: UsageContext): UsageMeasure {
  const { indicator, type, answers, expectedCount, numerator, denominator } = sum;
  const known = {
    indicator,
    denominatorType: type,
    target: verdict.target,
    respondents: answers.length,
    expected: expectedCount,
  };
  const absent = absence(sum, verdict, context);
  if (absent !== null) {
    const { numerator: count, rest } = absent;
    const cells = { denominator: rest, rate: rest, lowerBound: rest, upperBound: rest };
    return { ...known, numerator: count, ...cells, status: rest.absent, attained: null };
  }
  return {
    ...known,
    numerator,
    denominator,
    rate: { numerator, denominator },
    status: 'publie',
    attained: statement(sum, verdict, context),
    ...bounds(sum, verdict, context),
  };
}

/** Why a sum is not told whole; `null` when it is. Its numerator is, when only its denominators cannot be added. */
function absence(
  { answers, expectedCount, mixed, numerator }: UsageSum,
  { isHidden }: Verdict,
  { timelines }: UsageContext,
): { numerator: Cell<number>; rest: typeof MISSING } | null {
  if (timelines === null) return { numerator: MISSING, rest: MISSING };
  if (expectedCount === 0) return { numerator: NOT_APPLICABLE, rest: NOT_APPLICABLE };
  if (answers.length === 0) return { numerator: MISSING, rest: MISSING };
  if (isHidden) return { numerator: SECRET, rest: SECRET };
  return mixed ? { numerator, rest: UNDETERMINED } : null;
}

function statement(sum: UsageSum, { target }: Verdict, context: UsageContext): Attained {
  if (target === null || !isWhole(sum)) return null;
  const { numerator, denominator, answers, expectedCount } = sum;
  return attained({ numerator, denominator }, target, {
    respondents: answers.length,
    expected: expectedCount,
    missing: missingPersons(sum, context),
  });
}

/** One type of denominator says something of the target only if all answered with it. */
const isWhole = ({ type, answers, expectedCount }: UsageSum): boolean =>
  type === 'tous' || answers.length === expectedCount;

function bounds(
  sum: UsageSum,
  { areBoundsHidden }: Verdict,
  context: UsageContext,
): { lowerBound: Cell<number>; upperBound: Cell<number> } {
  if (!isWhole(sum)) return { lowerBound: UNDETERMINED, upperBound: UNDETERMINED };
  const missing = missingPersons(sum, context);
  if (missing === null) return { lowerBound: MISSING, upperBound: MISSING };
  if (areBoundsHidden) return { lowerBound: SECRET, upperBound: SECRET };
  const { lower, upper } = rateBounds(sum, missing);
  return { lowerBound: lower, upperBound: upper };
}
