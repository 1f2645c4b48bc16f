import type { CandidateAmount } from '../../domain/allocation.ts';
import type { Cents } from '../../domain/cents.ts';
import { ONE } from '../../domain/fraction.ts';
import { shareByLargestRemainder } from '../../rules/share-by-largest-remainder.ts';

/**
 * Shares an amount equally between members, in order of FINESS, then gathers it by département: what the members ask for
 * is not public, so that no other key is known. `null` is a member that is nowhere, whose part is left out.
 */
export function shareBetweenMembers(
  departements: readonly (string | null)[],
  amount: Cents,
): { amounts: CandidateAmount[]; unlocated: number } {
  const parts =
    departements.length === 0
      ? []
      : shareByLargestRemainder(
          amount,
          departements.map(() => ONE),
        );
  const sums = new Map<string, Cents>();
  for (const [index, code] of departements.entries()) {
    if (code !== null) sums.set(code, (sums.get(code) ?? 0) + (parts[index] ?? 0));
  }
  return {
    amounts: [...sums]
      .map(([code, sum]) => ({ code, amount: sum }))
      .sort((a, b) => (a.code < b.code ? -1 : 1)),
    unlocated: departements.filter((code) => code === null).length,
  };
}
