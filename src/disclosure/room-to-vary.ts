import type { CountSystem, Side } from './count-system.ts';

/** Node of what no published row holds: nothing has to balance there. */
const GROUND = 0;

/** An atom gains where it is followed from left to right, and gives where it is followed back. */
interface Step {
  readonly from: Step | null;
  readonly atom: number;
  readonly gives: boolean;
  readonly side: Side;
  readonly node: number;
}

/**
 * How far the sum of a row may move from its true value while every published sum, and every sign, stays what it is; the
 * search stops at `enough`. Whoever reads what is published cannot tell the true value from those it could move to.
 *
 * What moves is a whole number of units along closed walks: an atom of the row gains, another at the same node gives, and
 * so on until every node is balanced again. Such a walk proves that there is room; finding none does not prove that there
 * is none, which errs on the side of secrecy.
 */
export function roomToVary(system: CountSystem, row: number, enough: number): number {
  let best = 0;
  for (let split = 0; split < system.splitCount && best < enough; split += 1) {
    const up = move(system, row, { split, enough, gains: true });
    const down = up >= enough ? 0 : move(system, row, { split, enough: enough - up, gains: false });
    best = Math.max(best, up + down);
  }
  return best;
}

interface Move {
  readonly split: number;
  readonly enough: number;
  /** Whether the row gains or gives. */
  readonly gains: boolean;
}

/** How much the row can gain, or give, up to `enough`. */
function move(system: CountSystem, row: number, { split, enough, gains }: Move): number {
  const atoms = system.rows[row]?.atoms ?? new Int32Array();
  const own = new Set(atoms);
  const walk = new Walk(system, split, own);
  let moved = 0;
  for (const atom of atoms) {
    while (moved < enough) {
      const units = walk.around(atom, gains, enough - moved);
      if (units === 0) break;
      moved += units;
    }
    if (moved >= enough) break;
  }
  return moved;
}

/** Closed walks outside a row, and what is left at each atom once they are done. */
class Walk {
  readonly #system: CountSystem;
  readonly #split: number;
  readonly #own: ReadonlySet<number>;
  readonly #given = new Map<number, number>();

  constructor(system: CountSystem, split: number, own: ReadonlySet<number>) {
    this.#system = system;
    this.#split = split;
    this.#own = own;
  }

  /** Moves up to `most` units through an atom of the row and back by others; 0 when no walk closes. */
  around(atom: number, gains: boolean, most: number): number {
    const left = this.#node('left', atom);
    const right = this.#node('right', atom);
    const [start, end]: [[Side, number], [Side, number]] = gains
      ? [
          ['right', right],
          ['left', left],
        ]
      : [
          ['left', left],
          ['right', right],
        ];
    const last = this.#path(start, end);
    if (last === undefined) return 0;
    let units = gains ? most : Math.min(most, this.#left(atom));
    for (let step = last; step !== null; step = step.from) {
      if (step.gives) units = Math.min(units, this.#left(step.atom));
    }
    if (units <= 0) return 0;
    if (!gains) this.#give(atom, units);
    for (let step = last; step !== null; step = step.from) this.#give(step.atom, step.gives ? units : -units);
    return units;
  }

  /**
   * The shortest path between two nodes, as its last step; `null` when they are one. At a right node an atom gives, at a
   * left one an atom gains, so that nodes balance; the ground is one node on both sides.
   */
  #path(start: [Side, number], end: [Side, number]): Step | null | undefined {
    const isEnd = (side: Side, node: number): boolean =>
      node === end[1] && (side === end[0] || node === GROUND);
    if (isEnd(...start)) return null;
    const seen = { left: new Set<number>(), right: new Set<number>() };
    let frontier: { step: Step | null; side: Side; node: number }[] = [];
    const reach = (step: Step | null, side: Side, node: number, into: typeof frontier) => {
      const sides: readonly Side[] = node === GROUND ? ['left', 'right'] : [side];
      for (const each of sides) {
        if (seen[each].has(node)) continue;
        seen[each].add(node);
        into.push({ step, side: each, node });
      }
    };
    reach(null, ...start, frontier);
    while (frontier.length > 0) {
      const next: typeof frontier = [];
      for (const { step: from, side, node } of frontier) {
        const gives = side === 'right';
        const other: Side = side === 'left' ? 'right' : 'left';
        for (const atom of this.#system.atomsAt(this.#split, side, node)) {
          if (this.#own.has(atom) || (gives && this.#left(atom) <= 0)) continue;
          const reached = this.#node(other, atom);
          const step: Step = { from, atom, gives, side: other, node: reached };
          if (isEnd(other, reached)) return step;
          reach(step, other, reached, next);
        }
      }
      frontier = next;
    }
    return undefined;
  }

  #node(side: Side, atom: number): number {
    return this.#system.node(this.#split, side, atom);
  }

  #left(atom: number): number {
    return (this.#system.values[atom] as number) - (this.#given.get(atom) ?? 0);
  }

  #give(atom: number, units: number): void {
    this.#given.set(atom, (this.#given.get(atom) ?? 0) + units);
  }
}
