import type { RegisterSite } from '../domain/essms.ts';
import type { Renumbering } from '../domain/project.ts';

/** The number that a FINESS number has today. */
export type PresentNumber = (finess: string) => string;

/**
 * Follows the renumberings of establishments. A number is followed only when the register knows it no more as open, and
 * knows the number it leads to: a change announced for later waits until the register has it.
 */
export function presentNumber(
  renumberings: readonly Renumbering[],
  sites: ReadonlyMap<string, RegisterSite>,
): PresentNumber {
  const next = new Map(renumberings.map(({ former, current }) => [former, current]));
  return (finess) => {
    let last = finess;
    for (let at: string | undefined = finess; at !== undefined; at = next.get(at)) {
      if (sites.get(at)?.open) return at;
      if (sites.has(at)) last = at;
    }
    return last;
  };
}
