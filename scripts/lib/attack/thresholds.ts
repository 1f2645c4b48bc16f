/** What an edition may print. */
export interface Thresholds {
  /** Fewer persons are not printed, zero excepted. */
  readonly persons: number;
  /** A territory where fewer answered is not printed. */
  readonly essms: number;
}

export const THRESHOLDS: Thresholds = { persons: 11, essms: 3 };
