import { type Cell, isAbsent } from '../domain/cell.ts';
import type { Cents } from '../domain/cents.ts';
import { type Ratio, ratioMillionths } from '../domain/ratio.ts';

export type ColumnType = 'string' | 'integer' | 'number' | 'boolean' | 'date';

/** A column of a published file: its description, and the text of its cell for a row. An empty text is no value. */
export interface Column<Row> {
  readonly name: string;
  readonly type: ColumnType;
  readonly title: string;
  readonly description: string;
  readonly value: (row: Row) => string;
}

/** What a published file is made of: one row per thing, described once for the CSV, the workbook and the dictionary. */
export interface DatasetDefinition<Source, Row> {
  readonly name: string;
  readonly title: string;
  readonly description: string;
  readonly primaryKey: readonly string[];
  readonly rows: (source: Source) => readonly Row[];
  readonly columns: readonly Column<Row>[];
}

/** A published file, whatever its rows are: it writes itself. */
export interface Dataset<Source> {
  readonly name: string;
  readonly title: string;
  readonly description: string;
  readonly primaryKey: readonly string[];
  readonly columns: readonly Omit<Column<never>, 'value'>[];
  /** The text of every cell, row by row. */
  readonly records: (source: Source) => string[][];
}

/** A dataset from its definition. */
export function dataset<Source, Row>(definition: DatasetDefinition<Source, Row>): Dataset<Source> {
  const { rows, columns, ...about } = definition;
  return {
    ...about,
    columns: columns.map(({ name, type, title, description }) => ({ name, type, title, description })),
    records: (source) => rows(source).map((row) => columns.map(({ value }) => value(row))),
  };
}

/** A column from its parts; the title says what it is, the description how it is made. */
export function column<Row>(
  name: string,
  type: ColumnType,
  title: string,
  description: string,
  value: (row: Row) => string,
): Column<Row> {
  return { name, type, title, description, value };
}

const pad6 = (millionths: number): string => String(millionths).padStart(6, '0');

/** Whole millionths as a decimal with six digits: "-0.012345". */
export function writeMillionths(millionths: number): string {
  const positive = Math.abs(millionths);
  const sign = millionths < 0 ? '-' : '';
  return `${sign}${Math.floor(positive / 1_000_000)}.${pad6(positive % 1_000_000)}`;
}

/** A ratio as a decimal with six digits, truncated. */
export const writeRatio = (ratio: Ratio): string => writeMillionths(ratioMillionths(ratio));

/** Cents as euros with two decimals: "1234.50". */
export function writeEuros(amount: Cents): string {
  const positive = Math.abs(amount);
  const cents = String(positive % 100).padStart(2, '0');
  return `${amount < 0 ? '-' : ''}${Math.floor(positive / 100)}.${cents}`;
}

/** An index as a decimal with twelve digits: enough for anyone to find it again. */
export const writeIndex = (index: number): string => index.toFixed(12);

export const writeBoolean = (flag: boolean): string => (flag ? 'true' : 'false');

/** The text of a cell, empty when it has no value: the column of status says why. */
export const writeCell = <T>(cell: Cell<T>, write: (value: T) => string): string =>
  isAbsent(cell) ? '' : write(cell);

export const writeText = (text: string | null): string => text ?? '';
