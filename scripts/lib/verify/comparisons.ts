import { type PublishedRow, type PublishedTable, rowKey } from './published-table.ts';

/** Something that does not reconcile: where, what is published, and what the second reading finds. */
export interface Discrepancy {
  readonly file: string;
  readonly row: string;
  readonly column: string;
  readonly published: string;
  readonly recomputed: string;
}

/** Discrepancies told one by one; the rest are counted. */
const MOST_TOLD = 20;

/** Counts what a check compares, and keeps what differs. */
export class Comparisons {
  count = 0;
  discrepancyCount = 0;
  readonly discrepancies: Discrepancy[] = [];

  /** Compares the cell of a row with what it should be. An edition that has no such column tells nothing of it. */
  cell(table: PublishedTable, row: PublishedRow, column: string, expected: string): void {
    const published = row[column];
    if (published === undefined) return;
    this.count += 1;
    if (published !== expected) this.#differ(table, row, column, published, expected);
  }

  /** Holds the cell of a row to a rule, which is said in French when it is broken. */
  rule(table: PublishedTable, row: PublishedRow, column: string, holds: boolean, expected: string): void {
    if (row[column] === undefined) return;
    this.count += 1;
    if (!holds) this.#differ(table, row, column, row[column], expected);
  }

  /** Compares two texts that are in no row of a table. */
  same(file: string, row: string, column: string, published: string, recomputed: string): void {
    this.count += 1;
    if (published !== recomputed) this.#keep({ file, row, column, published, recomputed });
  }

  /** Compares without a word said of each: for the many cells of a table, none of which is worth a call. */
  counted(count: number): void {
    this.count += count;
  }

  #differ(
    table: PublishedTable,
    row: PublishedRow,
    column: string,
    published: string,
    recomputed: string,
  ): void {
    this.#keep({ file: table.file, row: rowKey(table, row), column, published, recomputed });
  }

  #keep(discrepancy: Discrepancy): void {
    this.discrepancyCount += 1;
    if (this.discrepancies.length < MOST_TOLD) this.discrepancies.push(discrepancy);
  }
}
