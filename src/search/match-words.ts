import { editDistance } from './edit-distance.ts';

/** How a typed word meets a word. */
export interface WordMatch {
  /** The word is typed whole. */
  readonly whole: boolean;
  readonly typos: number;
}

/** Short words have neighbours everywhere: they are to be typed right. */
const typosAllowed = (typed: string): number => (typed.length < 4 ? 0 : typed.length < 8 ? 1 : 2);

/** Codes are not words: a digit changed is another code. */
const isCode = (typed: string): boolean => /\d/.test(typed);

/**
 * Whether a word is what was typed, begins with it, or does with a fault or two; `null` when it does not.
 * @internal
 */
export function matchWord(typed: string, word: string): WordMatch | null {
  if (word.startsWith(typed)) return { whole: word.length === typed.length, typos: 0 };
  const most = isCode(typed) ? 0 : typosAllowed(typed);
  if (most === 0 || word.length < typed.length - most) return null;
  const distance = editDistance(typed, word, most);
  return distance && { whole: distance.whole <= most, typos: distance.start };
}

const isBetter = (one: WordMatch, other: WordMatch | null): boolean =>
  other === null || one.typos < other.typos || (one.typos === other.typos && one.whole && !other.whole);

/** Meets typed words with many texts: what a word gives is computed once, since texts share most of their words. */
export class WordMatcher {
  private readonly typed: readonly { readonly word: string; readonly known: Map<string, WordMatch | null> }[];

  constructor(words: readonly string[]) {
    this.typed = words.map((word) => ({ word, known: new Map() }));
  }

  /** The best meeting of each typed word among `words`; `null` when one of them meets none. */
  match(words: readonly string[]): readonly WordMatch[] | null {
    const found: WordMatch[] = [];
    for (const { word, known } of this.typed) {
      let best: WordMatch | null = null;
      for (const each of words) {
        let match = known.get(each);
        if (match === undefined) {
          match = matchWord(word, each);
          known.set(each, match);
        }
        if (match !== null && isBetter(match, best)) best = match;
      }
      if (best === null) return null;
      found.push(best);
    }
    return found;
  }
}
