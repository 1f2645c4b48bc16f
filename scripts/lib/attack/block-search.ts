import { seededRandom } from '../seeded-random.ts';
import type { Interval } from './additive-system.ts';
import type { Block, Objective } from './blocks.ts';
import type { LinearProgram } from './linear-program.ts';
import { Contradiction } from './working-rows.ts';

/** The solver works to 1e-7, on sums of thousands. */
export const TOLERANCE = 1e-5;
const MIN_ROUNDS = 4;
const MAX_ROUNDS = 40;

/** Whether whole values at least `width` apart have been seen. */
export const isWide = ({ low, high }: Interval, width: number): boolean =>
  Math.floor(high + TOLERANCE) - Math.ceil(low - TOLERANCE) >= width;

/** The linear programs of one block: each widens what has been seen of all its objectives. */
export class BlockSearch {
  readonly #block: Block;
  readonly #program: LinearProgram;
  /** The same edition always gets the same attack. */
  readonly #random = seededRandom(20_240_115);

  constructor(block: Block, program: LinearProgram) {
    this.#block = block;
    this.#program = program;
  }

  dispose(): void {
    this.#program.dispose();
  }

  /** Random objectives, while they still show many to be wide. */
  roam(width: number): void {
    this.#visit(this.#costs());
    let left = this.#narrow(width);
    for (let round = 0; round < MAX_ROUNDS && left.length > 0; round++) {
      const costs = this.#costs();
      for (const { columns } of left) {
        const weight = (this.#random() < 0.5 ? -1 : 1) * (0.5 + this.#random());
        for (const column of columns) (costs[column] as number) += weight;
      }
      this.#visit(costs);
      const before = left.length;
      left = this.#narrow(width);
      if (round >= MIN_ROUNDS && left.length > before * 0.9) return;
    }
  }

  /** Both extremes of each objective that is wanted, unless the first shows that it is wide. */
  settle(wanted: ReadonlySet<Objective>, width: number): void {
    for (const objective of this.#block.objectives) {
      if (!wanted.has(objective) || isWide(objective, width)) continue;
      const costs = this.#costs();
      for (const column of objective.columns) costs[column] = 1;
      this.#visit(costs);
      if (!isWide(objective, width)) this.#visit(costs.map((cost) => -cost));
    }
  }

  #costs(): Float64Array {
    return new Float64Array(this.#block.columnCount);
  }

  #narrow(width: number): readonly Objective[] {
    return this.#block.objectives.filter((objective) => !isWide(objective, width));
  }

  #visit(costs: Float64Array): void {
    const values = this.#program.maximise(costs);
    if (values === null) throw new Contradiction('no unknowns satisfy the published sums');
    for (const objective of this.#block.objectives) {
      const sum = objective.columns.reduce((total, column) => total + (values[column] as number), 0);
      objective.low = Math.min(objective.low, sum);
      objective.high = Math.max(objective.high, sum);
    }
  }
}
