import { rankOf } from '../../domain/code-precedence.ts';
import { type DiagnosticCode, diagnose } from '../../domain/diagnostic-catalogue.ts';
import type { Report } from '../../domain/report.ts';
import type { CellFault } from '../cells/parsed-cell.ts';
import { type RowLayout, TableRow } from '../table-row.ts';
import type { TextRecord } from '../text/delimited.ts';
import { type CellReading, type ColumnReader, mergedReading } from './column-reader.ts';
import type { FormNotes } from './form-notes.ts';

/** A row whose cells were read, of which nothing is told yet. */
export interface RowReading {
  readonly row: TableRow;
  readonly cells: readonly string[];
  /** In the order of the columns. */
  readonly readings: readonly CellReading[];
}

/** Reads the rows of one file, and tells the report what is wrong in their cells. */
export class RowReader {
  readonly #file: string;
  readonly #report: Report;
  readonly #columns: readonly ColumnReader[];
  readonly #layout: RowLayout;
  readonly #notes: FormNotes;
  /** How many rows fill each column. */
  readonly #filled: number[];

  constructor(
    file: string,
    report: Report,
    { columns, layout, notes }: { columns: readonly ColumnReader[]; layout: RowLayout; notes: FormNotes },
  ) {
    this.#file = file;
    this.#report = report;
    this.#columns = columns;
    this.#layout = layout;
    this.#notes = notes;
    this.#filled = columns.map(() => 0);
  }

  read({ line, cells, merged }: TextRecord): RowReading {
    const readings: CellReading[] = new Array(this.#columns.length);
    let faults: Map<string, DiagnosticCode> | undefined;
    // By index, here and below: there are tens of millions of cells.
    for (let place = 0; place < readings.length; place += 1) {
      const column = this.#columns[place] as ColumnReader;
      const source = merged?.get(column.index);
      const reading = source === undefined ? column.read(cells[column.index] ?? '') : mergedReading(source);
      readings[place] = reading;
      if ('fault' in reading.parsed) {
        faults ??= new Map();
        faults.set(column.field.name, reading.parsed.fault);
      }
    }
    return { row: new TableRow(line, this.#layout, { cells, readings }, faults), cells, readings };
  }

  /** The first code, in the order of the catalogue, of the faults that exclude a row; `null` when it is kept. */
  exclusionOf({ row }: RowReading): DiagnosticCode | null {
    if (row.faults.size === 0) return null;
    const codes = this.#columns.flatMap(({ field, excludes }) =>
      excludes ? (row.faults.get(field.name) ?? []) : [],
    );
    return codes.sort((a, b) => rankOf(a) - rankOf(b))[0] ?? null;
  }

  /** Tells all that is to be said of a row: the faults of its cells, their forms, what to verify. */
  tell({ row, cells, readings }: RowReading): void {
    for (let place = 0; place < readings.length; place += 1) {
      const { parsed, warning } = readings[place] as CellReading;
      const { index, field } = this.#columns[place] as ColumnReader;
      const text = cells[index] ?? '';
      if ('fault' in parsed) {
        this.#add(row.line, field.name, text, { ...parsed, code: parsed.fault });
        continue;
      }
      if (parsed.value !== null) this.#filled[place] = (this.#filled[place] as number) + 1;
      if (parsed.note) this.#notes.add(parsed.note, row.line, field, text.trim(), parsed.value);
      if (warning) this.#add(row.line, field.name, text, warning);
    }
  }

  /** Tells the report how many rows fill each column. */
  finish(): void {
    const { filled } = this.#report.file(this.#file);
    for (const [place, { field }] of this.#columns.entries()) {
      filled.set(field.name, this.#filled[place] as number);
    }
  }

  #add(
    line: number,
    column: string,
    text: string,
    { code, message, remedy }: Omit<CellFault, 'fault'> & { readonly code: DiagnosticCode },
  ): void {
    const value = text.trim() === '' ? null : text.trim();
    const where = { file: this.#file, line, column, value, message };
    this.#report.add(diagnose(code, remedy === undefined ? where : { ...where, remedy }));
  }
}
