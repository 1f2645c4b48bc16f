import type { AidExplanation } from '../domain/aid-explanation.ts';
import type { Bareme } from '../domain/bareme.ts';
import type { Cents } from '../domain/cents.ts';

/** What the simulator is made of: the calls themselves, and examples worked out by the same rules. */
export interface SimulatorFigures {
  /** The latest call first. */
  readonly baremes: readonly Bareme[];
  readonly examples: readonly WorkedExample[];
  /** ESSMS of each organisation in the whole register, in order of FINESS. */
  readonly organisationSizes: readonly { readonly finessEj: string; readonly essmsCount: number }[];
}

/** A project imagined, computed and explained. */
export interface WorkedExample {
  /** Unique in the page. */
  readonly id: string;
  readonly title: string;
  /** French sentence: what the project is made of. */
  readonly description: string;
  /** The scenario as the simulator's address writes it. */
  readonly scenario: string;
  readonly total: Cents | null;
  readonly explanation: AidExplanation;
}
