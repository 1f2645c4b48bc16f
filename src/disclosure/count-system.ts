import { gatherAtoms } from './gather-atoms.ts';
import { addMark, marks, removeMark } from './marks.ts';
import { NodeIndex } from './node-index.ts';

/** A published sum: the contributors it adds up, and the unit of suppression it belongs to. */
export interface SystemRow {
  readonly unit: number;
  /** Contributors, by number. */
  readonly members: readonly number[];
  /** Rows of a family cut what is counted in one way: by territory, by sector, by project… */
  readonly family: number;
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
  readonly families: readonly number[];
  readonly #published: Uint8Array;
  readonly #marks: readonly number[];
  /** Joined marks of the published rows of each atom, by family. */
  readonly #keys: ReadonlyMap<number, Float64Array>;

  constructor({ values, rows }: SystemInput) {
    const { atomOf, count } = gatherAtoms(values.length, rows);
    this.values = new Float64Array(count);
    for (const [member, value] of values.entries()) {
      const atom = atomOf[member] as number;
      if (atom >= 0) this.values[atom] = (this.values[atom] as number) + value;
    }
    this.rows = rows.map(({ unit, family, members }) => ({
      unit,
      family,
      atoms: Int32Array.from(new Set(members.map((member) => atomOf[member] as number))),
    }));
    const rowsOf: number[][] = Array.from({ length: count }, () => []);
    for (const [index, { atoms }] of this.rows.entries()) for (const atom of atoms) rowsOf[atom]?.push(index);
    for (const each of rowsOf) each.sort((a, b) => this.sizeOf(a) - this.sizeOf(b) || a - b);
    this.rowsOf = rowsOf;
    this.#published = new Uint8Array(rows.length).fill(1);
    const mark = marks();
    this.#marks = rows.map(mark);
    this.#keys = new Map(rows.map(({ family }) => [family, new Float64Array(count)]));
    for (let row = 0; row < rows.length; row += 1) this.#mark(row, addMark);
    const families = [...new Set(rows.map(({ family }) => family))].sort((a, b) => a - b);
    const lefts = families.length === 2 ? families.slice(0, 1) : families;
    this.families = families;
    this.graphs = lefts.map((left) => new NodeIndex(this.rows, this.#marks, { count, left }));
  }

  /** The published rows of a family that an atom is in, from the narrowest to the widest. */
  chain(atom: number, family: number): number[] {
    return (this.rowsOf[atom] ?? []).filter(
      (row) => this.#published[row] === 1 && this.rows[row]?.family === family,
    );
  }

  /** A number that tells the published rows of a family that an atom is in. */
  key(atom: number, family: number): number {
    return this.#keys.get(family)?.[atom] ?? 0;
  }

  /** 1 for each atom of a row. */
  membership(row: number): Uint8Array {
    const own = new Uint8Array(this.values.length);
    for (const atom of (this.rows[row] as AtomRow).atoms) own[atom] = 1;
    return own;
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
    this.#mark(row, published ? addMark : removeMark);
    for (const graph of this.graphs) graph.toggle(this.rows[row] as AtomRow, this.#marks[row] as number);
  }

  #mark(row: number, change: typeof addMark): void {
    const { family, atoms } = this.rows[row] as AtomRow;
    const keys = this.#keys.get(family) as Float64Array;
    for (const atom of atoms) keys[atom] = change(keys[atom] as number, this.#marks[row] as number);
  }
}
