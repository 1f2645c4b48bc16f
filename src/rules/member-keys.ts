import type { Cents } from '../domain/cents.ts';
import { type Fraction, fraction, multiplyFractions, ONE, sumFractions, ZERO } from '../domain/fraction.ts';
import type { Situation } from '../domain/project.ts';
import type { AidMember } from './aid-request.ts';
import { FORFAIT_LINES, type ForfaitLine, lineAmounts, rankSplit, situationForfait } from './forfait.ts';
import { type ForfaitContext, memberWeight } from './forfait-context.ts';

/**
 * The exact key of each member: its part of the forfait of its situation, its equipment, and its share of the
 * assistance, which goes equally to the ESSMS of small organisations (to all when none is flagged).
 */
export function memberKeys(
  members: readonly AidMember[],
  context: ForfaitContext,
  equipment: readonly Cents[],
  assistance: Cents,
): Fraction[] {
  const helped = members.filter((member) => member.smallOrganisation === true).length;
  const split = rankSplit(context.counts, context.bareme.tiers, 'par_situation');
  const partOf = (line: ForfaitLine, situation: Situation): Fraction => {
    const amounts = lineAmounts(line, situation, context.bareme, context.certification) ?? [];
    const full = situationForfait(split?.[situation] ?? [], amounts, ONE);
    return multiplyFractions(full, fraction(1, context.counts[situation]));
  };
  // Hundreds of members may share one of the two.
  const situations = [...new Set(members.map(({ situation }) => situation as Situation))];
  const partsOf = new Map(
    situations.map((situation) => [
      situation,
      FORFAIT_LINES.map((line) => ({ line, part: partOf(line, situation) })),
    ]),
  );
  return members.map((member, index) => {
    const parts = partsOf.get(member.situation as Situation) ?? [];
    const forfait = parts.map(({ line, part }) =>
      context.bareme.saadProrata?.includes(line) ? multiplyFractions(part, memberWeight(member)) : part,
    );
    const shared = helped === 0 ? members.length : helped;
    const getsAssistance = helped === 0 || member.smallOrganisation === true;
    const assisted = getsAssistance ? fraction(assistance, shared) : ZERO;
    return sumFractions([...forfait, fraction(equipment[index] ?? 0), assisted]);
  });
}
