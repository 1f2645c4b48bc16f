import { GROUND, LEFT, type NodeIndex, RIGHT, type Side } from './node-index.ts';

/** No atom: where a search began. */
const NOBODY = -1;

/** Searches that fail before the row is given up: those of its other atoms mostly fail for the same reason. */
const FAILURES = 4;

/** One end of a search: the nodes reached, by code, with the atom each was reached by, and from which side. */
interface Reach {
  readonly by: Map<number, number>;
  frontier: number[];
}

/** A node of either side as one number; the ground is one node on both. */
export const codeOf = (side: Side, node: number): number => (node === GROUND ? 0 : node * 2 + side);

/** Whether an atom followed from a side gives: ahead, atoms give at right nodes; back, they give into left ones. */
export const givesFrom = (side: Side, isAhead: boolean): boolean => (side === RIGHT) === isAhead;

/** Closed walks through the atoms of a row and back by others, and what is left at each atom once they are done. */
export class ClosedWalks {
  readonly #graph: NodeIndex;
  readonly #values: Float64Array;
  readonly #row: Int32Array;
  readonly #own: Uint8Array;
  /** What each atom gave, negative for what it gained. */
  readonly #given = new Map<number, number>();

  constructor(graph: NodeIndex, values: Float64Array, { row, own }: { row: Int32Array; own: Uint8Array }) {
    this.#graph = graph;
    this.#values = values;
    this.#row = row;
    this.#own = own;
  }

  /** How many units the row can gain, or give, up to `most`. */
  move(gains: boolean, most: number): number {
    let moved = 0;
    let failures = 0;
    for (const atom of this.#row) {
      if (!gains && this.left(atom) <= 0) continue;
      for (let units = -1; units !== 0 && moved < most; moved += units)
        units = this.#around(atom, gains, most - moved);
      if (moved >= most) return moved;
      failures += 1;
      if (failures === FAILURES) return moved;
    }
    return moved;
  }

  /** Moves up to `most` units through an atom of the row; 0 when no walk closes. */
  #around(atom: number, gains: boolean, most: number): number {
    const left = codeOf(LEFT, this.#graph.node(LEFT, atom));
    const right = codeOf(RIGHT, this.#graph.node(RIGHT, atom));
    // At a right node an atom is to give, at a left one to gain: that balances what the atom of the row did.
    const path = gains ? this.#path(right, left) : this.#path(left, right);
    if (path === null) return 0;
    let units = gains ? most : Math.min(most, this.left(atom));
    for (const { atom: each, gives } of path) if (gives) units = Math.min(units, this.left(each));
    if (!gains) this.#give(atom, units);
    for (const { atom: each, gives } of path) this.#give(each, gives ? units : -units);
    return units;
  }

  /** The atoms of a path between two nodes, searched from both ends; `null` when there is none. */
  #path(start: number, end: number): { atom: number; gives: boolean }[] | null {
    if (start === end) return [];
    const ahead: Reach = { by: new Map([[start, NOBODY]]), frontier: [start] };
    const back: Reach = { by: new Map([[end, NOBODY]]), frontier: [end] };
    while (ahead.frontier.length > 0 && back.frontier.length > 0) {
      const isAhead = ahead.frontier.length <= back.frontier.length;
      const met = this.#spread(isAhead ? ahead : back, isAhead ? back : ahead, isAhead);
      if (met !== null) return [...this.#trace(met, ahead, true), ...this.#trace(met, back, false)];
    }
    return null;
  }

  /** Reaches one step further; gives the node where both ends meet, if they do. */
  #spread(from: Reach, other: Reach, isAhead: boolean): number | null {
    const next: number[] = [];
    for (const code of from.frontier) {
      const sides: readonly Side[] = code === 0 ? [LEFT, RIGHT] : [(code & 1) as Side];
      for (const side of sides) {
        const gives = givesFrom(side, isAhead);
        const across: Side = side === LEFT ? RIGHT : LEFT;
        for (const atom of this.#graph.atomsAt(side, code >> 1)) {
          const reached = codeOf(across, this.#graph.node(across, atom));
          if (from.by.has(reached) || this.#own[atom] === 1 || (gives && this.left(atom) <= 0)) continue;
          from.by.set(reached, atom * 2 + side);
          if (other.by.has(reached)) return reached;
          next.push(reached);
        }
      }
    }
    from.frontier = next;
    return null;
  }

  /** The steps from a node reached back to where its search began. */
  #trace(met: number, { by }: Reach, isAhead: boolean): { atom: number; gives: boolean }[] {
    const steps: { atom: number; gives: boolean }[] = [];
    for (let step = by.get(met) as number; step !== NOBODY; ) {
      const [atom, side] = [step >> 1, (step & 1) as Side];
      steps.push({ atom, gives: givesFrom(side, isAhead) });
      step = by.get(codeOf(side, this.#graph.node(side, atom))) as number;
    }
    return steps;
  }

  /** What an atom may still give. */
  readonly left = (atom: number): number => (this.#values[atom] as number) - (this.#given.get(atom) ?? 0);

  #give(atom: number, units: number): void {
    this.#given.set(atom, (this.#given.get(atom) ?? 0) + units);
  }
}
