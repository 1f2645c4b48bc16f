import { DIAGNOSTICS, type DiagnosticCode, diagnose } from '../domain/diagnostic-catalogue.ts';
import type { Report } from '../domain/report.ts';
import { columnName } from './column-name.ts';
import type { InputFile } from './input-file.ts';
import { type CellValue, type FormatNote, parseCell } from './parse-cell.ts';
import { TableRow } from './table-row.ts';
import type { SchemaField, TableSchema } from './table-schema.ts';
import { openSheet, type Sheet } from './text/sheet.ts';
import { UnreadableError } from './unreadable-error.ts';

/** A table as read: its sound rows, and the keys of the rows that a fault excluded. */
export interface Table {
  readonly file: string;
  readonly rows: readonly TableRow[];
  /** First cell of the key of each excluded row, with the code that excluded it: other files may refer to it. */
  readonly excludedKeys: ReadonlyMap<string, string>;
}

interface Column {
  readonly field: SchemaField;
  readonly index: number;
  /** As written in the file. */
  readonly header: string;
}

export const MAX_COLUMNS = 200;

/** The first code in the order of the catalogue: a row excluded for several reasons counts under it. */
const PRECEDENCE = new Map(Object.keys(DIAGNOSTICS).map((code, rank) => [code, rank]));
const rankOf = (code: DiagnosticCode): number => PRECEDENCE.get(code) ?? PRECEDENCE.size;

const TOTALS = /^(sous[-\s]?)?tota(l|ux)(\s+g[ée]n[ée]ral)?\s*:?$/i;

const isTotals = (cells: readonly string[]): boolean =>
  TOTALS.test(cells.find((cell) => cell.trim() !== '')?.trim() ?? '');

/** Whether a row says nothing. */
export const isBlank = (cells: readonly string[]): boolean => cells.every((cell) => cell.trim() === '');

/**
 * Reads an input table with its schema: every fault of every cell goes to the report with its line and column; rows
 * with a faulty required cell are excluded and counted. Throws `UnreadableError` when the file is empty or no table.
 */
export async function readTable(file: InputFile, schema: TableSchema, report: Report): Promise<Table> {
  const rows: TableRow[] = [];
  const excludedKeys = await streamTable(file, schema, report, (row) => rows.push(row));
  return { file: file.name, rows, excludedKeys };
}

/**
 * Like `readTable`, for tables too long to be held: each sound row is given to `onRow`, then forgotten. Returns the
 * keys of the excluded rows, as `Table` has them.
 */
export async function streamTable(
  file: InputFile,
  schema: TableSchema,
  report: Report,
  onRow: (row: TableRow) => void,
): Promise<ReadonlyMap<string, string>> {
  const sheet = await openSheet(file);
  noteForm(file, sheet, report);
  const reading = new TableReading(file.name, schema, report, sheet.encoding !== null, onRow);
  for await (const record of sheet.records) reading.take(record.line, record.cells);
  return reading.finish();
}

function noteForm(file: InputFile, { encoding, delimiter }: Sheet, report: Report): void {
  if (encoding !== null && encoding !== 'utf-8') {
    const name = encoding === 'utf-8-bom' ? 'UTF-8 avec marque d’ordre (BOM)' : encoding;
    report.add(
      diagnose('W-FMT-01', { file: file.name, message: `Le fichier est encodé en ${name} ; il a été lu.` }),
    );
  }
  if (delimiter === ';' || delimiter === '\t') {
    const name = delimiter === ';' ? 'le point-virgule' : 'la tabulation';
    report.add(
      diagnose('W-FMT-02', { file: file.name, message: `Le séparateur est ${name} ; le fichier a été lu.` }),
    );
  }
}

const NOTE_MESSAGES: Record<FormatNote, string> = {
  'W-FMT-03': 'Des dates ne sont pas écrites AAAA-MM-JJ ; elles ont été lues.',
  'W-FMT-04': 'Des montants portent une virgule, des espaces ou un symbole ; ils ont été lus.',
  'W-FMT-05': 'Des numéros FINESS ont perdu leur zéro de tête dans un tableur ; il a été remis.',
};

class TableReading {
  readonly #file: string;
  readonly #isText: boolean;
  readonly #schema: TableSchema;
  readonly #report: Report;
  readonly #onRow: (row: TableRow) => void;
  readonly #excludedKeys = new Map<string, string>();
  readonly #filled: Map<string, number>;
  readonly #noted = new Set<string>();
  #columns: readonly Column[] | null = null;
  #header: readonly string[] = [];
  #keyed = true;
  #blankLine: number | null = null;
  #blankCount = 0;

  constructor(
    file: string,
    schema: TableSchema,
    report: Report,
    isText: boolean,
    onRow: (row: TableRow) => void,
  ) {
    this.#onRow = onRow;
    this.#isText = isText;
    this.#file = file;
    this.#schema = schema;
    this.#report = report;
    this.#filled = report.file(file).filled;
  }

  take(line: number, cells: readonly string[]): void {
    if (isBlank(cells)) this.#noteBlank(line);
    else if (this.#columns === null) this.#columns = this.#readHeader(line, cells);
    else if (this.#isHeader(cells)) {
      this.#note('W-FMT-07', 'L’en-tête répété au milieu du fichier a été ignoré.', line);
    } else if (isTotals(cells)) this.#note('W-FMT-07', 'Une ligne de total a été ignorée.', line);
    else this.#readRow(line, cells, this.#columns);
  }

  /** The keys of the excluded rows. Throws `UnreadableError` when the file holds nothing. */
  finish(): ReadonlyMap<string, string> {
    const columns = this.#columns;
    if (columns === null) throw new UnreadableError('Le fichier est vide : il n’a pas même d’en-tête.');
    if (this.#blankLine !== null) {
      const message = `${this.#blankCount} ligne(s) vide(s) ignorée(s).`;
      this.#note('W-FMT-07', message, this.#blankLine);
    }
    return this.#excludedKeys;
  }

  #note(code: DiagnosticCode, message: string, line: number, column: string | null = null): void {
    if (this.#noted.has(code)) return;
    this.#noted.add(code);
    this.#report.add(diagnose(code, { file: this.#file, line, column, message }));
  }

  #isHeader(cells: readonly string[]): boolean {
    return (
      cells.length === this.#header.length && cells.every((cell, at) => columnName(cell) === this.#header[at])
    );
  }

  #noteBlank(line: number): void {
    this.#blankLine ??= line;
    this.#blankCount += 1;
  }

  #readHeader(line: number, cells: readonly string[]): readonly Column[] {
    const file = this.#file;
    this.#header = cells.map(columnName);
    if (cells.length > MAX_COLUMNS) {
      const message = `Le fichier a ${cells.length} colonnes, plus de ${MAX_COLUMNS}.`;
      this.#report.add(diagnose('S-FIC-02', { file, line, message }));
    }
    const columns: Column[] = [];
    for (const field of this.#schema.fields) {
      const found = cells.flatMap((header, index) =>
        this.#header[index] === field.name ? [{ header, index }] : [],
      );
      const [first, second] = found;
      if (second) {
        const message = `La colonne « ${field.name} » est présente ${found.length} fois.`;
        this.#report.add(diagnose('S-COL-02', { file, line, column: field.name, message }));
      }
      if (first) {
        columns.push({ field, ...first });
        if (first.header.trim() !== field.name) {
          const message = `L’en-tête « ${first.header.trim()} » a été lu comme « ${field.name} ».`;
          this.#note('W-FMT-06', message, line, field.name);
        }
      } else if (field.constraints?.required || field.columnRequired) {
        const message = `La colonne obligatoire « ${field.name} » (${field.title}) est absente.`;
        this.#report.add(diagnose('S-COL-01', { file, line, column: field.name, message }));
      }
    }
    // Without its key, a row can be told from no other: nothing more can be said of any.
    this.#keyed = (this.#schema.primaryKey ?? []).every((key) =>
      columns.some(({ field }) => field.name === key),
    );
    for (const { field } of columns) this.#filled.set(field.name, 0);
    return columns;
  }

  #readRow(line: number, cells: readonly string[], columns: readonly Column[]): void {
    if (this.#isShifted(line, cells)) return;
    const values = new Map<string, CellValue>();
    const faults = new Map<string, DiagnosticCode>();
    for (const column of columns) {
      const code = this.#readCell(line, column, cells[column.index] ?? '', values);
      if (code) faults.set(column.field.name, code);
    }
    const [exclusion] = columns
      .filter(({ field }) => field.constraints?.required && !field.keepRowOnError)
      .flatMap(({ field }) => faults.get(field.name) ?? [])
      .sort((a, b) => rankOf(a) - rankOf(b));
    if (exclusion === undefined) {
      const text = columns.map(({ index }) => (cells[index] ?? '').trim()).join('\u0001');
      if (this.#keyed) this.#onRow(new TableRow(line, text, values, faults));
      this.#report.keep(this.#file);
      return;
    }
    this.#report.exclude(this.#file, exclusion);
    const key = values.get(this.#schema.primaryKey?.[0] ?? '');
    if (typeof key === 'string') this.#excludedKeys.set(key, exclusion);
  }

  /**
   * Whether a line of text holds more cells than the header: something in it was taken for a separator, so that no cell
   * is surely under its own column. The row is excluded. Beside the table of a workbook, notes are common, and harmless.
   */
  #isShifted(line: number, cells: readonly string[]): boolean {
    const width = this.#header.length;
    if (!this.#isText || isBlank(cells.slice(width))) return false;
    const message = `La ligne a ${cells.length} cellules pour ${width} colonnes : ses valeurs sont décalées.`;
    const remedy =
      'Mettez entre guillemets les cellules qui contiennent le séparateur (une virgule décimale, par exemple).';
    this.#report.add(diagnose('E-VAL-02', { file: this.#file, line, message, remedy }));
    this.#report.exclude(this.#file, 'E-VAL-02');
    return true;
  }

  /** Reads a cell into `values`; the code of its fault, if any. */
  #readCell(
    line: number,
    { field }: Column,
    text: string,
    values: Map<string, CellValue>,
  ): DiagnosticCode | null {
    const parsed = parseCell(field, text);
    if ('fault' in parsed) {
      const { fault: code, message, remedy } = parsed;
      const where = { file: this.#file, line, column: field.name, value: text.trim(), message };
      this.#report.add(diagnose(code, remedy === undefined ? where : { ...where, remedy }));
      values.set(field.name, null);
      return code;
    }
    values.set(field.name, parsed.value);
    if (parsed.value !== null) this.#filled.set(field.name, (this.#filled.get(field.name) ?? 0) + 1);
    if (parsed.note) this.#note(parsed.note, NOTE_MESSAGES[parsed.note], line, field.name);
    if (parsed.value !== null || !field.constraints?.required) return null;
    const message = `La colonne « ${field.name} » (${field.title}) est vide.`;
    this.#report.add(diagnose('E-VAL-04', { file: this.#file, line, column: field.name, message }));
    return 'E-VAL-04';
  }
}
