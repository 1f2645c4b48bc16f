/** Where the lines of a text start, and how long they may be. */
export interface Wrapping {
  /** Characters in a line, its indent included. */
  readonly width: number;
  /** What the first line starts with. */
  readonly indent?: string;
  /** What the others start with: as many spaces as the indent has characters, unless said. */
  readonly hang?: string;
}

/** The narrowest column of text: a line is longer than asked rather than cut to a few letters. */
const MIN_COLUMN = 20;

/** Spaces where a line may break: not before « : », « ; » or a closing quote, not after an opening one or an arrow. */
const BREAKS = /(?<![«→]) +(?![:;?!»])/;

/** A text cut into lines between its words; a word longer than a line is cut too. */
export function wrapText(text: string, { width, indent = '', hang }: Wrapping): string[] {
  const after = hang ?? ' '.repeat(indent.length);
  const room = (start: string): number => Math.max(width - start.length, MIN_COLUMN);
  const words = text.trim().split(BREAKS);
  const longest = Math.min(room(indent), room(after));
  const lines: string[] = [];
  let start = indent;
  let line = '';
  for (const word of words.flatMap((one) => pieces(one, longest))) {
    if (line === '') line = word;
    else if (line.length + 1 + word.length <= room(start)) line += ` ${word}`;
    else {
      lines.push(start + line);
      start = after;
      line = word;
    }
  }
  return [...lines, start + line];
}

function pieces(word: string, length: number): string[] {
  const found: string[] = [];
  for (let at = 0; at < word.length; at += length) found.push(word.slice(at, at + length));
  return found;
}
