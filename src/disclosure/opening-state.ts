import type { Side } from './node-index.ts';

/** By family of a side, the published rows that hold all of something, from the narrowest. */
export type Chains = readonly (readonly number[])[];

/** Somewhere reached: a node; or what is left of its rows once some are masked, from which other nodes are one. */
export interface State {
  readonly code: number;
  readonly side: Side;
  /** An atom of the node, by which its rows are known. */
  readonly atom: number;
  readonly from: State | null;
  /** Rows masked to come here from `from`. */
  readonly masked: readonly number[];
  /** When it is no node: the rows kept of it. */
  readonly kept: Chains | null;
  /** The first family of which one more row may be masked. */
  readonly next: number;
}

/** What is left of a node as one number, by which it is known when it is met again. */
export function keyOf(side: Side, kept: Chains, next: number): number {
  let [high, low] = [Math.imul(side + 2, 0x9e3779b1), Math.imul(next + 1, 0x85ebca6b)];
  for (const chain of kept) {
    high = (Math.imul(high, 31) + 7) | 0;
    for (const row of chain) {
      high = Math.imul(high ^ (row + 1), 0x9e3779b1) | 0;
      low = (Math.imul(low ^ row, 0x85ebca6b) + 1) | 0;
    }
  }
  return (high >>> 6) * 0x4000000 + (low >>> 6);
}

/**
 * Whether a chain is another one, or that one and narrower rows before it. By index: it is asked millions of times.
 *
 * @internal
 */
export function endsWith(chain: readonly number[], end: readonly number[]): boolean {
  const before = chain.length - end.length;
  if (before < 0) return false;
  for (let at = 0; at < end.length; at += 1) if (chain[before + at] !== end[at]) return false;
  return true;
}

/** Whether the chains of a node are those kept, or those and narrower rows before them. */
export function endAs(chains: Chains, kept: Chains): boolean {
  for (let family = 0; family < chains.length; family += 1) {
    if (!endsWith(chains[family] as readonly number[], kept[family] ?? [])) return false;
  }
  return true;
}

/** The rows of a node that are not among those kept, with which its chains end. */
export const rowsBefore = (chains: Chains, kept: Chains): number[] =>
  chains.flatMap((chain, family) => chain.slice(0, chain.length - (kept[family]?.length ?? 0)));

/** Every row masked on the way to somewhere, in order. */
export function maskedOn(last: State): number[] {
  const rows = new Set<number>();
  for (let state: State | null = last; state !== null; state = state.from)
    for (const row of state.masked) rows.add(row);
  return [...rows].sort((a, b) => a - b);
}
