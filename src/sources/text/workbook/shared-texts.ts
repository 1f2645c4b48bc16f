import { UnreadableError } from '../../unreadable-error.ts';
import { CELL_CUT, MAX_SHARED_CHARACTERS, MAX_SHARED_TEXTS } from '../limits.ts';
import { writtenText } from './written-text.ts';
import { readXml } from './xml-reader.ts';

/**
 * The texts that the cells of a workbook share, by number; phonetic guides are no part of them.
 * Throws `UnreadableError` when there are too many to be held.
 */
export async function readSharedTexts(chunks: AsyncIterable<Uint8Array>): Promise<readonly string[]> {
  const texts: string[] = [];
  let characters = 0;
  let text: string | null = null;
  let written = false;
  let phonetic = false;
  await readXml(chunks, {
    open: (name) => {
      if (name === 'si') text = '';
      else if (name === 'rPh') phonetic = true;
      else if (name === 't') written = !phonetic;
    },
    text: (piece) => {
      if (written && text !== null && text.length < CELL_CUT) text += piece;
    },
    close: (name) => {
      if (name === 't') written = false;
      else if (name === 'rPh') phonetic = false;
      if (name !== 'si' || text === null) return;
      const whole = writtenText(text);
      texts.push(whole);
      characters += whole.length;
      text = null;
      if (texts.length > MAX_SHARED_TEXTS || characters > MAX_SHARED_CHARACTERS) throw tooManyTexts();
    },
  });
  return texts;
}

const tooManyTexts = (): UnreadableError =>
  new UnreadableError(
    'Le classeur contient trop de textes différents (plus de 4 millions, ou de 128 millions de caractères) : enregistrez-le en « CSV UTF-8 ».',
  );
