import { bareLetters } from '../../../domain/bare-letters.ts';

/** A text without accents, ligatures, case nor sorts of spaces and apostrophes: what a reader types finds it. */
export function foldText(text: string): string {
  return bareLetters(text)
    .replaceAll('œ', 'oe')
    .replaceAll('æ', 'ae')
    .replaceAll('’', "'")
    .replace(/[\s\u00a0\u202f]+/g, ' ')
    .trim();
}

/** The words asked for, folded. */
export const foldedWords = (asked: string): string[] => foldText(asked).split(' ').filter(Boolean);

/** Whether a folded text holds every word, in any order. */
export const holdsWords = (folded: string, words: readonly string[]): boolean =>
  words.every((word) => folded.includes(word));
