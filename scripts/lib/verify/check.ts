import type { Comparisons } from './comparisons.ts';
import type { PublishedEdition } from './published-edition.ts';

/** One thing that must reconcile in an edition, told from the texts and the published files alone. */
export interface Check {
  readonly name: string;
  /** What is compared, in French. */
  readonly title: string;
  readonly run: (edition: PublishedEdition, comparisons: Comparisons) => void | Promise<void>;
}
