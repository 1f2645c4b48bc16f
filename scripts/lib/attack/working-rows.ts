import type { Equation } from './additive-system.ts';

/** A published sum while it is being simplified. */
export interface WorkingRow {
  readonly family: string;
  columns: readonly number[];
  low: number;
  high: number;
}

/** Thrown when published figures contradict each other: then nothing can be deduced from them. */
export class Contradiction extends Error {}

const isExact = ({ low, high }: WorkingRow): boolean => low === high;

/**
 * The published sums of a system, simplified without losing anything of what they say: unknowns that are known are
 * taken out, and each sum loses the published sums that it contains.
 */
export class WorkingRows {
  /** Value of each unknown that is known, `NaN` for the others. */
  readonly known: Float64Array;
  rows: WorkingRow[];
  #rowsOf: WorkingRow[][] = [];

  constructor(columnCount: number, equations: readonly Equation[]) {
    this.known = new Float64Array(columnCount).fill(Number.NaN);
    this.rows = equations.map(({ family, columns, low, high }) => ({ family, columns, low, high }));
    this.#settle();
    this.#index();
  }

  /** Takes out of each sum the published sums that it contains, as they stand: what all of them say stays the same. */
  subtractParts(): void {
    const rests = this.rows.map((row) => ({ row, rest: this.withoutParts(row.columns, row) }));
    for (const { row, rest } of rests) {
      row.columns = rest.columns;
      row.low -= rest.known;
      row.high -= rest.known;
    }
    this.#settle();
    this.#index();
  }

  /** A set of unknowns without the known ones and the published sums in it, and what these are worth together. */
  withoutParts(
    columns: readonly number[],
    owner: WorkingRow | null = null,
  ): { readonly columns: readonly number[]; readonly known: number } {
    let known = 0;
    let rest = columns.filter((column) => {
      const value = this.known[column] as number;
      if (!Number.isNaN(value)) known += value;
      return Number.isNaN(value);
    });
    for (;;) {
      const parts = this.#largestFamilyWithin(rest, owner);
      if (parts.length === 0) return { columns: rest, known };
      const covered = new Set(parts.flatMap((part) => part.columns));
      rest = rest.filter((column) => !covered.has(column));
      known += parts.reduce((sum, { low }) => sum + low, 0);
    }
  }

  /** The exact sums that lie within the given unknowns, of the family that covers most of them. */
  #largestFamilyWithin(columns: readonly number[], owner: WorkingRow | null): readonly WorkingRow[] {
    const overlaps = new Map<WorkingRow, number>();
    for (const column of columns) {
      for (const row of this.#rowsOf[column] ?? []) overlaps.set(row, (overlaps.get(row) ?? 0) + 1);
    }
    const families = new Map<string, { rows: WorkingRow[]; covered: number }>();
    for (const [row, overlap] of overlaps) {
      if (row === owner || overlap !== row.columns.length || !isExact(row)) continue;
      const family = families.get(row.family) ?? { rows: [], covered: 0 };
      family.rows.push(row);
      family.covered += overlap;
      families.set(row.family, family);
    }
    let best: { rows: WorkingRow[]; covered: number } = { rows: [], covered: 0 };
    for (const family of families.values()) if (family.covered > best.covered) best = family;
    return best.rows;
  }

  /** Finds the unknowns that one sum alone gives, until there are no more. */
  #settle(): void {
    for (let found = true; found; ) {
      found = false;
      for (const row of this.rows) {
        this.#takeOutKnown(row);
        found = this.#learnFrom(row) || found;
      }
      this.rows = this.rows.filter(({ columns }) => columns.length > 0);
    }
    this.#merge();
  }

  #takeOutKnown(row: WorkingRow): void {
    const values = row.columns.map((column) => this.known[column] as number);
    if (values.every(Number.isNaN)) return;
    const sum = values.reduce((total, value) => (Number.isNaN(value) ? total : total + value), 0);
    row.columns = row.columns.filter((column) => Number.isNaN(this.known[column]));
    row.low -= sum;
    row.high -= sum;
  }

  #learnFrom(row: WorkingRow): boolean {
    const { columns, low, high } = row;
    if (high < 0 || (columns.length === 0 && low > 0) || low > high) {
      throw new Contradiction(`${row.family}: ${low} to ${high} for ${columns.length} unknowns`);
    }
    if (high === 0) for (const column of columns) this.known[column] = 0;
    else if (columns.length === 1 && low === high) this.known[columns[0] as number] = low;
    else return false;
    return columns.length > 0;
  }

  /** One row for those that add up the same unknowns. */
  #merge(): void {
    const merged = new Map<string, WorkingRow>();
    for (const row of this.rows) {
      const key = row.columns.join();
      const same = merged.get(key);
      if (same === undefined) merged.set(key, row);
      else {
        same.low = Math.max(same.low, row.low);
        same.high = Math.min(same.high, row.high);
        if (same.low > same.high) throw new Contradiction(`${row.family}: two sums of the same unknowns`);
      }
    }
    this.rows = [...merged.values()];
  }

  #index(): void {
    this.#rowsOf = [];
    for (const row of this.rows) {
      for (const column of row.columns) {
        const rows = this.#rowsOf[column];
        if (rows === undefined) this.#rowsOf[column] = [row];
        else rows.push(row);
      }
    }
  }
}
