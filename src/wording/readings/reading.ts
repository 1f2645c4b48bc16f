/** A point that the texts leave open, the reading chosen and why, and what it leaves out. */
export interface Reading {
  readonly id: string;
  readonly question: string;
  /** The reading chosen, by its name. */
  readonly name: string;
  /** Where each scale of `baremes.json` names it; `null` when it is the same for all of them. */
  readonly setting: string | null;
  readonly choice: string;
  readonly because: string;
  readonly leftOut: string;
}
