import type { AidExplanation } from '../domain/aid-explanation.ts';
import type { Bareme } from '../domain/bareme.ts';
import type { AidRequest } from '../rules/aid-request.ts';
import type { TheoreticalAid } from '../rules/theoretical-aid.ts';
import { aidBounds } from './aid-bounds.ts';
import { aidNotes } from './aid-notes.ts';
import { aidReadings } from './aid-readings.ts';
import { aidSubtotals } from './aid-subtotals.ts';
import { assistanceStep } from './assistance-step.ts';
import { type Audience, PUBLIC } from './audience.ts';
import { equipmentStep } from './equipment-step.ts';
import { forfaitSteps } from './forfait-steps.ts';
import { UNDETERMINED_BECAUSE } from './undetermined-because.ts';

export type { AidExplanation } from '../domain/aid-explanation.ts';
export type { Audience } from './audience.ts';

/**
 * Explains an aid step by step, so that the director of an establishment can redo it by hand. `aid` is what
 * `theoreticalAid` gives for this request and this scale. Quotes and spends are told to no audience.
 */
export function explainAid(
  request: AidRequest,
  aid: TheoreticalAid,
  bareme: Bareme,
  audience: Audience = PUBLIC,
): AidExplanation {
  const steps = [
    ...forfaitSteps(request, aid, bareme, audience),
    ...equipmentStep(request, aid, bareme),
    ...assistanceStep(request, aid, bareme),
  ];
  return {
    steps,
    subtotals: aidSubtotals(aid, steps),
    notes: aidNotes(request, aid, bareme, audience),
    readings: aidReadings(request, aid),
    undeterminedBecause: aid.undetermined && UNDETERMINED_BECAUSE[aid.undetermined],
    bounds: aidBounds(aid),
  };
}
