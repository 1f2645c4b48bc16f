export type Delimiter = ',' | ';' | '\t' | '|';

/** By preference, when several are met as often. */
const DELIMITERS: readonly Delimiter[] = [';', ',', '\t', '|'];

/** How many lines are looked at: the header may stand under a few titles. */
const FIRST_LINES = 11;

/**
 * The separator of a text, from its first lines: the one met most often outside quotes in the first line that holds
 * two of it, since a title holds few; else in the first line; `,` when that holds none.
 */
export function detectDelimiter(text: string): Delimiter {
  const lines = text.replaceAll(/"(?:[^"]|"")*"/g, '').split(/[\r\n]+/, FIRST_LINES);
  const found = lines.map(mostMet);
  const shown = found.find(({ count }) => count > 1) ?? found[0];
  return shown === undefined || shown.count === 0 ? ',' : shown.delimiter;
}

function mostMet(line: string): { delimiter: Delimiter; count: number } {
  return DELIMITERS.map((delimiter) => ({ delimiter, count: line.split(delimiter).length - 1 })).reduce(
    (best, one) => (one.count > best.count ? one : best),
  );
}

/** A first line that only names the separator, as spreadsheets write and read it. */
const DIRECTIVE = /^"?sep=([^\r\n])"?[ \t,;|]*(?:[\r\n]|$)/i;

/** The separator that a first line `sep=;` announces, whatever it is; `null` when the first line is another. */
export const announcedDelimiter = (text: string): string | null => DIRECTIVE.exec(text)?.[1] ?? null;

export const isDelimiter = (text: string): text is Delimiter => DELIMITERS.includes(text as Delimiter);
