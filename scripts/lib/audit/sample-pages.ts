/**
 * About `count` pages, the same each time: one of every kind, however few are asked for, then of each kind in turn as long as
 * it has some left; those of a kind are taken at even distances.
 */
export function samplePages(kinds: ReadonlyMap<string, readonly string[]>, count: number): string[] {
  const groups = [...kinds.values()];
  const shares = groups.map(() => 1);
  for (let left = count - groups.length; left > 0; ) {
    const before = left;
    for (const [index, group] of groups.entries()) {
      const share = shares[index] ?? 0;
      if (left === 0 || share >= group.length) continue;
      shares[index] = share + 1;
      left -= 1;
    }
    if (left === before) break;
  }
  return groups.flatMap((group, index) => spread(group, shares[index] ?? 0));
}

/** `count` items at even distances. */
const spread = <T>(items: readonly T[], count: number): T[] =>
  items.filter(
    (_, index) =>
      Math.floor(((index + 1) * count) / items.length) > Math.floor((index * count) / items.length),
  );
