import type { Cents } from './cents.ts';

/** How unequal the money per ESSMS of several territories is. */
export interface BalanceIndices {
  readonly hoover: number;
  readonly gini: number;
  readonly theil: number;
  /** Money per ESSMS of the least and of the most funded, rounded to the cent. */
  readonly minPerEssms: Cents;
  readonly maxPerEssms: Cents;
}
