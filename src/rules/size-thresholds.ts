import type { Bareme } from '../domain/bareme.ts';
import type { IsoDate } from '../domain/iso-date.ts';

/**
 * The scale that says what a small organisation is where no project, hence no scale, is at stake: of those that give
 * thresholds and were in force on that day or before, the latest; `null` when none does.
 */
export function sizeThresholds(baremes: Iterable<Bareme>, date: IsoDate): Bareme | null {
  const usable = [...baremes].filter(
    ({ smallOrganisation: { mainlandThreshold, corsicaOverseasThreshold }, validFrom }) =>
      mainlandThreshold !== null && corsicaOverseasThreshold !== null && (validFrom ?? '') <= date,
  );
  return usable.sort(latestFirst)[0] ?? null;
}

function latestFirst(a: Bareme, b: Bareme): number {
  const [from, other] = [a.validFrom ?? '', b.validFrom ?? ''];
  if (from !== other) return from > other ? -1 : 1;
  return a.code < b.code ? -1 : 1;
}
