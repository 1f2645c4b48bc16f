import { type Cell, NOT_APPLICABLE } from '../domain/cell.ts';
import type { Cents } from '../domain/cents.ts';
import type { Situation } from '../domain/project.ts';
import type { Ratio } from '../domain/ratio.ts';
import { ratioOr } from './cell-ratio.ts';

/** Part of the ESSMS of engaged projects that acquire a software, and of the money. */
export interface AcquisitionShare {
  readonly essms: Cell<Ratio>;
  readonly amount: Cell<Ratio>;
}

interface Part {
  readonly situation: Situation | null;
  readonly amount: Cents;
}

/**
 * Acquisition among the attributions of engaged projects, which the selection looks at with interest (AAP 2024 § 6). An
 * unknown situation is in the whole, and is no acquisition.
 */
export function acquisitionShare(parts: readonly Part[]): AcquisitionShare {
  const sum = (some: readonly Part[]): Cents => some.reduce((total, { amount }) => total + amount, 0);
  const acquired = parts.filter(({ situation }) => situation === 'acquisition');
  return {
    essms: ratioOr(acquired.length, parts.length, NOT_APPLICABLE),
    amount: ratioOr(sum(acquired), sum(parts), NOT_APPLICABLE),
  };
}
