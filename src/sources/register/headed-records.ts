import type { SchemaField } from '../../formats/table-schema.ts';
import type { HeaderField } from '../table/header-fields.ts';
import { HeaderSearch, isBlank, type TableStart } from '../table/header-search.ts';
import { LeftOut } from '../table/left-out.ts';
import { matchHeader } from '../table/match-header.ts';
import { RepeatedHeader } from '../table/repeated-header.ts';
import { shiftFault } from '../table/shifted-row.ts';
import { type TableColumn, totalsLabel } from '../table/totals-line.ts';
import { eachRecord, type TextRecord } from '../text/delimited.ts';
import type { Sheet } from '../text/sheet.ts';
import type { FileFindings } from './file-findings.ts';

/** A record whose cells are asked for by the name of their column. */
export interface HeadedRecord {
  readonly line: number;
  readonly content: string;
  /** The trimmed text of a column; empty when the column or the cell is missing. */
  cell(column: string): string;
}

/** The columns of a layout of the register. */
export interface HeadedLayout {
  /** The number that tells a row from another comes first. */
  readonly fields: readonly HeaderField[];
  /** Whether the layout has no other column: what else a file holds is then told to be ignored. */
  readonly isWhole: boolean;
}

/**
 * The rows of a table with a header, its columns in any order, as a stream: the register is too long to be held twice.
 * Without a required column, or when one comes twice, no row is read. All that is to be said of the header and of the
 * lines left out goes to the findings.
 */
export async function* headedRecords(
  { batches, encoding }: Sheet,
  layout: HeadedLayout,
  findings: FileFindings,
): AsyncGenerator<HeadedRecord> {
  const search = new HeaderSearch(layout.fields);
  const leftOut = new LeftOut();
  let rows: HeadedRows | null = null;
  const begin = ({ header, titles }: TableStart): HeadedRows => {
    for (const { line } of titles) leftOut.titleLine(line);
    return new HeadedRows(header, { layout, isText: encoding !== null }, leftOut, findings);
  };
  for await (const record of eachRecord(batches)) {
    if (isBlank(record.cells)) leftOut.blankLine(record.line);
    else if (rows) {
      const row = rows.read(record);
      if (row) yield row;
    } else {
      const start = search.take(record);
      if (start === null) continue;
      rows = begin(start);
      yield* rows.readAll(start.rows);
    }
  }
  const start = rows === null ? search.finish() : null;
  if (start) yield* begin(start).readAll(start.rows);
  const left = leftOut.finding();
  if (left) findings.warn('W-FMT-07', left.message, left);
}

const NUMBER: Omit<SchemaField, 'name'> = {
  title: '',
  description: '',
  type: 'string',
  kind: 'finess',
  constraints: { required: true },
};

/** The rows under one header. */
class HeadedRows {
  readonly #columns: ReadonlyMap<string, number>;
  readonly #required: readonly TableColumn[];
  readonly #repeated: RepeatedHeader;
  readonly #leftOut: LeftOut;
  readonly #findings: FileFindings;
  readonly #width: number;
  /** Whether a line with more cells than the header is refused: the columns of the layout are all known. */
  readonly #isStrict: boolean;
  readonly #isSound: boolean;

  constructor(
    { line, cells }: TextRecord,
    { layout: { fields, isWhole }, isText }: { layout: HeadedLayout; isText: boolean },
    leftOut: LeftOut,
    findings: FileFindings,
  ) {
    const matched = matchHeader(cells, fields);
    const { columns } = matched;
    this.#columns = columns;
    this.#required = fields.flatMap(({ name, required }) => {
      const index = columns.get(name);
      return index === undefined || !required ? [] : [{ field: { ...NUMBER, name }, index }];
    });
    this.#repeated = new RepeatedHeader(cells, fields, columns);
    this.#leftOut = leftOut;
    this.#findings = findings;
    this.#width = cells.length;
    this.#isStrict = isWhole && isText;
    this.#isSound = !matched.findings.some(({ code }) => code.startsWith('S-'));
    leftOut.unnamedColumns(line, matched.unnamed);
    findings.header(line, matched);
    if (isWhole) findings.ignore(matched.ignored);
  }

  readAll(records: readonly TextRecord[]): HeadedRecord[] {
    return records.flatMap((record) => this.read(record) ?? []);
  }

  /** A row; `null` when the line is the header again, a total, or when the rows cannot be read. */
  read({ line, cells }: TextRecord): HeadedRecord | null {
    if (!this.#isSound || this.#isLeftOut(line, cells)) return null;
    const shifted = this.#isStrict ? shiftFault(cells, this.#width) : null;
    if (shifted) {
      this.#findings.exclude(shifted.code, shifted.message, { line, remedy: shifted.remedy });
      return null;
    }
    this.#leftOut.lookForUnnamed(line, cells, this.#width);
    const columns = this.#columns;
    const cell = (column: string): string => (cells[columns.get(column) ?? -1] ?? '').trim();
    return { line, content: cells.join('\u0001'), cell };
  }

  /** Only a line without a number where one is required may be something else than a row. */
  #isLeftOut(line: number, cells: readonly string[]): boolean {
    const [key] = this.#required;
    if (key === undefined || /\d/.test(cells[key.index] ?? '')) return false;
    if (this.#repeated.is(cells)) {
      this.#leftOut.headerLine(line);
      return true;
    }
    const label = totalsLabel(cells, this.#required, [key.field.name]);
    if (label !== null) this.#leftOut.totalsLine(line, label);
    return label !== null;
  }
}
