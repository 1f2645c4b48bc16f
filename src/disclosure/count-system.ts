import { gatherAtoms } from './gather-atoms.ts';
import { marks } from './marks.ts';
import { NodeChains } from './node-chains.ts';
import { NodeIndex } from './node-index.ts';

/** A published sum: the contributors it adds up, and the unit of suppression it belongs to. */
export interface SystemRow {
  readonly unit: number;
  /** Contributors, by number. */
  readonly members: readonly number[];
  /** Rows of a family cut what is counted in one way: by territory, by sector, by project… */
  readonly family: number;
  /** Among the rows of its family that hold a contributor, those of lower rank hold fewer others. */
  readonly rank: number;
}

/** What is to be built into a `CountSystem`. */
export interface SystemInput {
  /** What each contributor holds: whole, at least 0. */
  readonly values: readonly number[];
  readonly rows: readonly SystemRow[];
}

/** A row, its contributors gathered into atoms. */
export interface AtomRow {
  readonly unit: number;
  readonly family: number;
  readonly rank: number;
  readonly atoms: Int32Array;
}

/**
 * One quantity (a numerator, or its complement) and all the published sums of it. Contributors that are in the same rows
 * are one atom, which holds their sum. `graphs` show what the published rows leave free: in each, families of rows are
 * put on two sides, the atoms in the same published rows of a side share a node, and an atom joins its two nodes.
 */
export class CountSystem {
  readonly values: Float64Array;
  readonly rows: readonly AtomRow[];
  /** Rows that each atom is in, from the narrowest to the widest. */
  readonly rowsOf: readonly (readonly number[])[];
  readonly graphs: readonly NodeIndex[];
  readonly #chains: ReadonlyMap<NodeIndex, NodeChains>;
  readonly families: readonly number[];
  readonly #published: Uint8Array;
  readonly #marks: readonly number[];
  /** For each atom, the last time it was found in a row. */
  readonly #stamps: Uint32Array;
  #stamp = 0;

  constructor({ values, rows }: SystemInput) {
    const { atomOf, count } = gatherAtoms(values.length, rows);
    this.values = new Float64Array(count);
    for (const [member, value] of values.entries()) {
      const atom = atomOf[member] as number;
      if (atom >= 0) this.values[atom] = (this.values[atom] as number) + value;
    }
    this.rows = rows.map(({ unit, family, rank, members }) => ({
      unit,
      family,
      rank,
      atoms: Int32Array.from(new Set(members.map((member) => atomOf[member] as number))).sort(
        (a, b) => (this.values[b] as number) - (this.values[a] as number) || a - b,
      ),
    }));
    const rowsOf: number[][] = Array.from({ length: count }, () => []);
    for (const [index, { atoms }] of this.rows.entries()) for (const atom of atoms) rowsOf[atom]?.push(index);
    for (const each of rowsOf) each.sort((a, b) => this.#rankOf(a) - this.#rankOf(b) || a - b);
    this.rowsOf = rowsOf;
    this.#stamps = new Uint32Array(count);
    this.#published = new Uint8Array(rows.length).fill(1);
    const mark = marks();
    this.#marks = rows.map(mark);
    const families = [...new Set(rows.map(({ family }) => family))].sort((a, b) => a - b);
    const lefts = families.length === 2 ? families.slice(0, 1) : families;
    this.families = families;
    this.graphs = lefts.map((left) => new NodeIndex(this.rows, this.#marks, { count, left }));
    this.#chains = new Map(this.graphs.map((graph) => [graph, new NodeChains(this, graph)]));
  }

  /** The published rows of the nodes of one of the graphs. */
  chainsOf(graph: NodeIndex): NodeChains {
    return this.#chains.get(graph) as NodeChains;
  }

  /** The published rows of a family that an atom is in, from the narrowest to the widest. */
  chain(atom: number, family: number): number[] {
    const chain: number[] = [];
    for (const row of this.rowsOf[atom] ?? []) {
      if (this.#published[row] === 1 && (this.rows[row] as AtomRow).family === family) chain.push(row);
    }
    return chain;
  }

  /** Whether an atom is in a row: quick for many atoms of one row, which is the last asked for. */
  membership(row: number): (atom: number) => boolean {
    this.#stamp += 1;
    const [stamps, stamp] = [this.#stamps, this.#stamp];
    for (const atom of (this.rows[row] as AtomRow).atoms) stamps[atom] = stamp;
    return (atom) => stamps[atom] === stamp;
  }

  /** How many atoms a row adds up. */
  sizeOf(row: number): number {
    return (this.rows[row] as AtomRow).atoms.length;
  }

  isPublished(row: number): boolean {
    return this.#published[row] === 1;
  }

  /** Masks a row that is published, or publishes one that is masked. */
  setPublished(row: number, published: boolean): void {
    if (this.isPublished(row) === published) return;
    this.#published[row] = published ? 1 : 0;
    for (const graph of this.graphs) graph.toggle(this.rows[row] as AtomRow, this.#marks[row] as number);
  }

  #rankOf(row: number): number {
    return (this.rows[row] as AtomRow).rank;
  }
}
