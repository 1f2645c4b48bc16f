const GOLDEN_RATIO = 0.618_033_988_749_894_9;

/**
 * The `index`-th point of the golden-ratio sequence, in [0, 1). Any run of it is spread evenly: drawing kinds from it
 * gives the wanted proportions exactly, even over the dozen projects of a small register, where chance would not.
 */
export function spread(index: number, offset = 0): number {
  return (offset + index * GOLDEN_RATIO) % 1;
}

/** The same over the unit square (the R2 sequence): two properties drawn from it are spread evenly and unrelated. */
export function spreadPair(index: number): readonly [number, number] {
  return [(0.37 + index * 0.754_877_666_246_692_7) % 1, (0.11 + index * 0.569_840_290_998_053_2) % 1];
}

/** The item whose share holds the point `at` of [0, 1): shares are weights of any sum. */
export function quantile<T>(shares: readonly (readonly [item: T, weight: number])[], at: number): T {
  const total = shares.reduce((sum, [, weight]) => sum + weight, 0);
  let left = at * total;
  for (const [item, weight] of shares) {
    left -= weight;
    if (left < 0) return item;
  }
  return (shares.at(-1) as readonly [T, number])[0];
}
