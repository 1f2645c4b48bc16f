import type { Diagnostic } from '../domain/diagnostic.ts';
import { columnName } from './column-name.ts';
import type { TextRecord } from './text/delimited.ts';

/** How much a marked cell weighs: a fault to correct, or something to look at. */
export type Mark = 'erreur' | 'alerte';

/** A row as read, and what to do about it. */
export interface AnnotatedRow {
  readonly cells: readonly string[];
  /** The faulty cells, by index; `width` stands for the row itself, when no cell of it is to blame. */
  readonly marks: ReadonlyMap<number, Mark>;
  /** French sentences: what is wrong, what to do. */
  readonly toDo: readonly string[];
}

/** A table as read, every line at its own place, so that line numbers stay those of the report. */
export interface AnnotatedTable {
  readonly rows: readonly AnnotatedRow[];
  /** Number of cells of the widest row. */
  readonly width: number;
  /** Index of the header: the first row that is not blank. */
  readonly header: number;
}

/** The most cells annotated: a workbook is made in memory. About 200 000 rows of 15 columns. */
const MAX_CELLS = 3_000_000;

/** Whether a diagnostic has a row to stand beside, and something to do about it. */
export const isAnnotation = ({ line, severity }: Diagnostic): boolean =>
  line !== null && severity !== 'information';

/**
 * Sets what the checks found in one file beside the rows it was found in. `null` when the file is too large to be
 * annotated.
 */
export async function annotatedRows(
  records: AsyncIterable<TextRecord>,
  diagnostics: readonly Diagnostic[],
): Promise<AnnotatedTable | null> {
  const read = await gather(records);
  if (read === null) return null;
  const width = read.reduce((widest, { cells }) => Math.max(widest, cells.length), 0);
  const header = Math.max(
    0,
    read.findIndex(({ cells }) => cells.some((cell) => cell.trim() !== '')),
  );
  const columns = columnIndexes(read[header]?.cells ?? []);
  const found = Map.groupBy(diagnostics.filter(isAnnotation), ({ line }) => line);
  const rows = read.map(({ line, cells }) => annotate(cells, found.get(line) ?? [], columns, width));
  return { rows, width, header };
}

/** Every row, at least one; `null` over the limit. */
async function gather(records: AsyncIterable<TextRecord>): Promise<TextRecord[] | null> {
  const read: TextRecord[] = [];
  let count = 0;
  for await (const record of records) {
    read.push(record);
    count += record.cells.length;
    if (count > MAX_CELLS) return null;
  }
  // An empty file lacks its header: that is said on the line where it should be.
  return read.length === 0 ? [{ line: 1, cells: [] }] : read;
}

/** Index of each column by name. Of two columns of one name, the first is the one that is read. */
function columnIndexes(header: readonly string[]): ReadonlyMap<string, number> {
  return new Map(header.map((written, index) => [columnName(written), index] as const).reverse());
}

function annotate(
  cells: readonly string[],
  found: readonly Diagnostic[],
  columns: ReadonlyMap<string, number>,
  width: number,
): AnnotatedRow {
  const marks = new Map<number, Mark>();
  for (const { column, severity } of found) {
    const index = columns.get(column ?? '') ?? width;
    const mark = severity === 'alerte' ? 'alerte' : 'erreur';
    if (marks.get(index) !== 'erreur') marks.set(index, mark);
  }
  return { cells, marks, toDo: found.map(({ message, remedy }) => `${message} — ${remedy}`) };
}
