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
  }

  read({ line, cells, merged }: TextRecord): RowReading {
    const readings: CellReading[] = new Array(this.#columns.length);
    let faults: Map<string, DiagnosticCode> | undefined;
    for (const [place, column] of this.#columns.entries()) {
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
    const { filled } = this.#report.file(this.#file);
    for (const [place, column] of this.#columns.entries()) {
      const { parsed, warning } = readings[place] as CellReading;
      const { name } = column.field;
      const text = cells[column.index] ?? '';
      if ('fault' in parsed) {
        this.#add(row.line, name, text, { ...parsed, code: parsed.fault });
        continue;
      }
      if (parsed.value !== null) filled.set(name, (filled.get(name) ?? 0) + 1);
      if (parsed.note) this.#notes.add(parsed.note, row.line, column.field, text.trim(), parsed.value);
      if (warning) this.#add(row.line, name, text, warning);
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
