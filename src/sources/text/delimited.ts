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
export const MAX_LINES = 10_000_000;

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

/** The first line of a text, without its line break. */
export async function firstLine(file: InputFile, encoding: TextEncoding): Promise<string> {
  let text = '';
  for await (const chunk of decoded(file, encoding)) {
    text += chunk;
    const end = text.search(/[\r\n]/);
    if (end >= 0) return text.slice(0, end);
    if (text.length > 1_000_000) break;
  }
  return text;
}

/**
 * The records of a delimited text, streamed. Cells are text as written: no type is guessed, so no leading zero is lost.
 * Empty lines are records of one empty cell, so that line numbers stay those of a spreadsheet.
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
  const stream = Readable.from(decoded(file, encoding), { objectMode: true, highWaterMark: 4 });
  Papa.parse<string[]>(stream, {
    delimiter,
    skipEmptyLines: false,
    chunk: (results, handle) => {
      batches.push(results.data);
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
