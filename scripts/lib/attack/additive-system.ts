/**
 * A published sum: the unknowns in `columns` add up to something between `low` and `high`. Rows of one family never
 * share an unknown: they are the parts of one division of the country, of its sectors, of its projects.
 */
export interface Equation {
  readonly family: string;
  readonly columns: readonly number[];
  readonly low: number;
  readonly high: number;
}

/** A count that the edition hides: the sum of `columns`, plus `shift` when the unknowns are what exceeds a known part. */
export interface Target {
  readonly file: string;
  readonly key: string;
  readonly count: string;
  readonly columns: readonly number[];
  readonly shift: number;
}

/** Unknowns of which nothing is known but that none is negative, their published sums, and the hidden ones. */
export interface AdditiveSystem {
  readonly name: string;
  readonly columnCount: number;
  readonly equations: readonly Equation[];
  readonly targets: readonly Target[];
}

/** What the attacker knows of a hidden count: whole numbers, `high` infinite when nothing bounds it. */
export interface Interval {
  readonly low: number;
  readonly high: number;
}
