import type { Diagnostic } from '../domain/diagnostic.ts';
import { SCHEMAS, type TableName } from '../formats/schemas.ts';
import { columnName } from './column-name.ts';
import { headerFields } from './table/header-fields.ts';
import { HeaderSearch } from './table/header-search.ts';
import { matchHeader } from './table/match-header.ts';
import { eachRecord, type RecordBatches, type TextRecord } from './text/delimited.ts';

/** A problem of a row, and the index of the cell it is in; `null` when it is in none. */
export interface CellFinding {
  readonly diagnostic: Diagnostic;
  readonly column: number | null;
}

/** A row as read, and what was found in it. */
export interface AnnotatedRow {
  /** Line as a spreadsheet shows it. */
  readonly line: number;
  readonly cells: readonly string[];
  readonly findings: readonly CellFinding[];
}

/** A table as read, with what was found beside its rows. */
export interface AnnotatedTable {
  readonly rows: readonly AnnotatedRow[];
  /** Number of cells of the widest row. */
  readonly width: number;
  /** Index of the header in `rows`. */
  readonly header: number;
  /** Whether every line is there, at its own place; else the header and the rows with something to do only. */
  readonly complete: boolean;
  /** Rows with something to do that there was no room for. */
  readonly omitted: number;
}

/** What a workbook can hold: made in memory (about a gigabyte), 100 000 rows of 15 columns; a sheet has 2^20 rows. */
export interface TableLimits {
  readonly cells: number;
  readonly rows: number;
}

const LIMITS: TableLimits = { cells: 1_500_000, rows: 1_000_000 };

/** Whether a diagnostic has a row to stand beside, and something to do about it. */
export const isAnnotation = ({ line, severity }: Diagnostic): boolean =>
  line !== null && severity !== 'information';

/**
 * Sets what the checks found in a file beside the rows it was found in. Of a table over the limits, only the rows with
 * something to do are kept, and no more of them than the limits allow.
 */
export async function annotatedRows(
  file: string,
  batches: RecordBatches,
  diagnostics: readonly Diagnostic[],
  limits = LIMITS,
): Promise<AnnotatedTable> {
  const found = Map.groupBy(diagnostics.filter(isAnnotation), ({ line }) => line);
  const gathered = new Gathering(file, (line) => found.has(line), limits);
  for await (const record of eachRecord(batches)) gathered.take(record);
  const { rows, header, ...rest } = gathered.finish();
  const columns = columnIndexes(file, rows[header]?.cells ?? []);
  const located = (diagnostic: Diagnostic): CellFinding => ({
    diagnostic,
    column: columns.get(diagnostic.column ?? '') ?? null,
  });
  return {
    rows: rows.map(({ line, cells }) => ({ line, cells, findings: (found.get(line) ?? []).map(located) })),
    width: rows.reduce((widest, { cells }) => Math.max(widest, cells.length), 0),
    header,
    ...rest,
  };
}

/** The columns that a file may have, by its name; those of a register file are known if it is the normalised one. */
function fieldsOf(file: string) {
  const name = file.startsWith('finess/') ? 'etablissements' : file.replace(/\..*$/, '').toLowerCase();
  return name in SCHEMAS ? headerFields(SCHEMAS[name as TableName].fields) : [];
}

/** Index of each column, by name of field and as written. Of two columns of one name, the first is the one read. */
function columnIndexes(file: string, header: readonly string[]): ReadonlyMap<string, number> {
  const written = header.map((cell, index) => [columnName(cell), index] as const).reverse();
  return new Map([...written, ...matchHeader(header, fieldsOf(file)).columns]);
}

/** Index of the header among the first rows of a file: under its titles, if it has some. */
function headerIndex(file: string, rows: readonly TextRecord[]): number {
  const search = new HeaderSearch(fieldsOf(file));
  for (const row of rows) {
    const start = isEmpty(row) ? null : search.take(row);
    if (start) return rows.indexOf(start.header);
  }
  return Math.max(0, rows.indexOf(search.finish()?.header ?? NO_ROW));
}

const NO_ROW: TextRecord = { line: 0, cells: [] };
const isEmpty = ({ cells }: TextRecord): boolean => cells.every((cell) => cell.trim() === '');

/** The rows of a file that will be annotated, all of them as long as there is room. */
class Gathering {
  readonly #file: string;
  readonly #isFaulty: (line: number) => boolean;
  readonly #limits: TableLimits;
  #rows: TextRecord[] = [];
  #cells = 0;
  /** `null` as long as every line is kept. */
  #header: TextRecord | null = null;
  #omitted = 0;

  constructor(file: string, isFaulty: (line: number) => boolean, limits: TableLimits) {
    this.#file = file;
    this.#isFaulty = isFaulty;
    this.#limits = limits;
  }

  take(record: TextRecord): void {
    if (this.#header === null) {
      // A line that is no record (« sep=; ») leaves an empty row: every line keeps its place.
      for (let line = this.#rows.length + 1; line < record.line; line += 1)
        this.#rows.push({ line, cells: [] });
      this.#keep(record);
      if (this.#isFull()) this.#keepFaultyOnly();
    } else if (this.#isFaulty(record.line)) {
      if (this.#isFull()) this.#omitted += 1;
      else this.#keep(record);
    }
  }

  finish() {
    // An empty file lacks its header: that is said on the line where it should be.
    const rows = this.#rows.length === 0 ? [{ line: 1, cells: [] }] : this.#rows;
    const header = this.#header === null ? headerIndex(this.#file, rows) : rows.indexOf(this.#header);
    return { rows, header, complete: this.#header === null, omitted: this.#omitted };
  }

  #keep(record: TextRecord): void {
    this.#rows.push(record);
    this.#cells += record.cells.length;
  }

  #isFull(): boolean {
    return this.#cells > this.#limits.cells || this.#rows.length > this.#limits.rows;
  }

  #keepFaultyOnly(): void {
    const header = this.#rows[headerIndex(this.#file, this.#rows)] ?? NO_ROW;
    this.#header = header;
    this.#rows = this.#rows.filter((row) => row === header || this.#isFaulty(row.line));
    this.#cells = this.#rows.reduce((sum, { cells }) => sum + cells.length, 0);
  }
}
