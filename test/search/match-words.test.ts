import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { editDistance } from '../../src/search/edit-distance.ts';
import { matchWord, WordMatcher } from '../../src/search/match-words.ts';

describe('the faults between two words', () => {
  test.each([
    ['rennes', 'rennes', 0],
    ['renes', 'rennes', 1],
    ['rennnes', 'rennes', 1],
    ['rannes', 'rennes', 1],
    ['rnenes', 'rennes', 1],
    ['rane', 'rennes', 3],
    ['', 'abc', 3],
    ['marseile', 'marseille', 1],
    ['strasbuorg', 'strasbourg', 1],
  ])('from "%s" to "%s": %i', (typed, word, whole) => {
    expect(editDistance(typed, word, 9)?.whole).toBe(whole);
  });

  test.each([
    ['marsi', 'marseille', 1],
    ['strazb', 'strasbourg', 1],
    ['lil', 'lilas', 0],
  ])('from "%s" to the nearest beginning of "%s": %i', (typed, word, start) => {
    expect(editDistance(typed, word, 9)?.start).toBe(start);
  });

  const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 8 });

  test('are those of the textbook, for any words and any limit', () => {
    // The definition itself, without any short cut.
    const textbook = (a: string, b: string): number => {
      if (a === '' || b === '') return a.length + b.length;
      const [aLast, bLast] = [a.at(-1), b.at(-1)];
      const costs = [
        textbook(a.slice(0, -1), b) + 1,
        textbook(a, b.slice(0, -1)) + 1,
        textbook(a.slice(0, -1), b.slice(0, -1)) + (aLast === bLast ? 0 : 1),
      ];
      if (a.length > 1 && b.length > 1 && aLast === b.at(-2) && a.at(-2) === bLast) {
        costs.push(textbook(a.slice(0, -2), b.slice(0, -2)) + 1);
      }
      return Math.min(...costs);
    };
    const short = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 5 });
    fc.assert(
      fc.property(short, short, fc.nat(3), (typed, other, most) => {
        const start = Math.min(
          ...Array.from({ length: other.length + 1 }, (_, end) => textbook(typed, other.slice(0, end))),
        );
        const expected = start > most ? null : { whole: textbook(typed, other), start };
        expect(editDistance(typed, other, most)).toEqual(expected);
      }),
      { numRuns: 300 },
    );
  });

  test('are the same both ways', () => {
    fc.assert(
      fc.property(word, word, (a, b) => {
        expect(editDistance(a, b, 99)?.whole).toBe(editDistance(b, a, 99)?.whole);
      }),
    );
  });
});

describe('a typed word', () => {
  test.each([
    ['rennes', 'rennes', { whole: true, typos: 0 }],
    ['ren', 'rennes', { whole: false, typos: 0 }],
    ['renes', 'rennes', { whole: true, typos: 1 }],
    ['marsi', 'marseille', { whole: false, typos: 1 }],
    // Two faults from eight letters on.
    ['strazbuorg', 'strasbourg', { whole: true, typos: 2 }],
    // One only under eight.
    ['ranes', 'rennes', null],
    // None under four.
    ['pas', 'paris', null],
    ['lio', 'lyon', null],
    // None in a code.
    ['350001235', '350001234', null],
    ['350', '350001234', { whole: false, typos: 0 }],
    ['nantes', 'rennes', null],
    ['quimperle', 'quim', null],
  ])('"%s" meets "%s": %j', (typed, word, match) => {
    expect(matchWord(typed, word)).toEqual(match);
  });

  test('meets the best of several words, and all typed words have to', () => {
    const matcher = new WordMatcher(['saint', 'mal']);
    expect(matcher.match(['saint', 'malo'])).toEqual([
      { whole: true, typos: 0 },
      { whole: false, typos: 0 },
    ]);
    expect(matcher.match(['mal', 'saintes'])).toEqual([
      { whole: false, typos: 0 },
      { whole: true, typos: 0 },
    ]);
    expect(matcher.match(['saint'])).toBeNull();
  });
});
