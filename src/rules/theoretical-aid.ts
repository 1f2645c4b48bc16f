import type { Bareme } from '../domain/bareme.ts';
import type { Cents } from '../domain/cents.ts';
import {
  addFractions,
  type Fraction,
  fraction,
  multiplyFractions,
  ONE,
  roundFraction,
  sumFractions,
  ZERO,
} from '../domain/fraction.ts';
import { type Certification, SITUATIONS, type Situation } from '../domain/project.ts';
import type { AidMember, AidRequest, Component } from './aid-request.ts';
import { assistanceAid } from './assistance-aid.ts';
import { equipmentAid } from './equipment-aid.ts';
import {
  type Counts,
  FORFAIT_LINES,
  type ForfaitLine,
  isMixed,
  lineAmounts,
  type MeanWeights,
  type RankSplit,
  READINGS,
  type Reading,
  rankSplit,
  situationForfait,
} from './forfait.ts';
import { ranksByTier } from './ranks-by-tier.ts';

/** Why a theoretical amount cannot be computed. */
export type Undetermined =
  | 'conflicting'
  | 'no_member'
  | 'situation'
  | 'scale'
  | 'certification'
  | 'saad_rule'
  | 'saad_hours'
  | 'equipment_rule'
  | 'assistance_rule';

/** One printable step: `ranks` ESSMS at each tier's amount, times the mean weight. */
export interface ForfaitStep {
  readonly line: ForfaitLine;
  readonly situation: Situation;
  readonly ranks: readonly { readonly count: number; readonly amount: Cents }[];
  readonly weight: Fraction;
  readonly amount: Fraction;
}

/** The aid that the rules give for a project: a check beside the signed amount, which stays the headline. */
export interface TheoreticalAid {
  readonly total: Cents | null;
  readonly low: Cents | null;
  readonly high: Cents | null;
  readonly usage: Component;
  readonly software: Component;
  readonly equipment: Component;
  readonly assistance: Component;
  /** Whether the call leaves several readings open for this project: mixed, beyond the first tier. */
  readonly uncertain: boolean;
  readonly undetermined: Undetermined | null;
  readonly steps: readonly ForfaitStep[];
  /** Exact part of each member, in the order of `members`; `null` when the total is undetermined. */
  readonly keys: readonly Fraction[] | null;
}

const NOTHING_KNOWN = {
  total: null,
  low: null,
  high: null,
  usage: 'unknown',
  software: 'unknown',
  equipment: 'unknown',
  assistance: 'unknown',
  uncertain: false,
  steps: [],
  keys: null,
} as const;

function countSituations(members: readonly AidMember[]): Counts {
  const count = (situation: Situation) => members.filter((member) => member.situation === situation).length;
  return { acquisition: count('acquisition'), montee_version: count('montee_version') };
}

const memberWeight = (member: AidMember): Fraction => member.saadShare ?? ONE;

function meanWeight(members: readonly AidMember[], situation: Situation): Fraction {
  const weights = members.filter((member) => member.situation === situation).map(memberWeight);
  if (weights.length === 0) return ONE;
  return multiplyFractions(sumFractions(weights), fraction(1, weights.length));
}

/** Why neither usage nor software can be computed; `null` when they can. */
function forfaitObstacle({ members }: AidRequest, bareme: Bareme): Undetermined | null {
  if (members.some(({ situation }) => situation === null)) return 'situation';
  if (ranksByTier(members.length, bareme.tiers) === null) return 'scale';
  const saads = members.filter(({ saadShare }) => saadShare !== undefined);
  if (saads.length > 0 && bareme.saadProrata === null) return 'saad_rule';
  if (saads.some(({ saadShare }) => saadShare === null)) return 'saad_hours';
  return null;
}

interface ForfaitContext {
  readonly bareme: Bareme;
  readonly certification: Certification | null;
  readonly counts: Counts;
  readonly weights: MeanWeights;
}

const weightOf = (context: ForfaitContext, line: ForfaitLine, situation: Situation): Fraction =>
  context.bareme.saadProrata?.includes(line) ? context.weights[situation] : ONE;

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

function forfaitSteps(context: ForfaitContext): ForfaitStep[] {
  const split = rankSplit(context.counts, context.bareme.tiers, 'par_situation');
  if (split === null) return [];
  return FORFAIT_LINES.flatMap((line) =>
    SITUATIONS.flatMap((situation) => {
      const amounts = lineAmounts(line, situation, context.bareme, context.certification);
      if (context.counts[situation] === 0 || amounts === null) return [];
      const weight = weightOf(context, line, situation);
      const ranks = split[situation].map((count, tier) => ({
        count: Number(count.n),
        amount: amounts[tier] ?? 0,
      }));
      const amount = situationForfait(split[situation], amounts, weight);
      return [{ line, situation, ranks: ranks.filter(({ count }) => count > 0), weight, amount }];
    }),
  );
}

/** Usage and software, rounded each, in one reading. */
function forfaitComponents(
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

const cents = (component: Component): Cents => (typeof component === 'number' ? component : 0);

/**
 * The exact key of each member: its part of the forfait of its situation, its equipment, and its share of the
 * assistance, which goes equally to the ESSMS of small organisations (to all when none is flagged).
 */
function memberKeys(
  request: AidRequest,
  context: ForfaitContext,
  equipment: readonly Cents[],
  assistance: Component,
): Fraction[] {
  const helped = request.members.filter((member) => member.smallOrganisation === true).length;
  const split = rankSplit(context.counts, context.bareme.tiers, 'par_situation');
  const perMember = (line: ForfaitLine, situation: Situation): Fraction => {
    const amounts = lineAmounts(line, situation, context.bareme, context.certification) ?? [];
    const full = situationForfait(split?.[situation] ?? [], amounts, ONE);
    return multiplyFractions(full, fraction(1, context.counts[situation]));
  };
  return request.members.map((member, index) => {
    const situation = member.situation as Situation;
    const forfait = FORFAIT_LINES.map((line) => {
      const weight = context.bareme.saadProrata?.includes(line) ? memberWeight(member) : ONE;
      return multiplyFractions(perMember(line, situation), weight);
    });
    const shared = helped === 0 ? request.members.length : helped;
    const getsAssistance = helped === 0 || member.smallOrganisation === true;
    const assisted = getsAssistance ? fraction(cents(assistance), shared) : ZERO;
    return sumFractions([...forfait, fraction(equipment[index] ?? 0), assisted]);
  });
}

/**
 * The theoretical aid of a project under a scale: usage and software by rank and situation, equipment and assistance
 * of small organisations, each component rounded half-up to the cent. Whatever the scale or the data does not say
 * leaves the total undetermined, never defaulted. Source: AAP 2024 § 3.3; presentation of 9 May 2022.
 */
export function theoreticalAid(request: AidRequest, bareme: Bareme): TheoreticalAid {
  const { members } = request;
  if (request.conflicting) return { ...NOTHING_KNOWN, undetermined: 'conflicting' };
  if (members.length === 0) return { ...NOTHING_KNOWN, undetermined: 'no_member' };
  const equipment = equipmentAid(members, bareme);
  const assistance = assistanceAid(members, request.assistanceRequested, bareme);
  const obstacle = forfaitObstacle(request, bareme);
  if (obstacle !== null) {
    return { ...NOTHING_KNOWN, equipment: equipment.total, assistance, undetermined: obstacle };
  }
  const counts = countSituations(members);
  const weights = {
    acquisition: meanWeight(members, 'acquisition'),
    montee_version: meanWeight(members, 'montee_version'),
  };
  const context: ForfaitContext = { bareme, certification: request.certification, counts, weights };
  const steps = forfaitSteps(context);
  const { usage, software } = forfaitComponents(context, 'par_situation');
  const components = { usage, software, equipment: equipment.total, assistance };
  const undetermined: Undetermined | null =
    software === 'unknown' || usage === 'unknown'
      ? 'certification'
      : equipment.total === 'unknown'
        ? 'equipment_rule'
        : assistance === 'unknown'
          ? 'assistance_rule'
          : null;
  const firstTierEnd = bareme.tiers[0]?.to ?? members.length;
  const uncertain = isMixed(counts) && members.length > firstTierEnd;
  if (undetermined !== null) return { ...NOTHING_KNOWN, ...components, uncertain, steps, undetermined };
  const others = cents(equipment.total) + cents(assistance);
  const totals = (uncertain ? READINGS : (['par_situation'] as const)).map((reading) => {
    const read = forfaitComponents(context, reading);
    return cents(read.usage) + cents(read.software) + others;
  });
  return {
    ...components,
    total: totals[0] as Cents,
    low: Math.min(...totals),
    high: Math.max(...totals),
    uncertain,
    undetermined,
    steps,
    keys: memberKeys(request, context, equipment.byMember, assistance),
  };
}
