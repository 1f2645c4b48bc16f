/**
 * Shares `total` things between holders in proportion to their weights, `minimum` to each whatever the total,
 * by largest remainder (ties to the first).
 */
export function apportion(total: number, weights: readonly number[], minimum = 0): number[] {
  const shared = Math.max(0, total - minimum * weights.length);
  const sum = weights.reduce((all, weight) => all + weight, 0);
  const exact = weights.map((weight) => (shared * weight) / sum);
  const parts = exact.map(Math.floor);
  const missing = shared - parts.reduce((all, part) => all + part, 0);
  const order = exact
    .map((value, index) => ({ index, remainder: value - Math.floor(value) }))
    .sort((a, b) => b.remainder - a.remainder || a.index - b.index);
  for (const { index } of order.slice(0, missing)) parts[index] = (parts[index] ?? 0) + 1;
  return parts.map((part) => part + minimum);
}
