import { Readable } from 'node:stream';
import Papa from 'papaparse';
import type { InputFile } from '../input-file.ts';
import { UnreadableError } from '../unreadable-error.ts';
import { decoded, type TextEncoding } from './decoded.ts';

/** One record of a delimited text. `line` counts records from 1, as a spreadsheet numbers its rows. */
export interface TextRecord {
  readonly line: number;
  readonly cells: readonly string[];
}

export type Delimiter = ',' | ';' | '\t';

/** The most lines one file may hold. */
const MAX_LINES = 10_000_000;

const DELIMITERS: readonly Delimiter[] = [';', ',', '\t'];

/** The separator of a first line: the one met most often outside quotes, `,` when none is met. */
export function detectDelimiter(firstLine: string): Delimiter {
  const bare = firstLine.replaceAll(/"[^"]*"/g, '');
  let best: Delimiter = ',';
  let most = 0;
  for (const delimiter of DELIMITERS) {
    const count = bare.split(delimiter).length - 1;
    if (count > most) {
      most = count;
      best = delimiter;
    }
  }
  return best;
}

/** The first line of a text that is not blank, without its line break. */
export async function firstLine(file: InputFile, encoding: TextEncoding): Promise<string> {
  let text = '';
  for await (const chunk of decoded(file, encoding)) {
    text = (text + chunk).trimStart();
    const end = text.search(/[\r\n]/);
    if (end >= 0) return text.slice(0, end);
    if (text.length > 1_000_000) break;
  }
  return text;
}

/** A text whose lines all end alike: a file made by several programs mixes line breaks. */
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

/** The index of the record whose quotes do not close, so that it swallowed the lines after it; `null` when all do. */
function openQuote({ data, errors }: Papa.ParseResult<string[]>): number | null {
  const found = errors.find(
    ({ code, row }) =>
      code === 'MissingQuotes' ||
      (code === 'InvalidQuotes' && data[row ?? 0]?.some((cell) => cell.includes('\n'))),
  );
  return found ? (found.row ?? 0) : null;
}

/**
 * The records of a delimited text, streamed. Cells are text as written: no type is guessed, so no leading zero is lost.
 * Empty lines are records of one empty cell, so that line numbers stay those of a spreadsheet.
 * Throws `UnreadableError` over `MAX_LINES`, or when a quote is never closed.
 */
export async function* delimited(
  file: InputFile,
  encoding: TextEncoding,
  delimiter: Delimiter,
): AsyncGenerator<TextRecord> {
  const batches: string[][][] = [];
  let wake = (): void => {};
  let finished = false;
  let failure: unknown = null;
  let paused: Papa.Parser | null = null;
  let parsed = 0;
  const stream = Readable.from(withUnixBreaks(decoded(file, encoding)), {
    objectMode: true,
    highWaterMark: 4,
  });
  Papa.parse<string[]>(stream, {
    delimiter,
    newline: '\n',
    skipEmptyLines: false,
    chunk: (results, handle) => {
      const open = openQuote(results);
      if (open === null) batches.push(results.data);
      else {
        const message = `Un guillemet ouvert à la ligne ${parsed + open + 1} n’est pas fermé : les lignes qui suivent ne peuvent pas être lues.`;
        failure ??= new UnreadableError(message);
      }
      parsed += results.data.length;
      handle.pause();
      paused = handle;
      wake();
    },
    complete: () => {
      finished = true;
      wake();
    },
    error: (error: unknown) => {
      failure = error;
      finished = true;
      wake();
    },
  });
  let line = 0;
  try {
    while (true) {
      const batch = batches.shift();
      if (batch) {
        for (const cells of batch) {
          line += 1;
          if (line > MAX_LINES) {
            throw new UnreadableError('Le fichier dépasse 10 millions de lignes.');
          }
          yield { line, cells };
        }
        const handle = paused as Papa.Parser | null;
        paused = null;
        handle?.resume();
        continue;
      }
      if (failure) throw failure;
      if (finished) return;
      await new Promise<void>((resolve) => {
        wake = resolve;
      });
    }
  } finally {
    stream.destroy();
  }
}
