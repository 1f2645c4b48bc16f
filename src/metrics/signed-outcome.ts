import type { Cents } from '../domain/cents.ts';
import type { TheoreticalAid } from '../rules/theoretical-aid.ts';

/** Amounts are compared to the euro: below it, a difference is only one of rounding. */
export const TOLERANCE: Cents = 100;

/** Where a signed amount stands against the aid that the rules give. */
export type SignedOutcome = 'egal' | 'ecart' | 'dans_les_bornes' | 'hors_des_bornes';

/**
 * A signed amount against a theoretical one: equal to one euro, or different; where the call leaves several readings,
 * within their bounds to one euro, or outside them. `null` when the total is undetermined.
 */
export function signedOutcome(
  signed: Cents,
  { total, low, high, uncertain }: Pick<TheoreticalAid, 'total' | 'low' | 'high' | 'uncertain'>,
): SignedOutcome | null {
  if (total === null || low === null || high === null) return null;
  if (!uncertain) return Math.abs(signed - total) <= TOLERANCE ? 'egal' : 'ecart';
  return signed >= low - TOLERANCE && signed <= high + TOLERANCE ? 'dans_les_bornes' : 'hors_des_bornes';
}
