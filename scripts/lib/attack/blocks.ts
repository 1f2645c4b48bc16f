import type { Interval } from './additive-system.ts';
import type { ProgramRow } from './linear-program.ts';

/** A set of unknowns of one block that a target adds up, and the least and the most seen of their sum so far. */
export interface Objective {
  readonly columns: readonly number[];
  low: number;
  high: number;
}

/** Unknowns that depend on each other, with their sums, apart from all the others. */
export interface Block {
  readonly columnCount: number;
  readonly rows: readonly ProgramRow[];
  readonly objectives: readonly Objective[];
}

/** An unknown part in no published sum: nothing bounds it. */
const FREE: Interval = { low: 0, high: Number.POSITIVE_INFINITY };

/** The unknowns grouped so that no sum crosses two groups. */
export class Blocks {
  readonly #parent: Int32Array;
  readonly #inRow: Uint8Array;
  readonly #position: Int32Array;
  readonly #blocks = new Map<number, { columnCount: number; rows: ProgramRow[]; objectives: Objective[] }>();
  readonly #objectives = new Map<string, Objective>();

  constructor(columnCount: number, rows: readonly ProgramRow[]) {
    this.#parent = Int32Array.from({ length: columnCount }, (_, column) => column);
    this.#inRow = new Uint8Array(columnCount);
    this.#position = new Int32Array(columnCount).fill(-1);
    for (const { columns } of rows) {
      for (const column of columns) {
        this.#inRow[column] = 1;
        this.#parent[this.#root(column)] = this.#root(columns[0] as number);
      }
    }
    for (const { columns, low, high } of rows) {
      const block = this.#blockOf(columns[0] as number);
      block.rows.push({ columns: columns.map((column) => this.#place(column)), low, high });
    }
  }

  list(): readonly Block[] {
    return [...this.#blocks.values()];
  }

  partsOf(columns: readonly number[]): readonly Objective[] {
    const byRoot = new Map<number, number[]>();
    const free = columns.some((column) => this.#inRow[column] === 0);
    for (const column of columns) {
      if (this.#inRow[column] === 0) continue;
      const root = this.#root(column);
      byRoot.set(root, [...(byRoot.get(root) ?? []), this.#place(column)]);
    }
    const parts = [...byRoot].map(([root, part]) => this.#objective(root, part));
    return free ? [...parts, { columns: [], ...FREE }] : parts;
  }

  #objective(root: number, columns: readonly number[]): Objective {
    const key = `${root}:${columns.join()}`;
    const known = this.#objectives.get(key);
    if (known !== undefined) return known;
    const objective = {
      columns,
      low: Number.POSITIVE_INFINITY,
      high: Number.NEGATIVE_INFINITY,
    };
    this.#objectives.set(key, objective);
    this.#blockOf(columns[0] as number, root).objectives.push(objective);
    return objective;
  }

  #root(column: number): number {
    let root = column;
    while (this.#parent[root] !== root) root = this.#parent[root] as number;
    for (let at = column; at !== root; ) {
      const next = this.#parent[at] as number;
      this.#parent[at] = root;
      at = next;
    }
    return root;
  }

  #blockOf(column: number, root = this.#root(column)) {
    const block = this.#blocks.get(root) ?? { columnCount: 0, rows: [], objectives: [] };
    this.#blocks.set(root, block);
    return block;
  }

  /** Position of an unknown within its block. */
  #place(column: number): number {
    if (this.#position[column] === -1) {
      const block = this.#blockOf(column);
      this.#position[column] = block.columnCount++;
    }
    return this.#position[column] as number;
  }
}
