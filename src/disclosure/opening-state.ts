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

/** Whether a chain is another one, or that one and narrower rows before it. */
export const endsWith = (chain: readonly number[], end: readonly number[]): boolean =>
  chain.length >= end.length && end.every((row, index) => chain[chain.length - end.length + index] === row);

/** Every row masked on the way to somewhere, in order. */
export function maskedOn(last: State): number[] {
  const rows = new Set<number>();
  for (let state: State | null = last; state !== null; state = state.from)
    for (const row of state.masked) rows.add(row);
  return [...rows].sort((a, b) => a - b);
}
