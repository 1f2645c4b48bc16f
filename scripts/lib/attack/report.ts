/** A count that an edition hides, and that its own publications tell to within less than the width of protection. */
export interface Disclosure {
  readonly file: string;
  readonly key: string;
  readonly count: string;
  readonly low: number;
  readonly high: number;
  /** How it was found. */
  readonly by: 'sommes' | 'autre indicateur' | 'autre mois' | 'ligne' | 'seuil' | 'édition précédente';
}

/** What an attacker who has only the published files finds. */
export interface AttackReport {
  readonly width: number;
  readonly systems: number;
  /** Counts that the edition hides, whether found or not. */
  readonly suppressedCounts: number;
  readonly disclosed: readonly Disclosure[];
  /** Width of the narrowest interval among the counts that hold: at least that; `null` when nothing is hidden. */
  readonly narrowest: number | null;
  /** Rows that await ESSMS which `essms.csv` does not list: attacked as if any number of others were in them. */
  readonly unlisted: number;
  /** Systems whose published sums contradict each other: no sum was tried there, so nothing is proved. */
  readonly contradictions: readonly string[];
  /** Differences between what was published at two dates, which tell how much a few ESSMS changed. */
  readonly differences: readonly Difference[];
}

/** A row that is published at two dates with different counts. */
export interface Difference {
  readonly file: string;
  readonly key: string;
  readonly count: string;
  readonly change: number;
  readonly respondentsChange: number;
}
