interface Room {
  /** Least distance between two labels. */
  readonly gap: number;
  /** Heights between which there is room for all. */
  readonly low: number;
  readonly high: number;
}

/**
 * Heights of labels that would meet, moved as little as possible (least squares): each keeps its order and at least
 * `gap` from the next. Neighbours that would meet share their mean place, as in an isotonic regression.
 */
export function spreadLabels(heights: readonly number[], { gap, low, high }: Room): readonly number[] {
  const order = heights.map((_, index) => index).sort((a, b) => (heights[a] ?? 0) - (heights[b] ?? 0));
  const blocks: { sum: number; size: number }[] = [];
  for (const [rank, index] of order.entries()) {
    let block = { sum: (heights[index] ?? 0) - rank * gap, size: 1 };
    for (let last = blocks.at(-1); last !== undefined && mean(last) > mean(block); last = blocks.at(-1)) {
      blocks.pop();
      block = { sum: last.sum + block.sum, size: last.size + block.size };
    }
    blocks.push(block);
  }
  const highest = high - (heights.length - 1) * gap;
  const places = blocks.flatMap((block) =>
    Array.from({ length: block.size }, () => Math.min(Math.max(mean(block), low), highest)),
  );
  const placed = new Map(order.map((index, rank) => [index, (places[rank] ?? 0) + rank * gap]));
  return heights.map((_, index) => placed.get(index) ?? 0);
}

const mean = ({ sum, size }: { readonly sum: number; readonly size: number }): number => sum / size;
