import type { AtomRow } from './count-system.ts';
import { addMark, removeMark } from './marks.ts';

export const LEFT = 0;
export const RIGHT = 1;
export type Side = typeof LEFT | typeof RIGHT;

/** Node of what no published row of a side holds: nothing has to balance there. */
export const GROUND = 0;

/**
 * The graph of a system: on each side, atoms in the same published rows of its families share a node. One family is on
 * the left, the others on the right. Kept as rows are masked and published again.
 */
export class NodeIndex {
  /** The family of the left side. */
  readonly left: number;
  /** Joined marks of the published rows of each atom, by side. */
  readonly #joined: readonly [Float64Array, Float64Array];
  readonly #nodeOf: readonly [Int32Array, Int32Array];
  /** Where each atom stands in the list of its node. */
  readonly #places: readonly [Int32Array, Int32Array];
  readonly #nodes: readonly [Map<number, number>, Map<number, number>];
  readonly #atoms: readonly [number[][], number[][]];
  readonly #published: Uint8Array;
  readonly #rowIndex: ReadonlyMap<AtomRow, number>;

  constructor(
    rows: readonly AtomRow[],
    rowMarks: readonly number[],
    { count, left }: { count: number; left: number },
  ) {
    this.left = left;
    this.#joined = [new Float64Array(count), new Float64Array(count)];
    this.#nodeOf = [new Int32Array(count), new Int32Array(count)];
    this.#places = [new Int32Array(count), new Int32Array(count)];
    this.#nodes = [new Map([[0, GROUND]]), new Map([[0, GROUND]])];
    this.#atoms = [[[]], [[]]];
    this.#published = new Uint8Array(rows.length).fill(1);
    this.#rowIndex = new Map(rows.map((row, index) => [row, index]));
    for (const [index, row] of rows.entries()) {
      const joined = this.#joined[this.#sideOf(row)];
      for (const atom of row.atoms) joined[atom] = addMark(joined[atom] as number, rowMarks[index] as number);
    }
    for (let atom = 0; atom < count; atom += 1) {
      this.#enter(LEFT, atom);
      this.#enter(RIGHT, atom);
    }
  }

  /** How many nodes the side that has most of them has had. */
  get size(): number {
    return Math.max(this.#atoms[LEFT].length, this.#atoms[RIGHT].length);
  }

  /** The node of each atom. */
  nodes(side: Side): Int32Array {
    return this.#nodeOf[side];
  }

  node(side: Side, atom: number): number {
    return this.#nodeOf[side][atom] as number;
  }

  atomsAt(side: Side, node: number): readonly number[] {
    return this.#atoms[side][node] as number[];
  }

  /** Takes a published row out of the keys of its atoms, or puts it back. */
  toggle(row: AtomRow, mark: number): void {
    const side = this.#sideOf(row);
    const index = this.#rowIndex.get(row) as number;
    const change = this.#published[index] === 1 ? removeMark : addMark;
    this.#published[index] = 1 - (this.#published[index] as number);
    const joined = this.#joined[side];
    for (const atom of row.atoms) {
      this.#leave(side, atom);
      joined[atom] = change(joined[atom] as number, mark);
      this.#enter(side, atom);
    }
  }

  #sideOf({ family }: AtomRow): Side {
    return family === this.left ? LEFT : RIGHT;
  }

  #enter(side: Side, atom: number): void {
    const key = this.#joined[side][atom] as number;
    let node = this.#nodes[side].get(key);
    if (node === undefined) {
      node = this.#atoms[side].length;
      this.#nodes[side].set(key, node);
      this.#atoms[side].push([]);
    }
    const atoms = this.#atoms[side][node] as number[];
    this.#nodeOf[side][atom] = node;
    this.#places[side][atom] = atoms.length;
    atoms.push(atom);
  }

  /** The last of the list takes the place of the one that leaves. */
  #leave(side: Side, atom: number): void {
    const atoms = this.#atoms[side][this.#nodeOf[side][atom] as number] as number[];
    const place = this.#places[side][atom] as number;
    const last = atoms.pop() as number;
    if (last === atom) return;
    atoms[place] = last;
    this.#places[side][last] = place;
  }
}
