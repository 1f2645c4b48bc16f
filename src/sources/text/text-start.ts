import type { InputFile } from '../input-file.ts';
import { decoded, type TextEncoding } from './decoded.ts';

/** Characters looked at to tell what a text is. */
const LENGTH = 64 * 1024;

/** The first characters of a text, from its first line that is not blank. */
export async function textStart(file: InputFile, encoding: TextEncoding): Promise<string> {
  let text = '';
  for await (const piece of decoded(file, encoding)) {
    text = (text + piece).replace(/^\s*[\r\n]/, '');
    if (text.length >= LENGTH) break;
  }
  return text.slice(0, LENGTH);
}

/**
 * What letters become when a text is read in another encoding than its own, then saved: `Ã©` for é, `â€™` for ’, `Â°` for
 * °, the sign � of what could not be read, controls that no keyboard types.
 */
const GARBLED =
  /\uFFFD|[\u0080-\u009F]|Ã[\u00A0-\u00BF€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]|â€[™œ˜¦“”\u009D]|Â[°«»\u00A0€·²³]|Å“/;

/** The first word of a text that was read in another encoding than its own (`rÃ©gion`); `null` when none is seen. */
export function garbledWord(text: string): string | null {
  const at = text.search(GARBLED);
  if (at < 0) return null;
  const before = /[^\s;,|"]*$/.exec(text.slice(Math.max(0, at - 30), at))?.[0] ?? '';
  const after = /^[^\s;,|"]*/.exec(text.slice(at, at + 30))?.[0] ?? '';
  return before + after;
}
