import Papa from 'papaparse';
import type { InputFile } from '../input-file.ts';
import { UnreadableError } from '../unreadable-error.ts';
import { otherForm } from './advice.ts';
import { decoded, type TextEncoding } from './decoded.ts';
import type { Delimiter } from './delimiter.ts';
import { CELL_CUT, MAX_LINES, MAX_RECORD_LENGTH } from './limits.ts';

/** One record of a table. `line` counts records from 1, as a spreadsheet numbers its rows. */
export interface TextRecord {
  readonly line: number;
  readonly cells: readonly string[];
  /**
   * In a workbook, the cells of this row that a merge covers: by index of column, the address of the cell that stands for
   * them (`A12`). They are empty, whatever the sheet shows.
   */
  readonly merged?: ReadonlyMap<number, string>;
}

/** Records as they are read, many at a time: they are too many for each to be waited for. */
export type RecordBatches = AsyncIterable<readonly TextRecord[]>;

/** Records one by one. */
export async function* eachRecord(batches: RecordBatches): AsyncGenerator<TextRecord> {
  for await (const batch of batches) yield* batch;
}

/** Pieces of text whose lines all end alike: a file made by several programs mixes line breaks. */
async function* withUnixBreaks(texts: AsyncIterable<string>): AsyncGenerator<string> {
  let held = '';
  for await (const text of texts) {
    const whole = held + text;
    // The other half of this line break may come with the next piece.
    held = whole.endsWith('\r') ? '\r' : '';
    const ready = whole.slice(0, whole.length - held.length).replaceAll(/\r\n?/g, '\n');
    if (ready !== '') yield ready;
  }
  if (held !== '') yield '\n';
}

/** What is complete in a text, and the length of what was. */
interface Parsed {
  readonly rows: readonly string[][];
  readonly length: number;
}

/**
 * The records of a delimited text, streamed. Cells are text as written: no type is guessed, so no leading zero is lost.
 * Empty lines are records of one empty cell, so that line numbers stay those of a spreadsheet. A quote inside a cell
 * that none opened is text. Throws `UnreadableError` over the limits, when a quote is never closed, or on binary data.
 */
export async function* delimited(
  file: InputFile,
  encoding: TextEncoding,
  delimiter: Delimiter,
): AsyncGenerator<readonly TextRecord[]> {
  const parser = new Papa.Parser({ delimiter, newline: '\n' });
  let line = 0;
  let rest = '';
  let tried = 0;
  for await (const text of withUnixBreaks(decoded(file, encoding))) {
    if (text.includes('\0')) throw otherForm('un fichier binaire, ou un tableau endommagé (octets nuls)');
    rest += text;
    // A record that does not end is tried again only once twice as long: its time stays in proportion.
    if (rest.length < Math.min(2 * tried, MAX_RECORD_LENGTH)) continue;
    const { rows, length } = parse(parser, rest, line, true);
    rest = rest.slice(length);
    tried = rest.length;
    yield numbered(rows, line);
    line += rows.length;
    if (tried > MAX_RECORD_LENGTH) throw endless(rest, line + 1);
  }
  // First what is complete, then what is left: the last line break of a file starts no record.
  for (const partial of [true, false]) {
    if (rest === '') return;
    const { rows, length } = parse(parser, rest, line, partial);
    rest = rest.slice(length);
    yield numbered(rows, line);
    line += rows.length;
  }
}

/** The records that follow the line `before`. */
function numbered(rows: readonly string[][], before: number): TextRecord[] {
  if (before + rows.length > MAX_LINES)
    throw new UnreadableError('Le fichier dépasse 10 millions de lignes.');
  return rows.map((cells, index) => ({ line: before + index + 1, cells: cut(cells) }));
}

/** By index: there are tens of millions of cells. */
function cut(cells: string[]): string[] {
  for (let index = 0; index < cells.length; index += 1) {
    const cell = cells[index] as string;
    if (cell.length > CELL_CUT) cells[index] = cell.slice(0, CELL_CUT);
  }
  return cells;
}

function parse(parser: Papa.Parser, text: string, line: number, partial: boolean): Parsed {
  const result = parser.parse(text, 0, partial) as Papa.ParseResult<string[]>;
  const open = openQuote(result);
  if (open !== null) throw unclosed(line + open + 1);
  return { rows: result.data, length: result.meta.cursor };
}

/** The index of the record whose quotes do not close, so that it swallowed the lines after it; `null` when all do. */
function openQuote({ data, errors }: Papa.ParseResult<string[]>): number | null {
  const found = errors.find(
    ({ code, row }) =>
      code === 'MissingQuotes' ||
      (code === 'InvalidQuotes' && data[row ?? 0]?.some((cell) => cell.includes('\n'))),
  );
  return found ? (found.row ?? 0) : null;
}

const unclosed = (line: number): UnreadableError =>
  new UnreadableError(
    `Un guillemet ouvert à la ligne ${line} n’est pas fermé : les lignes qui suivent ne peuvent pas être lues.`,
  );

/** The refusal of a record that does not end: several lines of it are held only within quotes. */
function endless(text: string, line: number): UnreadableError {
  if (text.includes('\n')) return unclosed(line);
  return new UnreadableError(
    `La ligne ${line} dépasse 4 millions de caractères : ce n’est pas un tableau, ou rien n’y sépare les lignes.`,
  );
}
