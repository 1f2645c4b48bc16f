import loadHighs, { type Highs, type Model } from 'highs';

/** Sums of unknowns that must lie between two values. */
export interface ProgramRow {
  readonly columns: readonly number[];
  readonly low: number;
  readonly high: number;
}

export interface ProgramOptions {
  /** Highest value of each unknown, which is never negative; by default what the rows allow. */
  readonly upper?: Float64Array;
  /** Whether one objective is all that will be asked: another method is then faster. */
  readonly once?: boolean;
}

/** No ESSMS accompanies that many persons: it only keeps unbounded unknowns finite. */
export const UNBOUNDED = 1e7;

/** Names in HiGHS: the first reaches one optimum sooner, the second starts from where the last objective ended. */
const DUAL_SIMPLEX = 1;
const PRIMAL_SIMPLEX = 4;

let highs: Promise<Highs> | null = null;

/**
 * Sums of non-negative unknowns, of which HiGHS (a solver of linear programs) finds the extremes. One model serves all
 * objectives, and must be disposed of.
 */
export class LinearProgram {
  readonly #model: Model;
  readonly #solver: Highs;
  readonly #columnCount: number;

  private constructor(
    solver: Highs,
    columnCount: number,
    rows: readonly ProgramRow[],
    { upper = upperBounds(columnCount, rows), once = false }: ProgramOptions,
  ) {
    this.#columnCount = columnCount;
    this.#solver = solver;
    this.#model = solver.createModel({
      numCols: columnCount,
      numRows: rows.length,
      sense: solver.constants.objectiveSense.maximize,
      colCost: new Float64Array(columnCount),
      colLower: new Float64Array(columnCount),
      colUpper: upper,
      rowLower: rows.map(({ low }) => low),
      rowUpper: rows.map(({ high }) => high),
      matrix: { format: 'csr', numRows: rows.length, numCols: columnCount, ...packed(rows) },
    });
    this.#model.options.set({
      output_flag: false,
      solver: 'simplex',
      simplex_strategy: once ? DUAL_SIMPLEX : PRIMAL_SIMPLEX,
    });
  }

  /** Loads the solver the first time. */
  static async create(
    columnCount: number,
    rows: readonly ProgramRow[],
    options: ProgramOptions = {},
  ): Promise<LinearProgram> {
    highs ??= loadHighs();
    return new LinearProgram(await highs, columnCount, rows, options);
  }

  /** Unknowns for which the objective is greatest; `null` when the rows contradict each other. */
  maximise(costs: Float64Array): Float64Array | null {
    this.#model.changeColsCost({ kind: 'range', from: 0, to: this.#columnCount - 1 }, costs);
    this.#model.run();
    const { optimal, infeasible } = this.#solver.constants.modelStatus;
    const status = this.#model.getModelStatus();
    if (status === infeasible) return null;
    if (status !== optimal) throw new Error(`HiGHS stopped with status ${status}`);
    return this.#model.getSolution().colValue;
  }

  dispose(): void {
    this.#model.dispose();
  }
}

function upperBounds(columnCount: number, rows: readonly ProgramRow[]): Float64Array {
  const bounds = new Float64Array(columnCount).fill(UNBOUNDED);
  for (const { columns, high } of rows) {
    for (const column of columns) bounds[column] = Math.min(bounds[column] as number, high);
  }
  return bounds;
}

function packed(rows: readonly ProgramRow[]) {
  const starts = new Int32Array(rows.length + 1);
  rows.forEach(({ columns }, row) => {
    starts[row + 1] = (starts[row] as number) + columns.length;
  });
  const indices = Int32Array.from(rows.flatMap(({ columns }) => columns));
  return { starts, indices, values: new Float64Array(indices.length).fill(1) };
}
