/** A file of the demonstration data. */
export interface DemoFile {
  /** Path relative to the data folder, with `/`. */
  readonly name: string;
  /** Its text by pieces: the same ones each time it is iterated, without holding them all in memory. */
  readonly content: Iterable<string>;
}

export type CsvValue = string | number | boolean | null;

/** A row of a table, complete: one value per column, `null` for an empty cell. */
export type CsvRow<Column extends string> = Readonly<Record<Column, CsvValue>>;

const LINES_PER_PIECE = 512;
const TO_QUOTE = /[",\n]/;

function cell(value: CsvValue | undefined): string {
  if (value === null || value === undefined) return '';
  if (typeof value !== 'string') return String(value);
  return TO_QUOTE.test(value) ? `"${value.replaceAll('"', '""')}"` : value;
}

function* pieces<Column extends string>(
  columns: readonly Column[],
  rows: Iterable<CsvRow<Column>>,
): Generator<string> {
  let piece = `${columns.join(',')}\n`;
  let lines = 0;
  for (const row of rows) {
    piece += `${columns.map((column) => cell(row[column])).join(',')}\n`;
    lines += 1;
    if (lines % LINES_PER_PIECE === 0) {
      yield piece;
      piece = '';
    }
  }
  if (piece !== '') yield piece;
}

/** A CSV file whose rows are made as they are read. */
export function csvFile<Column extends string>(
  name: string,
  columns: readonly Column[],
  rows: () => Iterable<CsvRow<Column>>,
): DemoFile {
  return { name, content: { [Symbol.iterator]: () => pieces(columns, rows()) } };
}
