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
  /** All atoms, in order. */
  readonly atoms: Int32Array;
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
    this.atoms = Int32Array.from(this.values.keys());
    for (const [member, value] of values.entries()) {
      const atom = atomOf[member] as number;
      if (atom >= 0) this.values[atom] = (this.values[atom] as number) + value;
    }
    const atomsOf = largestFirst(this.values, atomOf);
    this.rows = rows.map(({ unit, family, rank, members }) => ({
      unit,
      family,
      rank,
      atoms: atomsOf(members),
    }));
    this.rowsOf = rowsByAtom(this.rows, count);
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
}

/** The atoms of contributors, each once: those that hold most first, those that hold as much in their order. */
function largestFirst(values: Float64Array, atomOf: Int32Array): (members: readonly number[]) => Int32Array {
  const inOrder = [...values.keys()].sort((a, b) => (values[b] as number) - (values[a] as number) || a - b);
  // Places in that order are sorted as numbers, which needs no comparing function.
  const places = new Int32Array(values.length);
  for (const [place, atom] of inOrder.entries()) places[atom] = place;
  const placeOf = atomOf.map((atom) => places[atom] ?? -1);
  const met = new Uint32Array(values.length);
  const found = new Int32Array(values.length);
  let row = 0;
  return (members) => {
    row += 1;
    let count = 0;
    // By index: members of all rows are millions.
    for (let at = 0; at < members.length; at += 1) {
      const place = placeOf[members[at] as number] as number;
      if (met[place] === row) continue;
      met[place] = row;
      found[count] = place;
      count += 1;
    }
    return found
      .slice(0, count)
      .sort()
      .map((place) => inOrder[place] as number);
  };
}

/** The rows that each atom is in, from the narrowest to the widest, those of a rank in their order. */
function rowsByAtom(rows: readonly AtomRow[], count: number): number[][] {
  const inOrder = [...rows.entries()].sort(([a, one], [b, other]) => one.rank - other.rank || a - b);
  const rowsOf: number[][] = Array.from({ length: count }, () => []);
  for (const [index, { atoms }] of inOrder) for (const atom of atoms) rowsOf[atom]?.push(index);
  return rowsOf;
}
