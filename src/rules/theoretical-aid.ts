import type { Bareme } from '../domain/bareme.ts';
import type { Cents } from '../domain/cents.ts';
import type { Fraction } from '../domain/fraction.ts';
import type { AidMember, AidRequest, Component } from './aid-request.ts';
import { assistanceAid } from './assistance-aid.ts';
import { equipmentAid } from './equipment-aid.ts';
import { isMixed, lineAmounts, READINGS, type Reading } from './forfait.ts';
import { countSituations, forfaitContext } from './forfait-context.ts';
import { type ForfaitStep, forfaitComponents, forfaitSteps } from './forfait-steps.ts';
import { memberKeys } from './member-keys.ts';
import { ranksByTier } from './ranks-by-tier.ts';

/** Why a theoretical amount cannot be computed. */
export type Undetermined =
  | 'conflicting'
  | 'no_member'
  | 'situation'
  | 'scale'
  | 'mixed_rule'
  | 'certification'
  | 'saad_rule'
  | 'saad_hours'
  | 'equipment_rule'
  | 'assistance_rule';

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
  /** The total in each reading of the call, the one followed first; empty unless `uncertain` and known. */
  readonly readings: readonly { readonly reading: Reading; readonly total: Cents }[];
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
  readings: [],
  steps: [],
  keys: null,
} as const;

/** Whether a project holds both situations and passes the first tier: the call leaves its ranks open. */
const isMixedBeyondFirstTier = (members: readonly AidMember[], { tiers }: Bareme): boolean =>
  isMixed(countSituations(members)) && members.length > (tiers[0]?.to ?? members.length);

/** Why neither usage nor software can be computed; `null` when they can. */
function forfaitObstacle({ members }: AidRequest, bareme: Bareme): Undetermined | null {
  if (members.some(({ situation }) => situation === null)) return 'situation';
  if (ranksByTier(members.length, bareme.tiers) === null) return 'scale';
  if (isMixedBeyondFirstTier(members, bareme) && bareme.readings.mixedThreshold === null) return 'mixed_rule';
  const saads = members.filter(({ saadShare }) => saadShare !== undefined);
  if (saads.length > 0 && (bareme.saadProrata === null || bareme.readings.saadProrata === null)) {
    return 'saad_rule';
  }
  if (saads.some(({ saadShare }) => saadShare === null)) return 'saad_hours';
  return null;
}

/** The software line when only the hours of a SAAD are missing: whatever they are, a part of nothing is nothing. */
function softwareDespite(
  obstacle: Undetermined,
  { members, certification }: AidRequest,
  bareme: Bareme,
): Component {
  if (obstacle !== 'saad_hours' && obstacle !== 'saad_rule') return 'unknown';
  const isFree = members.every(
    ({ situation }) =>
      situation !== null &&
      lineAmounts('logiciel', situation, bareme, certification)?.every((amount) => amount === 0),
  );
  return isFree ? 0 : 'unknown';
}

const cents = (component: Component): Cents => (typeof component === 'number' ? component : 0);

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
    const uncertain = obstacle !== 'scale' && isMixedBeyondFirstTier(members, bareme);
    const software = softwareDespite(obstacle, request, bareme);
    const known = { software, equipment: equipment.total, assistance };
    return { ...NOTHING_KNOWN, ...known, uncertain, undetermined: obstacle };
  }
  const context = forfaitContext(request, bareme);
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
  const uncertain = isMixedBeyondFirstTier(members, bareme);
  if (undetermined !== null) return { ...NOTHING_KNOWN, ...components, uncertain, steps, undetermined };
  const others = cents(equipment.total) + cents(assistance);
  const readings = (uncertain ? READINGS : []).map((reading) => {
    const read = forfaitComponents(context, reading);
    return { reading, total: cents(read.usage) + cents(read.software) + others };
  });
  const total = cents(usage) + cents(software) + others;
  const totals = [total, ...readings.map((one) => one.total)];
  return {
    ...components,
    total,
    low: Math.min(...totals),
    high: Math.max(...totals),
    uncertain,
    readings,
    undetermined,
    steps,
    keys: memberKeys(members, context, equipment.byMember, cents(assistance)),
  };
}
