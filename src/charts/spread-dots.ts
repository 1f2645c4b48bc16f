/** Where a dot is drawn: above its line, on it, or under it. */
interface PlacedDot {
  readonly x: number;
  readonly side: -1 | 0 | 1;
}

/**
 * Places dots along a line so that each is seen, in their order: one that is alone stands on the line; those nearer to each
 * other than their size share two rows, above and under it, and are moved along only where both rows are taken.
 */
export function spreadDots(positions: readonly number[], size: number): readonly PlacedDot[] {
  const placed: PlacedDot[] = [];
  const ends = { above: -Infinity, under: -Infinity };
  for (const [index, x] of positions.entries()) {
    const next = positions[index + 1] ?? Infinity;
    const isAlone = x - Math.max(ends.above, ends.under) >= size && next - x >= size;
    const above = Math.max(x, ends.above + size);
    const under = Math.max(x, ends.under + size);
    const side = isAlone ? 0 : above <= under ? -1 : 1;
    const dot = { x: side === 1 ? under : above, side } as const;
    if (side !== 1) ends.above = dot.x;
    if (side !== -1) ends.under = dot.x;
    placed.push(dot);
  }
  return placed;
}
