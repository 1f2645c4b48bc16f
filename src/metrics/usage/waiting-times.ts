/** How long something was waited for, in whole months, and whether it came. */
export interface Wait {
  readonly months: number;
  readonly reached: boolean;
}

/**
 * The months after which a share of the waits is over, by the Kaplan-Meier estimator: those that are not over yet count
 * for as long as they have lasted. `null` when too few are over to say. `percent`: 25, 50 or 75.
 */
export function monthsUntil(waits: readonly Wait[], percent: number): number | null {
  const ends = [...new Set(waits.filter(({ reached }) => reached).map(({ months }) => months))].sort(
    (a, b) => a - b,
  );
  let remaining = 1;
  for (const end of ends) {
    const atRisk = waits.filter(({ months }) => months >= end).length;
    const over = waits.filter(({ months, reached }) => reached && months === end).length;
    remaining *= 1 - over / atRisk;
    // A product of shares can miss a round share by the last digit of a float.
    if (remaining <= 1 - percent / 100 + 1e-12) return end;
  }
  return null;
}
