import type { Cents } from './cents.ts';
import type { Situation } from './project.ts';

/** A line of the subsidy, in the order in which it is explained. */
export const AID_LINES = ['usage', 'logiciel', 'materiel', 'amoa'] as const;
export type AidLine = (typeof AID_LINES)[number];

/** One step of the computation of an aid, which a reader can redo by hand. */
export interface AidStep {
  readonly line: AidLine;
  /** `null` for the lines that do not depend on it. */
  readonly situation: Situation | null;
  /** French sentence: what is counted, at which amount. */
  readonly sentence: string;
  readonly amount: Cents;
  /** The text that gives the amount: "AAP 2024 § 3.3.2". */
  readonly source: string;
}

/** The whole of a line: what its steps sum to. */
export interface AidSubtotal {
  readonly line: AidLine;
  readonly amount: Cents;
}

/** What the aid would be under a reading of the call, where it leaves several open. */
export interface AidBound {
  /** Name of the reading. */
  readonly reading: string;
  /** The reading in French. */
  readonly label: string;
  readonly amount: Cents;
}

/**
 * An aid explained, as plain data. The steps of a line sum to its subtotal, and the subtotals to the total, to the
 * cent. Sentences are French with ordinary spaces.
 */
export interface AidExplanation {
  readonly steps: readonly AidStep[];
  /** The lines whose amount is known, in order; a line for which nothing is asked has none. */
  readonly subtotals: readonly AidSubtotal[];
  /** Readings chosen and why, and what is not counted: French sentences. */
  readonly notes: readonly string[];
  /** Names of the points of the method page on which the computation rests. */
  readonly readings: readonly string[];
  /** French sentence: why the total is undetermined; `null` when it is not. */
  readonly undeterminedBecause: string | null;
  /** One amount by reading for a mixed project beyond the first tier; empty otherwise. */
  readonly bounds: readonly AidBound[];
}
