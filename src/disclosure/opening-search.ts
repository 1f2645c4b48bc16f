import { codeOf, givesFrom } from './closed-walks.ts';
import type { AtomRow, CountSystem } from './count-system.ts';
import { MinHeap } from './min-heap.ts';
import type { NodeChains } from './node-chains.ts';
import { GROUND, LEFT, type NodeIndex, RIGHT, type Side } from './node-index.ts';
import { type Chains, endAs, keyOf, maskedOn, rowsBefore, type State } from './opening-state.ts';

/** Rows to mask, and what that costs. */
export interface Opening {
  readonly cost: number;
  readonly rows: readonly number[];
}

/** What is sought. */
export interface OpeningTerms {
  /** Whether an atom is of the row. */
  readonly own: (atom: number) => boolean;
  readonly units: number;
  /** What an atom may still give. */
  readonly left: (atom: number) => number;
  /** Cost of masking a row. */
  readonly costOf: (row: number) => number;
  /** Costs at least as high are of no use. */
  readonly limit: number;
}

const GROUND_CODE = codeOf(LEFT, GROUND);
const BOTH: readonly Side[] = [LEFT, RIGHT];
const NO_ROWS: readonly number[] = [];

/** Searches a graph for the closed walk that costs least: Dijkstra, whose steps cost what is masked to take them. */
export class OpeningSearch {
  readonly #system: CountSystem;
  readonly #graph: NodeIndex;
  readonly #terms: OpeningTerms;
  readonly #chains: NodeChains;
  readonly #heap = new MinHeap<State>();
  /** By code of a node: whether it was left, the least cost at which it was met, the last time it was seen. */
  readonly #done: Uint8Array;
  readonly #least: Float64Array;
  readonly #seen: Uint32Array;
  #times = 0;
  readonly #descended = new Set<number>();
  readonly #climbed = new Set<number>();

  constructor(system: CountSystem, graph: NodeIndex, terms: OpeningTerms) {
    this.#system = system;
    this.#graph = graph;
    this.#terms = terms;
    this.#chains = system.chainsOf(graph);
    const codes = graph.size * 2;
    this.#done = new Uint8Array(codes);
    this.#least = new Float64Array(codes).fill(Infinity);
    this.#seen = new Uint32Array(codes);
  }

  /** The cheapest walk through an atom of the row, which gains; `null` when it costs as much as the limit. */
  from(start: number): Opening | null {
    const end = codeOf(LEFT, this.#graph.node(LEFT, start));
    const code = codeOf(RIGHT, this.#graph.node(RIGHT, start));
    this.#heap.push(0, { code, side: RIGHT, atom: start, from: null, masked: NO_ROWS, kept: null, next: 0 });
    for (let next = this.#heap.pop(); next !== undefined; next = this.#heap.pop()) {
      const { cost, item: state } = next;
      if (cost >= this.#terms.limit) return null;
      if (state.kept !== null) {
        this.#leave(state, state.kept, cost);
        continue;
      }
      if (state.code === end) return this.#openingOf(state);
      if (this.#done[state.code] === 1) continue;
      this.#done[state.code] = 1;
      this.#cross(state, cost);
      this.#ascend(state, cost);
    }
    return null;
  }

  /** A row masked twice on the way costs once. */
  #openingOf(last: State): Opening {
    const rows = maskedOn(last);
    return { cost: rows.reduce((sum, row) => sum + this.#terms.costOf(row), 0), rows };
  }

  /** To the other side, by the atoms of the node. */
  #cross(state: State, cost: number): void {
    for (const side of state.code === GROUND_CODE ? BOTH : [state.side]) {
      const gives = givesFrom(side, true);
      const across: Side = side === LEFT ? RIGHT : LEFT;
      for (const atom of this.#graph.atomsAt(side, state.code >> 1)) {
        if (this.#terms.own(atom)) continue;
        if (gives && this.#terms.left(atom) < this.#terms.units) continue;
        const code = codeOf(across, this.#graph.node(across, atom));
        this.#reach(cost, { code, side: across, atom, from: state, masked: NO_ROWS, kept: null, next: 0 });
      }
    }
  }

  /**
   * What a node is while none of its rows is masked: other nodes may be one with it once rows of theirs are. No row holds
   * the ground, on either side: any node is one with it once all its rows are masked.
   */
  #ascend(state: State, cost: number): void {
    const isGround = state.code === GROUND_CODE;
    for (const side of isGround ? BOTH : [state.side]) {
      const kept = isGround ? this.#chains.families[side].map(() => []) : this.#chains.of(side, state.atom);
      this.#heap.push(cost, { ...state, side, from: state, masked: NO_ROWS, kept, next: 0 });
    }
  }

  /** A node met, unless it was at as little cost. */
  #reach(cost: number, state: State): void {
    if (cost >= (this.#least[state.code] as number)) return;
    this.#least[state.code] = cost;
    this.#heap.push(cost, state);
  }

  #leave(state: State, kept: Chains, cost: number): void {
    const key = keyOf(state.side, kept, 0);
    if (!this.#descended.has(key)) {
      this.#descended.add(key);
      if (kept.every(({ length }) => length === 0)) this.#toGround(state, cost);
      this.#descend(state, kept, cost);
    }
    const onward = keyOf(state.side, kept, state.next);
    if (this.#climbed.has(onward)) return;
    this.#climbed.add(onward);
    this.#climb(state, kept, cost);
  }

  /** All rows being masked, the ground is reached, even if no atom is there yet. */
  #toGround(state: State, cost: number): void {
    if (this.#done[GROUND_CODE] === 1) return;
    this.#heap.push(cost, { ...state, code: GROUND_CODE, from: state, masked: NO_ROWS, kept: null });
  }

  /** Masks one row more, the narrowest of a family; families in their order, so that no set is met twice. */
  #climb(state: State, kept: Chains, cost: number): void {
    for (let family = state.next; family < kept.length; family += 1) {
      const [narrowest, ...wider] = kept[family] as readonly number[];
      if (narrowest === undefined) continue;
      const sum = cost + this.#terms.costOf(narrowest);
      if (sum >= this.#terms.limit) continue;
      const masked = [...state.masked, narrowest];
      this.#heap.push(sum, { ...state, masked, kept: kept.with(family, wider), next: family });
    }
  }

  /** To the nodes of which as much is left once rows of theirs are masked. */
  #descend(state: State, kept: Chains, cost: number): void {
    this.#times += 1;
    const [seen, done, times] = [this.#seen, this.#done, this.#times];
    const nodes = this.#graph.nodes(state.side);
    const atoms = this.#atomsWithin(kept);
    // By index: millions of atoms are looked at.
    for (let at = 0; at < atoms.length; at += 1) {
      const atom = atoms[at] as number;
      const code = codeOf(state.side, nodes[atom] as number);
      if (seen[code] === times || done[code] === 1) continue;
      seen[code] = times;
      const chains = this.#chains.of(state.side, atom);
      if (!endAs(chains, kept)) continue;
      const sum = this.#costBefore(chains, kept, cost);
      if (sum >= this.#terms.limit || sum >= (this.#least[code] as number)) continue;
      const masked = rowsBefore(chains, kept);
      this.#reach(sum, { code, side: state.side, atom, from: state, masked, kept: null, next: 0 });
    }
  }

  /** A cost, and that of masking the rows of a node that are not among those kept. */
  #costBefore(chains: Chains, kept: Chains, cost: number): number {
    let sum = cost;
    for (let family = 0; family < chains.length; family += 1) {
      const chain = chains[family] as readonly number[];
      const before = chain.length - (kept[family]?.length ?? 0);
      for (let at = 0; at < before; at += 1) sum += this.#terms.costOf(chain[at] as number);
    }
    return sum;
  }

  /** The atoms of the narrowest row kept: all atoms when none is. */
  #atomsWithin(kept: Chains): Int32Array {
    let narrowest: AtomRow | null = null;
    for (const [first] of kept) {
      if (first === undefined) continue;
      const row = this.#system.rows[first] as AtomRow;
      if (narrowest === null || row.atoms.length < narrowest.atoms.length) narrowest = row;
    }
    return narrowest?.atoms ?? this.#system.atoms;
  }
}
