import { diagnose } from '../../domain/diagnostic-catalogue.ts';
import type { Report } from '../../domain/report.ts';
import type { TableSchema } from '../../formats/table-schema.ts';
import type { RowLayout, TableRow } from '../table-row.ts';
import type { TextRecord } from '../text/delimited.ts';
import type { Sheet } from '../text/sheet.ts';
import { UnreadableError } from '../unreadable-error.ts';
import { ColumnReader } from './column-reader.ts';
import { FormNotes } from './form-notes.ts';
import { headerFields } from './header-fields.ts';
import { HeaderSearch, isBlank, type TableStart } from './header-search.ts';
import { LeftOut } from './left-out.ts';
import { type MatchedHeader, matchHeader } from './match-header.ts';
import { findingsOfSheet } from './other-sheets.ts';
import { RepeatedHeader } from './repeated-header.ts';
import { RowReader, type RowReading } from './row-reader.ts';
import { shiftFault } from './shifted-row.ts';
import { totalsLabel } from './totals-line.ts';

export interface TableReadingOptions {
  readonly schema: TableSchema;
  readonly report: Report;
  /**
   * Whether the file is text, where a line with more cells than the header has a stray separator. Beside the table of a
   * workbook, notes are common: they are only told.
   */
  readonly isText: boolean;
  /** The names of the sheets of a workbook, that read and the others. */
  readonly sheets: Pick<Sheet, 'sheetName' | 'otherSheets'>;
  readonly onRow: (row: TableRow) => void;
}

/** The reading of one table, record by record: its header is looked for, then its rows are read and counted. */
export class TableReading {
  readonly #file: string;
  readonly #options: TableReadingOptions;
  readonly #search: HeaderSearch;
  readonly #leftOut = new LeftOut();
  readonly #notes = new FormNotes();
  readonly #excludedKeys = new Map<string, string>();
  #body: TableBody | null = null;

  constructor(file: string, options: TableReadingOptions) {
    this.#file = file;
    this.#options = options;
    // An empty file, too, is one of those that were looked at.
    options.report.file(file);
    this.#search = new HeaderSearch(headerFields(options.schema.fields));
  }

  take(record: TextRecord): void {
    if (isBlank(record.cells)) this.#leftOut.blankLine(record.line);
    else if (this.#body) this.#takeRow(this.#body, record);
    else this.#begin(this.#search.take(record));
  }

  /** The keys of the excluded rows. Throws `UnreadableError` when the file holds nothing. */
  finish(): ReadonlyMap<string, string> {
    if (this.#body === null) this.#begin(this.#search.finish());
    if (this.#body === null) throw new UnreadableError('Le fichier est vide : il n’a pas même d’en-tête.');
    this.#body.reader.finish();
    const { report } = this.#options;
    const file = this.#file;
    for (const finding of this.#notes.findings()) report.add(diagnose(finding.code, { file, ...finding }));
    const leftOut = this.#leftOut.finding();
    if (leftOut) report.add(diagnose('W-FMT-07', { file, ...leftOut }));
    return this.#excludedKeys;
  }

  #begin(start: TableStart | null): void {
    if (start === null) return;
    const { header, titles, rows } = start;
    for (const { line } of titles) this.#leftOut.titleLine(line);
    const matched = matchHeader(header.cells, headerFields(this.#options.schema.fields));
    this.#tellHeader(header.line, matched);
    const body = tableBody(this.#file, header.cells, matched, this.#notes, this.#options);
    this.#body = body;
    for (const row of rows) this.#takeRow(body, row);
  }

  #tellHeader(line: number, matched: MatchedHeader): void {
    const { report, sheets } = this.#options;
    const { ignored, unnamed } = matched;
    for (const finding of findingsOfSheet(matched, sheets)) {
      report.add(diagnose(finding.code, { file: this.#file, line, ...finding }));
    }
    report.file(this.#file).ignoredColumns.push(...ignored);
    this.#leftOut.unnamedColumns(line, unnamed);
  }

  /** A line without any fault is a row, whatever it looks like: only others may be something else. */
  #takeRow(body: TableBody, record: TextRecord): void {
    const { line, cells } = record;
    const reading = body.reader.read(record);
    if (reading.row.faults.size > 0 && this.#isLeftOut(body, record)) return;
    const { isText, report } = this.#options;
    const shifted = isText ? shiftFault(cells, body.width) : null;
    if (shifted) {
      report.add(diagnose(shifted.code, { file: this.#file, line, ...shifted }));
      report.exclude(this.#file, shifted.code);
      return;
    }
    this.#leftOut.lookForUnnamed(line, cells, body.width);
    this.#countRow(body, reading);
  }

  #isLeftOut({ repeatedHeader, columns }: TableBody, { line, cells }: TextRecord): boolean {
    if (repeatedHeader.is(cells)) {
      this.#leftOut.headerLine(line);
      return true;
    }
    const total = totalsLabel(cells, columns, this.#options.schema.primaryKey ?? []);
    if (total !== null) this.#leftOut.totalsLine(line, total);
    return total !== null;
  }

  #countRow({ reader, keyed }: TableBody, reading: RowReading): void {
    const { report, schema, onRow } = this.#options;
    const exclusion = reader.exclusionOf(reading);
    reader.tell(reading);
    if (exclusion === null) {
      if (keyed) onRow(reading.row);
      report.keep(this.#file);
      return;
    }
    report.exclude(this.#file, exclusion);
    const key = reading.row.string(schema.primaryKey?.[0] ?? '');
    if (key !== null) this.#excludedKeys.set(key, exclusion);
  }
}

/** How the rows under a header are read. */
interface TableBody {
  /** Number of cells of the header. */
  readonly width: number;
  readonly columns: readonly ColumnReader[];
  readonly reader: RowReader;
  readonly repeatedHeader: RepeatedHeader;
  /** Without its key, a row can be told from no other: nothing more can be said of any. */
  readonly keyed: boolean;
}

function tableBody(
  file: string,
  header: readonly string[],
  { columns: found }: MatchedHeader,
  notes: FormNotes,
  { schema, report }: TableReadingOptions,
): TableBody {
  const columns = schema.fields.flatMap((field) => {
    const index = found.get(field.name);
    return index === undefined ? [] : [new ColumnReader(field, index)];
  });
  const indexes = columns.map(({ index }) => index);
  const layout: RowLayout = {
    places: new Map(columns.map(({ field }, place) => [field.name, place])),
    indexes,
    others: header.flatMap((_, index) => (indexes.includes(index) ? [] : [index])),
  };
  return {
    width: header.length,
    columns,
    reader: new RowReader(file, report, { columns, layout, notes }),
    repeatedHeader: new RepeatedHeader(header, headerFields(schema.fields), found),
    keyed: (schema.primaryKey ?? []).every((key) => found.has(key)),
  };
}
