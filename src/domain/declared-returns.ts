import { NO_CODE } from './code-precedence.ts';
import { packDate, unpackDate } from './packed-date.ts';
import { StringTable } from './string-table.ts';
import { DENOMINATOR_TYPES, type DeclaredReturn, INDICATORS, VALIDATIONS } from './usage-return.ts';

/** What each column of numbers holds, and its size. */
const LAYOUT = {
  line: Uint32Array,
  /** Index in `finessNumbers`; in `projectIds` and `definitions`, from 1, 0 being none. */
  finess: Uint32Array,
  project: Uint32Array,
  definition: Uint32Array,
  /** Index in `INDICATORS`. */
  indicator: Uint8Array,
  /** Dates as `packDate` packs them. */
  periodStart: Uint16Array,
  periodEnd: Uint16Array,
  measured: Uint16Array,
  transmitted: Uint16Array,
  /** Under 2^31, as the schema of the file demands; `NO_NUMBER` when missing. */
  numerator: Int32Array,
  denominator: Int32Array,
  /** Index in `DENOMINATOR_TYPES`, `VALIDATIONS` and `TRUE_OR_FALSE`, from 1, 0 being none. */
  denominatorType: Uint8Array,
  validation: Uint8Array,
  proofKept: Uint8Array,
  /** As in `RowFaults`. */
  fingerprint: Uint32Array,
  unusable: Uint8Array,
} as const;

type ColumnName = keyof typeof LAYOUT;
const NAMES = Object.keys(LAYOUT) as ColumnName[];

/** The columns, which may be longer than there are rows. */
export type ReturnColumns = { readonly [Name in ColumnName]: InstanceType<(typeof LAYOUT)[Name]> };

/** What a missing number is in a column: numbers of persons and of exchanges are at least 0. */
export const NO_NUMBER = -1;

const TRUE_OR_FALSE = [true, false] as const;
const FIRST_CAPACITY = 1024;

/** What was wrong with the cells of a row. */
export interface RowFaults {
  /** Tells its text from that of the other rows with a faulty cell, never 0; 0 when every cell is sound. */
  readonly fingerprint: number;
  /** Rank of the code that makes it of no use; `NO_CODE` when it can be used. */
  readonly unusable: number;
}

const SOUND: RowFaults = { fingerprint: 0, unusable: NO_CODE };

const placeFrom1 = <T>(values: readonly T[], value: T | null): number =>
  value === null ? 0 : values.indexOf(value) + 1;

const allocate = (capacity: number): ReturnColumns =>
  Object.fromEntries(NAMES.map((name) => [name, new LAYOUT[name](capacity)])) as unknown as ReturnColumns;

/** Returns as they go from one thread to another: what tables and columns hold, and no class. */
export interface ReturnsContent {
  readonly file: string;
  readonly size: number;
  readonly columns: ReturnColumns;
  readonly finessNumbers: readonly string[];
  readonly projectIds: readonly string[];
  readonly definitions: readonly string[];
}

/** The rows of `indicateurs_usage.csv` in order of line, up to ten million: about 45 bytes each. */
export class DeclaredReturns {
  readonly file: string;
  readonly finessNumbers: StringTable;
  readonly projectIds: StringTable;
  readonly definitions: StringTable;
  #columns: ReturnColumns;
  #size: number;

  /** No rows, unless those that `content` gave are given back. */
  constructor(file: string, content: ReturnsContent | null = null) {
    this.file = file;
    this.finessNumbers = StringTable.of(content?.finessNumbers ?? []);
    this.projectIds = StringTable.of(content?.projectIds ?? []);
    this.definitions = StringTable.of(content?.definitions ?? []);
    this.#columns = content?.columns ?? allocate(FIRST_CAPACITY);
    this.#size = content?.size ?? 0;
  }

  get content(): ReturnsContent {
    return {
      file: this.file,
      size: this.#size,
      columns: this.#columns,
      finessNumbers: this.finessNumbers.texts,
      projectIds: this.projectIds.texts,
      definitions: this.definitions.texts,
    };
  }

  get size(): number {
    return this.#size;
  }

  get columns(): ReturnColumns {
    return this.#columns;
  }

  /** Makes room for the rows of a large file at once. Memory that no row fills is not taken from the machine. */
  reserve(rows: number): void {
    if (rows > this.#columns.line.length) this.#moveTo(allocate(rows));
  }

  /** Adds a row, and what was wrong with its cells. */
  add(row: DeclaredReturn, faults: RowFaults = SOUND): void {
    const at = this.#size;
    if (at === this.#columns.line.length) this.#moveTo(allocate(at * 2));
    this.#size += 1;
    const columns = this.#columns;
    columns.line[at] = row.line;
    columns.finess[at] = this.finessNumbers.indexOf(row.finessEt);
    columns.project[at] = row.projectId === null ? 0 : this.projectIds.indexOf(row.projectId) + 1;
    columns.definition[at] = row.definition === null ? 0 : this.definitions.indexOf(row.definition) + 1;
    columns.indicator[at] = INDICATORS.indexOf(row.indicator);
    columns.periodStart[at] = packDate(row.periodStart);
    columns.periodEnd[at] = packDate(row.periodEnd);
    columns.measured[at] = packDate(row.measured);
    columns.transmitted[at] = packDate(row.transmitted);
    columns.numerator[at] = row.numerator ?? NO_NUMBER;
    columns.denominator[at] = row.denominator ?? NO_NUMBER;
    columns.denominatorType[at] = placeFrom1(DENOMINATOR_TYPES, row.denominatorType);
    columns.validation[at] = placeFrom1(VALIDATIONS, row.validation);
    columns.proofKept[at] = placeFrom1(TRUE_OR_FALSE, row.proofKept);
    // Memory in which nothing is written is not taken: most rows are sound.
    if (faults.fingerprint !== 0) columns.fingerprint[at] = faults.fingerprint;
    columns.unusable[at] = faults.unusable;
  }

  /** Gives a row the number that its ESSMS has today. */
  renumber(row: number, finessEt: string): void {
    this.#columns.finess[row] = this.finessNumbers.indexOf(finessEt);
  }

  /** The row of this number, from 0. */
  at(row: number): DeclaredReturn {
    const columns = this.#columns;
    const number = (column: Int32Array): number | null =>
      column[row] === NO_NUMBER ? null : (column[row] as number);
    const date = (column: Uint16Array) => unpackDate(column[row] as number);
    const project = columns.project[row] as number;
    const definition = columns.definition[row] as number;
    return {
      line: columns.line[row] as number,
      finessEt: this.finessNumbers.text(columns.finess[row] as number),
      projectId: project === 0 ? null : this.projectIds.text(project - 1),
      indicator: INDICATORS[columns.indicator[row] as number] as DeclaredReturn['indicator'],
      periodStart: date(columns.periodStart),
      periodEnd: date(columns.periodEnd),
      measured: date(columns.measured) as string,
      transmitted: date(columns.transmitted),
      numerator: number(columns.numerator),
      denominator: number(columns.denominator),
      denominatorType: DENOMINATOR_TYPES[(columns.denominatorType[row] as number) - 1] ?? null,
      definition: definition === 0 ? null : this.definitions.text(definition - 1),
      validation: VALIDATIONS[(columns.validation[row] as number) - 1] ?? null,
      proofKept: TRUE_OR_FALSE[(columns.proofKept[row] as number) - 1] ?? null,
    };
  }

  #moveTo(larger: ReturnColumns): void {
    for (const name of NAMES) larger[name].set(this.#columns[name]);
    this.#columns = larger;
  }
}
