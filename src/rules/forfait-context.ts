import type { Bareme } from '../domain/bareme.ts';
import { type Fraction, fraction, multiplyFractions, ONE, sumFractions } from '../domain/fraction.ts';
import type { Certification, Situation } from '../domain/project.ts';
import type { AidMember, AidRequest } from './aid-request.ts';
import type { Counts, ForfaitLine, MeanWeights } from './forfait.ts';

/** What the forfaits of a project are computed with. */
export interface ForfaitContext {
  readonly bareme: Bareme;
  readonly certification: Certification | null;
  readonly counts: Counts;
  readonly weights: MeanWeights;
}

/** How many ESSMS of each situation a project has. */
export function countSituations(members: readonly AidMember[]): Counts {
  const count = (situation: Situation) => members.filter((member) => member.situation === situation).length;
  return { acquisition: count('acquisition'), montee_version: count('montee_version') };
}

/** What an ESSMS counts for where a line is reduced: 1, or the share of a SAAD. */
export const memberWeight = (member: AidMember): Fraction => member.saadShare ?? ONE;

function meanWeight(members: readonly AidMember[], situation: Situation): Fraction {
  const weights = members.filter((member) => member.situation === situation).map(memberWeight);
  if (weights.length === 0) return ONE;
  return multiplyFractions(sumFractions(weights), fraction(1, weights.length));
}

/** What the forfaits of a request are computed with under a scale. */
export function forfaitContext({ members, certification }: AidRequest, bareme: Bareme): ForfaitContext {
  const weights = {
    acquisition: meanWeight(members, 'acquisition'),
    montee_version: meanWeight(members, 'montee_version'),
  };
  return { bareme, certification, counts: countSituations(members), weights };
}

/** The mean weight of a situation on a line: 1 where the scale does not reduce that line. */
export const weightOf = (context: ForfaitContext, line: ForfaitLine, situation: Situation): Fraction =>
  context.bareme.saadProrata?.includes(line) ? context.weights[situation] : ONE;
