/** A territory among those that share an envelope. */
export interface Levelled {
  readonly code: string;
  readonly count: bigint;
  readonly engaged: bigint;
}

/**
 * The cents that each territory would receive: λ N − F where the common level λ is above what it has, nothing elsewhere, so
 * that the whole is the envelope (M-27). The cents that remain go to the highest remainders, then to the lowest codes.
 */
export function levelled(territories: readonly Levelled[], envelope: bigint): Map<string, bigint> {
  const { amount, count, codes } = commonLevel(territories, envelope);
  const shares = territories.map(({ code, count: essms, engaged }) => {
    const top = codes.has(code) ? amount * essms - engaged * count : 0n;
    return { code, whole: top / count, rest: top % count };
  });
  let left = envelope - shares.reduce((sum, { whole }) => sum + whole, 0n);
  const given = new Map(shares.map(({ code, whole }) => [code, whole]));
  const order = shares
    .filter(({ rest }) => rest > 0n)
    .sort((a, b) => (a.rest > b.rest ? -1 : a.rest < b.rest ? 1 : a.code < b.code ? -1 : 1));
  for (const { code, whole } of order) {
    if (left <= 0n) break;
    given.set(code, whole + 1n);
    left -= 1n;
  }
  return given;
}

/** The level as a fraction, and the territories that are under it: from the least funded, as long as one more is under it. */
function commonLevel(
  territories: readonly Levelled[],
  envelope: bigint,
): { amount: bigint; count: bigint; codes: Set<string> } {
  const ordered = territories.filter(({ count }) => count > 0n).sort(byAmountPerEssms);
  const codes = new Set<string>();
  let [amount, count] = [envelope, 0n];
  for (const one of ordered) {
    if (count > 0n && amount * one.count <= one.engaged * count) break;
    amount += one.engaged;
    count += one.count;
    codes.add(one.code);
  }
  return { amount, count: count === 0n ? 1n : count, codes };
}

export function byAmountPerEssms(a: Levelled, b: Levelled): number {
  const [left, right] = [a.engaged * b.count, b.engaged * a.count];
  return left < right ? -1 : left > right ? 1 : 0;
}
