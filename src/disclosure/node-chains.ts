import type { CountSystem } from './count-system.ts';
import type { NodeIndex, Side } from './node-index.ts';
import type { Chains } from './opening-state.ts';

/**
 * The published rows of the nodes of a graph, by family of their side. A node is the atoms that are in the same published
 * rows: whatever atoms come and go, its rows stay, so each is looked up once.
 */
export class NodeChains {
  readonly families: readonly [left: readonly number[], right: readonly number[]];
  readonly #system: CountSystem;
  readonly #graph: NodeIndex;
  readonly #known: readonly [Chains[], Chains[]] = [[], []];

  constructor(system: CountSystem, graph: NodeIndex) {
    this.#system = system;
    this.#graph = graph;
    this.families = [[graph.left], system.families.filter((family) => family !== graph.left)];
  }

  /** Those of the node that an atom is at. */
  of(side: Side, atom: number): Chains {
    const node = this.#graph.node(side, atom);
    const known = this.#known[side][node];
    if (known !== undefined) return known;
    const chains = this.families[side].map((family) => this.#system.chain(atom, family));
    this.#known[side][node] = chains;
    return chains;
  }
}
