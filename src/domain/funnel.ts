import type { Cell } from './cell.ts';
import type { Cents } from './cents.ts';

/** The stages of the money of a project, from the request to the balance. */
export const FUNNEL_STAGES = ['demande', 'selectionne', 'engage', 'avance_versee', 'solde'] as const;
export type FunnelStage = (typeof FUNNEL_STAGES)[number];

/** The projects that reached a stage. */
export interface FunnelStep {
  readonly stage: FunnelStage;
  /** Missing where payments decide and are not known. */
  readonly projectCount: Cell<number>;
  /** Of the projects whose amount is known; missing when it is known of none. */
  readonly amount: Cell<Cents>;
  /** Projects that are counted, and whose amount is not known. */
  readonly unknownCount: number;
}
