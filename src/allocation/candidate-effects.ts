import type { AllocationBase, CandidateAmount, CandidateEffect } from '../domain/allocation.ts';
import type { Cents } from '../domain/cents.ts';
import { indicesChange } from './allocate.ts';
import { areaParts } from './area-parts.ts';
import { allocationAreas, departementsIn } from './areas.ts';

/**
 * What a candidate project would change of the balance between the régions and between the départements, if its money
 * were engaged as asked (AAP 2024 § 6): a help to decide, of which the rules make no ranking. What it would bring outside
 * the base changes nothing.
 */
export function candidateEffects(
  base: AllocationBase,
  amounts: readonly CandidateAmount[],
): CandidateEffect[] {
  // The widest areas: a région seen alone says nothing of the balance of the others.
  const areas = allocationAreas(base).filter(
    ({ perimeter }) => perimeter === 'FR' || base.regions.length === 1,
  );
  const broughtTo = (codes: readonly string[]): Cents =>
    amounts.reduce((sum, { code, amount }) => (codes.includes(code) ? sum + amount : sum), 0);
  return areas.map((area) => {
    const parts = areaParts(base, area);
    const brought = parts.map(({ code }) =>
      broughtTo(
        area.level === 'departement'
          ? [code]
          : departementsIn(base, { level: 'departement', perimeter: code }).map((one) => one.code),
      ),
    );
    return { area, indices: indicesChange(parts, brought) };
  });
}

/** The change of one index; `null` when it cannot be computed before or after. */
export function changeOf({ indices }: CandidateEffect, index: 'hoover' | 'theil'): number | null {
  const { before, after } = indices;
  return before === null || after === null ? null : after[index] - before[index];
}
