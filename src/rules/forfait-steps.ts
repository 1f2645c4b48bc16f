import type { Cents } from '../domain/cents.ts';
import { addFractions, type Fraction, roundFraction, ZERO } from '../domain/fraction.ts';
import { SITUATIONS, type Situation } from '../domain/project.ts';
import type { Component } from './aid-request.ts';
import {
  FORFAIT_LINES,
  type ForfaitLine,
  lineAmounts,
  type RankSplit,
  type Reading,
  rankSplit,
  situationForfait,
} from './forfait.ts';
import { type ForfaitContext, weightOf } from './forfait-context.ts';

/** How many ESSMS hold the ranks `from` to `to` (`null`: no end), and the amount of each. */
export interface RankedCount {
  readonly from: number;
  readonly to: number | null;
  readonly count: number;
  readonly amount: Cents;
}

/** One printable step: `ranks` ESSMS at each tier's amount, times the mean weight. */
export interface ForfaitStep {
  readonly line: ForfaitLine;
  readonly situation: Situation;
  readonly ranks: readonly RankedCount[];
  readonly weight: Fraction;
  readonly amount: Fraction;
}

/** The exact amount of a line over both situations; `null` when a rate it needs is unknown. */
function lineForfait(context: ForfaitContext, line: ForfaitLine, split: RankSplit): Fraction | null {
  let total = ZERO;
  for (const situation of SITUATIONS) {
    if (context.counts[situation] === 0) continue;
    const amounts = lineAmounts(line, situation, context.bareme, context.certification);
    if (amounts === null) return null;
    const weight = weightOf(context, line, situation);
    total = addFractions(total, situationForfait(split[situation], amounts, weight));
  }
  return total;
}

/** The steps of usage and software in the reading followed, as far as their rates are known. */
export function forfaitSteps(context: ForfaitContext): ForfaitStep[] {
  const split = rankSplit(context.counts, context.bareme.tiers, 'par_situation');
  if (split === null) return [];
  return FORFAIT_LINES.flatMap((line) =>
    SITUATIONS.flatMap((situation) => {
      const amounts = lineAmounts(line, situation, context.bareme, context.certification);
      if (context.counts[situation] === 0 || amounts === null) return [];
      const weight = weightOf(context, line, situation);
      const ranks = context.bareme.tiers.map(({ from, to }, tier) => ({
        from,
        to,
        count: Number(split[situation][tier]?.n ?? 0n),
        amount: amounts[tier] ?? 0,
      }));
      const amount = situationForfait(split[situation], amounts, weight);
      return [{ line, situation, ranks: ranks.filter(({ count }) => count > 0), weight, amount }];
    }),
  );
}

/** Usage and software, rounded each, in one reading. */
export function forfaitComponents(
  context: ForfaitContext,
  reading: Reading,
): { usage: Component; software: Component } {
  const split = rankSplit(context.counts, context.bareme.tiers, reading);
  const component = (line: ForfaitLine): Component => {
    const exact = split && lineForfait(context, line, split);
    return exact === null ? 'unknown' : roundFraction(exact);
  };
  return { usage: component('usage'), software: component('logiciel') };
}
