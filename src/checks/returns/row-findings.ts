import { NO_CODE, rankOf } from '../../domain/code-precedence.ts';
import { NO_NUMBER } from '../../domain/declared-returns.ts';
import type { DiagnosticCode } from '../../domain/diagnostic-catalogue.ts';
import { INDICATORS, isRate, VALIDATIONS } from '../../domain/usage-return.ts';
import type { UsageReturns } from '../../domain/usage-returns.ts';
import { ConformingPeriods } from './conforming-periods.ts';
import type { ReturnMembers } from './return-members.ts';

/** What may be wrong with a row by itself, one bit each. */
export const PROBLEM = { notMember: 1, aboveWhole: 2, nullWhole: 4, rejected: 8, notMeasured: 16 } as const;

const CODES: readonly (readonly [bit: number, code: DiagnosticCode])[] = [
  [PROBLEM.notMember, 'E-IND-01'],
  [PROBLEM.aboveWhole, 'E-IND-02'],
  [PROBLEM.nullWhole, 'W-IND-03'],
  [PROBLEM.rejected, 'I-IND-02'],
  [PROBLEM.notMeasured, 'I-IND-03'],
];
const ERRORS = PROBLEM.notMember | PROBLEM.aboveWhole;

/** Rank of the first code of each of the 32 combinations of problems. */
const EXCLUSIONS = Array.from({ length: 32 }, (_, problems) =>
  Math.min(NO_CODE, ...CODES.filter(([bit]) => (problems & bit) !== 0).map(([, code]) => rankOf(code))),
);

const RATES = INDICATORS.map(isRate);
const REJECTED = VALIDATIONS.indexOf('rejete') + 1;

/** What is found of each row whatever the date of the data, by number of row. */
export interface RowFindings {
  /** Bits of `PROBLEM`. */
  readonly problems: Uint8Array;
  /** 1 when its period is the one that the call asks for. */
  readonly conforming: Uint8Array;
  /** Rank of the first code that excludes it; `NO_CODE` when none does. */
  readonly exclusion: Uint8Array;
  /** 1 when some error, whatever excludes the row, keeps its dates from dating the data. */
  readonly wrong: Uint8Array;
}

/** Looks at each row by itself: membership, period, numbers, validation. */
export function findInRows(returns: UsageReturns, members: ReturnMembers): RowFindings {
  const { size, columns } = returns;
  const findings: RowFindings = {
    problems: new Uint8Array(size),
    conforming: new Uint8Array(size),
    exclusion: new Uint8Array(size),
    wrong: new Uint8Array(size),
  };
  const periods = new ConformingPeriods(returns);
  for (let row = 0; row < size; row += 1) {
    const excludedProject = members.excludedProject(row);
    const isStranger = excludedProject === NO_CODE && members.find(row) === null;
    const problems = numberProblems(returns, row) | (isStranger ? PROBLEM.notMember : 0);
    const unusable = Math.min(columns.unusable[row] as number, excludedProject);
    findings.problems[row] = problems;
    findings.conforming[row] = periods.isConforming(row) ? 1 : 0;
    findings.exclusion[row] = Math.min(unusable, EXCLUSIONS[problems] as number);
    const isWrong = unusable !== NO_CODE || columns.fingerprint[row] !== 0 || (problems & ERRORS) !== 0;
    findings.wrong[row] = isWrong ? 1 : 0;
  }
  return findings;
}

/** A measure left empty is told nothing about its denominator: that is how one is told not to have been made. */
function numberProblems({ columns }: UsageReturns, row: number): number {
  const numerator = columns.numerator[row] as number;
  const denominator = columns.denominator[row] as number;
  const rejected = columns.validation[row] === REJECTED ? PROBLEM.rejected : 0;
  if (columns.unusable[row] !== NO_CODE) return rejected;
  if (numerator === NO_NUMBER) return rejected | PROBLEM.notMeasured;
  if (!RATES[columns.indicator[row] as number]) return rejected;
  const above = numerator > denominator ? PROBLEM.aboveWhole : 0;
  return rejected | above | (denominator === 0 ? PROBLEM.nullWhole : 0);
}
