import { ClosedWalks, codeOf, givesFrom } from './closed-walks.ts';
import type { AtomRow, CountSystem } from './count-system.ts';
import { MinHeap } from './min-heap.ts';
import { LEFT, type NodeIndex, RIGHT, type Side } from './node-index.ts';

/** Rows to mask, and what that costs. */
export interface Opening {
  readonly cost: number;
  readonly rows: readonly number[];
}

/** Atoms of a row from which a walk is sought: the largest say as much as all. */
const STARTS = 3;

/**
 * The rows whose masking would let the sum of a row move by some units, at the least cost; `null` when there are none. A
 * closed walk is sought as in `roomToVary`, save that it may pass from a node to another by masking the published rows
 * that tell them apart. `costOf`: cost of masking a row, infinite when it cannot be.
 */
export function cheapestOpening(
  system: CountSystem,
  row: number,
  { width, costOf }: { width: number; costOf: (row: number) => number },
): Opening | null {
  const { atoms } = system.rows[row] as AtomRow;
  const own = system.membership(row);
  const value = (atom: number): number => system.values[atom] as number;
  const starts = [...atoms].sort((a, b) => value(b) - value(a) || a - b).slice(0, STARTS);
  const walks = system.graphs.map((graph) => new ClosedWalks(graph, system.values, { row: atoms, own }));
  const lacking = walks.map((each) => width - each.move(true, width));
  // One walk that is enough is sought first, then one that is a beginning.
  for (const few of [false, true]) {
    let best: Opening | null = null;
    for (const [index, graph] of system.graphs.entries()) {
      const units = few ? 1 : (lacking[index] as number);
      const left = (walks[index] as ClosedWalks).left;
      for (const start of starts) {
        const limit: number = best?.cost ?? Infinity;
        const found: Opening | null = new Search(system, graph, { own, units, left, costOf, limit }).from(
          start,
        );
        if (found !== null && found.rows.length > 0 && (best === null || found.cost < best.cost))
          best = found;
      }
    }
    if (best !== null) return best;
  }
  return null;
}

interface Terms {
  /** Whether an atom is of the row. */
  readonly own: (atom: number) => boolean;
  readonly units: number;
  /** What an atom may still give. */
  readonly left: (atom: number) => number;
  readonly costOf: (row: number) => number;
  /** Costs at least as high are of no use. */
  readonly limit: number;
}

/** Somewhere reached: a node; or what is left of its rows once some are masked, from which other nodes are one. */
interface State {
  readonly code: number;
  readonly side: Side;
  /** An atom of the node, by which its rows are known. */
  readonly atom: number;
  readonly from: State | null;
  /** Rows masked to come here from `from`. */
  readonly masked: readonly number[];
  /** When it is no node: the rows kept of each family of the side, from the narrowest. */
  readonly kept: readonly (readonly number[])[] | null;
  /** The first family of which one more row may be masked. */
  readonly next: number;
}

class Search {
  readonly #system: CountSystem;
  readonly #graph: NodeIndex;
  readonly #terms: Terms;
  readonly #families: readonly [left: readonly number[], right: readonly number[]];
  readonly #heap = new MinHeap<State>();
  readonly #done = new Set<number>();
  /** The least cost at which each node was met. */
  readonly #least = new Map<number, number>();
  readonly #descended = new Set<number>();
  readonly #climbed = new Set<number>();

  constructor(system: CountSystem, graph: NodeIndex, terms: Terms) {
    this.#system = system;
    this.#graph = graph;
    this.#terms = terms;
    this.#families = [[graph.left], system.families.filter((family) => family !== graph.left)];
  }

  /** The cheapest walk through an atom of the row, which gains. */
  from(start: number): Opening | null {
    const end = codeOf(LEFT, this.#graph.node(LEFT, start));
    const code = codeOf(RIGHT, this.#graph.node(RIGHT, start));
    this.#heap.push(0, { code, side: RIGHT, atom: start, from: null, masked: [], kept: null, next: 0 });
    for (let next = this.#heap.pop(); next !== undefined; next = this.#heap.pop()) {
      const { cost, item: state } = next;
      if (cost >= this.#terms.limit) return null;
      if (state.kept !== null) {
        this.#leave(state, state.kept, cost);
        continue;
      }
      if (state.code === end) return { cost, rows: maskedOn(state) };
      if (this.#done.has(state.code)) continue;
      this.#done.add(state.code);
      this.#cross(state, cost);
      this.#ascend(state, cost);
    }
    return null;
  }

  /** To the other side, by the atoms of the node. */
  #cross(state: State, cost: number): void {
    const sides: readonly Side[] = state.code === 0 ? [LEFT, RIGHT] : [state.side];
    for (const side of sides) {
      const gives = givesFrom(side, true);
      const across: Side = side === LEFT ? RIGHT : LEFT;
      for (const atom of this.#graph.atomsAt(side, state.code >> 1)) {
        if (this.#terms.own(atom)) continue;
        if (gives && this.#terms.left(atom) < this.#terms.units) continue;
        const code = codeOf(across, this.#graph.node(across, atom));
        this.#reach(cost, { code, side: across, atom, from: state, masked: [], kept: null, next: 0 });
      }
    }
  }

  /** What a node is while none of its rows is masked: other nodes may be one with it once rows of theirs are. */
  #ascend(state: State, cost: number): void {
    if (state.code === 0) return;
    const kept = this.#chains(state.atom, state.side);
    this.#heap.push(cost, { ...state, from: state, masked: [], kept, next: 0 });
  }

  /** Masks one row more, the narrowest of a family; families in their order, so that no set is met twice. */
  #climb(state: State, kept: readonly (readonly number[])[], cost: number): void {
    for (let family = state.next; family < kept.length; family += 1) {
      const [narrowest, ...wider] = kept[family] as readonly number[];
      if (narrowest === undefined) continue;
      const sum = cost + this.#terms.costOf(narrowest);
      if (sum >= this.#terms.limit) continue;
      const masked = [...state.masked, narrowest];
      this.#heap.push(sum, { ...state, masked, kept: kept.with(family, wider), next: family });
    }
  }

  /** A node met, unless it was at as little cost. */
  #reach(cost: number, state: State): void {
    if (cost >= (this.#least.get(state.code) ?? Infinity)) return;
    this.#least.set(state.code, cost);
    this.#heap.push(cost, state);
  }

  #leave(state: State, kept: readonly (readonly number[])[], cost: number): void {
    const key = keyOf(state.side, kept);
    if (!this.#descended.has(key)) {
      this.#descended.add(key);
      this.#descend(state, kept, cost);
    }
    const onward = key * kept.length + state.next;
    if (this.#climbed.has(onward)) return;
    this.#climbed.add(onward);
    this.#climb(state, kept, cost);
  }

  /** To the nodes of which as much is left once rows of theirs are masked. */
  #descend(state: State, kept: readonly (readonly number[])[], cost: number): void {
    const seen = new Set<number>();
    for (const atom of this.#atomsWithin(kept)) {
      const code = codeOf(state.side, this.#graph.node(state.side, atom));
      if (seen.has(code) || this.#done.has(code)) continue;
      seen.add(code);
      const chains = this.#chains(atom, state.side);
      if (!chains.every((chain, index) => endsWith(chain, kept[index] ?? []))) continue;
      const masked = chains.flatMap((chain, index) =>
        chain.slice(0, chain.length - (kept[index]?.length ?? 0)),
      );
      const sum = masked.reduce((total, row) => total + this.#terms.costOf(row), cost);
      if (sum >= this.#terms.limit) continue;
      this.#reach(sum, { code, side: state.side, atom, from: state, masked, kept: null, next: 0 });
    }
  }

  /** The published rows of an atom, by family of a side. */
  #chains(atom: number, side: Side): number[][] {
    return this.#families[side].map((family) => this.#system.chain(atom, family));
  }

  /** The atoms of the narrowest row kept: all atoms when none is. */
  #atomsWithin(kept: readonly (readonly number[])[]): Iterable<number> {
    const narrowest = kept
      .flatMap(([row]) => row ?? [])
      .sort((a, b) => this.#system.sizeOf(a) - this.#system.sizeOf(b));
    return narrowest[0] === undefined
      ? this.#system.values.keys()
      : (this.#system.rows[narrowest[0]] as AtomRow).atoms;
  }
}

/** What is left of a node as one number, by which it is known when it is met again. */
function keyOf(side: Side, kept: readonly (readonly number[])[]): number {
  let [high, low] = [side + 2, 1];
  for (const chain of kept) {
    high = (Math.imul(high, 31) + 7) | 0;
    for (const row of chain) {
      high = Math.imul(high ^ (row + 1), 0x9e3779b1) | 0;
      low = (Math.imul(low ^ row, 0x85ebca6b) + 1) | 0;
    }
  }
  return (high >>> 8) * 0x1000000 + (low >>> 8);
}

const endsWith = (chain: readonly number[], end: readonly number[]): boolean =>
  chain.length >= end.length && end.every((row, index) => chain[chain.length - end.length + index] === row);

function maskedOn(last: State): number[] {
  const rows = new Set<number>();
  for (let state: State | null = last; state !== null; state = state.from)
    for (const row of state.masked) rows.add(row);
  return [...rows].sort((a, b) => a - b);
}
