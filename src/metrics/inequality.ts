import type { Cents } from '../domain/cents.ts';

/** What a territory (or a sector) holds: its ESSMS and the money attributed to them. */
export interface Part {
  readonly essmsCount: number;
  readonly amount: Cents;
}

/** A part with the group (région) it belongs to, for the decomposition of the Theil index. */
export interface GroupedPart extends Part {
  readonly group: string;
}

const hasEssms = (part: Part): boolean => part.essmsCount > 0;

const sumEssms = (parts: readonly Part[]): number => parts.reduce((sum, part) => sum + part.essmsCount, 0);

const sumAmount = (parts: readonly Part[]): Cents => parts.reduce((sum, part) => sum + part.amount, 0);

/** Compares two parts by money per ESSMS, exactly. */
export const byAmountPerEssms = (a: Part, b: Part): number => {
  const difference = BigInt(a.amount) * BigInt(b.essmsCount) - BigInt(b.amount) * BigInt(a.essmsCount);
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
};

/** Whether indices can be computed: at least two parts with ESSMS, and money to share. */
export type Computable = 'computable' | 'too_few' | 'no_money';

export function computability(parts: readonly Part[]): Computable {
  const counted = parts.filter(hasEssms);
  if (counted.length < 2) return 'too_few';
  return sumAmount(counted) === 0 ? 'no_money' : 'computable';
}

/**
 * Hoover index, 0 to 1: the share of the money that would have to move for each part to receive according to its ESSMS,
 * `½ Σ |f − e|`. Exact but for the last division. Parts without ESSMS are left out.
 */
export function hoover(parts: readonly Part[]): number {
  const counted = parts.filter(hasEssms);
  const [essms, amount] = [BigInt(sumEssms(counted)), BigInt(sumAmount(counted))];
  const gaps = counted.reduce((sum, part) => {
    const gap = BigInt(part.amount) * essms - BigInt(part.essmsCount) * amount;
    return sum + (gap < 0n ? -gap : gap);
  }, 0n);
  return Number(gaps) / Number(2n * essms * amount);
}

/** Gini index weighted by ESSMS, 0 to 1: one minus twice the area under the Lorenz curve. Exact but for the last division. */
export function gini(parts: readonly Part[]): number {
  const counted = parts.filter(hasEssms).sort(byAmountPerEssms);
  const whole = BigInt(sumEssms(counted)) * BigInt(sumAmount(counted));
  let before = 0n;
  let area = 0n;
  for (const part of counted) {
    const after = before + BigInt(part.amount);
    area += BigInt(part.essmsCount) * (before + after);
    before = after;
  }
  return Number(whole - area) / Number(whole);
}

/** `x ln x'` with the convention `0 ln 0 = 0`. */
const xLogX = (share: number, ratio: number): number => (share === 0 ? 0 : share * Math.log(ratio));

/** Theil index `Σ f ln(f / e)`, with `0 ln 0 = 0`. */
export function theil(parts: readonly Part[]): number {
  const counted = parts.filter(hasEssms);
  const [essms, amount] = [sumEssms(counted), sumAmount(counted)];
  return counted.reduce((sum, part) => {
    const share = part.amount / amount;
    return sum + xLogX(share, share / (part.essmsCount / essms));
  }, 0);
}

/** The Theil index split exactly into what lies between groups and within them: the two sum to the whole. */
export function theilSplit(parts: readonly GroupedPart[]): { between: number; within: number } {
  const counted = parts.filter(hasEssms);
  const amount = sumAmount(counted);
  const groups = new Map<string, GroupedPart[]>();
  for (const part of counted) groups.set(part.group, [...(groups.get(part.group) ?? []), part]);
  const totals = [...groups.values()].map((members) => ({
    essmsCount: sumEssms(members),
    amount: sumAmount(members),
  }));
  const within = [...groups.values()].reduce((sum, members) => {
    const share = sumAmount(members) / amount;
    return share === 0 ? sum : sum + share * theil(members);
  }, 0);
  return { between: theil(totals), within };
}

/** One point of a Lorenz curve: cumulated shares of ESSMS and of money, the least funded parts first. */
export interface LorenzPoint<T> {
  readonly part: T;
  readonly essmsShare: number;
  readonly amountShare: number;
}

/** The Lorenz curve of parts, from (0, 0), which is left out, to (1, 1). Ties keep the order given. */
export function lorenzCurve<T extends Part>(parts: readonly T[]): LorenzPoint<T>[] {
  const counted = parts.filter(hasEssms).sort(byAmountPerEssms);
  const [essms, amount] = [sumEssms(counted), sumAmount(counted)];
  let essmsBefore = 0;
  let amountBefore = 0;
  return counted.map((part) => {
    essmsBefore += part.essmsCount;
    amountBefore += part.amount;
    return { part, essmsShare: essmsBefore / essms, amountShare: amountBefore / amount };
  });
}
