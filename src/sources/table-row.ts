import type { DiagnosticCode } from '../domain/diagnostic-catalogue.ts';
import type { CellValue } from './cells/parsed-cell.ts';
import type { CellReading } from './table/column-reader.ts';

/** Where the columns of a table are: the same for all its rows. */
export interface RowLayout {
  /** Place of each known column among the readings of a row, by name. */
  readonly places: ReadonlyMap<string, number>;
  /** Index in the file of each known column, in the order of the readings. */
  readonly indexes: readonly number[];
  /** Indexes in the file of the columns that are not read. */
  readonly others: readonly number[];
}

const NO_FAULT: ReadonlyMap<string, DiagnosticCode> = new Map();

/** A row whose cells were read as its schema says. */
export class TableRow {
  readonly line: number;
  /** What is wrong with its cells, by column: they count as missing. */
  readonly faults: ReadonlyMap<string, DiagnosticCode>;
  readonly #layout: RowLayout;
  readonly #readings: readonly CellReading[];
  readonly #cells: readonly string[];

  constructor(
    line: number,
    layout: RowLayout,
    { cells, readings }: { cells: readonly string[]; readings: readonly CellReading[] },
    faults: ReadonlyMap<string, DiagnosticCode> = NO_FAULT,
  ) {
    this.line = line;
    this.faults = faults;
    this.#layout = layout;
    this.#readings = readings;
    this.#cells = cells;
  }

  /**
   * All that the row says, columns that are not read included: two rows with the same text are the same line twice,
   * even if a date is not written alike in both.
   */
  get text(): string {
    const { places, indexes, others } = this.#layout;
    const known = [...places].map(([column, place]) =>
      this.faults.has(column) ? this.#written(indexes[place] ?? 0) : String(this.#value(column) ?? ''),
    );
    return [...known, ...others.map((index) => this.#written(index))].join('\u0001');
  }

  string(column: string): string | null {
    const value = this.#value(column);
    return typeof value === 'string' ? value : null;
  }

  number(column: string): number | null {
    const value = this.#value(column);
    return typeof value === 'number' ? value : null;
  }

  boolean(column: string): boolean | null {
    const value = this.#value(column);
    return typeof value === 'boolean' ? value : null;
  }

  #value(column: string): CellValue {
    const place = this.#layout.places.get(column);
    const parsed = place === undefined ? undefined : this.#readings[place]?.parsed;
    return parsed && 'value' in parsed ? parsed.value : null;
  }

  #written(index: number): string {
    return (this.#cells[index] ?? '').trim();
  }
}
