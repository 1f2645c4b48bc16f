import type {
  AllocationArea,
  AllocationBase,
  CandidateAmount,
  CandidateEffect,
} from '../domain/allocation.ts';
import type { Cents } from '../domain/cents.ts';
import { balanceIndices } from '../metrics/balance-indices.ts';
import { areaParts } from './area-parts.ts';
import { allocationAreas } from './areas.ts';

/** The widest areas: a région seen alone says nothing of the balance of the others. */
const widestAreas = (base: AllocationBase): AllocationArea[] =>
  allocationAreas(base).filter(({ perimeter }) => perimeter === 'FR' || base.regions.length === 1);

/** What measures the effect of candidate projects on one base, whose own indices are computed once. */
export function candidateMeter(
  base: AllocationBase,
): (amounts: readonly CandidateAmount[]) => CandidateEffect[] {
  const regionOf = new Map(base.departements.map(({ code, region }) => [code, region]));
  const compared = widestAreas(base).map((area) => {
    const parts = areaParts(base, area);
    return { area, parts, before: balanceIndices(parts) };
  });
  return (amounts) =>
    compared.map(({ area, parts, before }) => {
      const brought = new Map<string, Cents>();
      for (const { code, amount } of amounts) {
        const place = area.level === 'region' ? (regionOf.get(code) ?? '') : code;
        brought.set(place, (brought.get(place) ?? 0) + amount);
      }
      const after = parts.map((part) => ({ ...part, amount: part.amount + (brought.get(part.code) ?? 0) }));
      return { area, indices: { before, after: balanceIndices(after) } };
    });
}

/**
 * What a candidate project would change of the balance between the régions and between the départements, if its money
 * were engaged as asked (AAP 2024 § 6): a help to decide, of which the rules make no ranking. What it would bring outside
 * the base changes nothing.
 */
export const candidateEffects = (
  base: AllocationBase,
  amounts: readonly CandidateAmount[],
): CandidateEffect[] => candidateMeter(base)(amounts);

/** The change of one index; `null` when it cannot be computed before or after. */
export function changeOf({ indices }: CandidateEffect, index: 'hoover' | 'theil'): number | null {
  const { before, after } = indices;
  return before === null || after === null ? null : after[index] - before[index];
}
