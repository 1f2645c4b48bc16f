import { beforeEach, describe, expect, test } from 'vitest';
import { PageQuestions } from '../../../scripts/lib/pages/page-questions.ts';

let questions: PageQuestions;
/** As a page asks. */
const ask = (name: string, ...args: string[]) => questions.heard(questions.numberOf(name, args));

beforeEach(() => {
  questions = new PageQuestions();
});

describe('what pages ask', () => {
  test('nothing may be asked while pages are loaded: it would be known of none', () => {
    expect(() => ask('territoire', 'FR')).toThrow('asked before any page is drawn: territoire, FR');
    questions.loaded();
    expect(() => ask('territoire', 'FR')).not.toThrow();
  });

  test('each page is told what it asked, once, however it ends', async () => {
    questions.loaded();
    ask('nulle part');
    const { drawn, asked } = await questions.during(async () => {
      ask('territoire', 'FR');
      await Promise.resolve();
      ask('territoire', '53');
      ask('territoire', 'FR');
      return 'page';
    });
    expect(drawn).toBe('page');
    expect([...asked].map((number) => questions.question(number))).toEqual([
      ['territoire', 'FR'],
      ['territoire', '53'],
    ]);
    await expect(questions.during(() => Promise.reject(new Error('panne')))).rejects.toThrow('panne');
    expect((await questions.during(async () => undefined)).asked).toHaveLength(0);
  });

  test('two pages drawn at once are refused: their questions could not be told apart', async () => {
    questions.loaded();
    const { promise, resolve } = Promise.withResolvers<void>();
    const first = questions.during(() => promise);
    await expect(questions.during(async () => undefined)).rejects.toThrow('two pages drawn at once');
    resolve();
    await first;
  });

  test('questions are the same when their name and arguments are, whatever they hold', () => {
    expect(questions.numberOf('a', ['b', 'c'])).toBe(questions.numberOf('a', ['b', 'c']));
    const others = [
      ['a', 'b', 'c'],
      ['a', 'b,c'],
      ['a', 'b","c'],
      ['a', 'b c'],
      ['a b', 'c'],
    ].map(([name, ...args]) => questions.numberOf(name as string, args));
    expect(new Set(others).size).toBe(others.length);
  });
});

describe('what tells answers apart', () => {
  const print = (answer: () => unknown) => {
    const own = new PageQuestions();
    own.questions.set('q', answer);
    return own.printOf(own.numberOf('q', []));
  };

  test.each([
    ['0 and nothing', 0, null],
    ['nothing and no answer', null, undefined],
    ['a number and its text', 1, '1'],
    ['two long texts', 'a'.repeat(1000), `${'a'.repeat(999)}b`],
    ['orders', [1, 2], [2, 1]],
    ['lists and their parts', [['a'], 'b'], ['a', ['b']]],
  ])('%s', (_, one, other) => {
    expect(print(() => one)).not.toBe(print(() => other));
    expect(print(() => structuredClone(one))).toBe(print(() => one));
  });

  test('a question that nobody answers any more, or whose answer is at fault, has none', () => {
    expect(questions.printOf(questions.numberOf('q', []))).toBeNull();
    expect(
      print(() => {
        throw new Error('unknown territory');
      }),
    ).toBeNull();
  });
});

describe('what is long to make', () => {
  const kept = new Map<string, unknown>();
  const memory = (words: readonly string[]) => ({
    recall: () => kept.get(words.join()) ?? null,
    keep: (value: unknown) => kept.set(words.join(), value),
  });
  const made = (source: unknown, remembers: boolean) => {
    let times = 0;
    const own = new PageQuestions();
    if (remembers) own.remember(memory);
    const what = own.madeOf('files', source, (from) => {
      times += 1;
      return JSON.stringify(from);
    });
    return { times, what };
  };
  const source = { places: Array.from({ length: 200 }, (_, index) => [index, 'a']), sites: ['b'] };

  test('is made once of the same, by builds that remember', () => {
    const what = JSON.stringify(source);
    expect(made(source, true)).toEqual({ times: 1, what });
    expect(made(structuredClone(source), true)).toEqual({ times: 0, what });
    expect(made(source, false)).toEqual({ times: 1, what });
  });

  test.each([
    ['a row', { ...source, places: source.places.with(150, [150, 'c']) }],
    ['a row less', { ...source, places: source.places.slice(0, -1) }],
    ['a short list', { ...source, sites: ['c'] }],
    ['a row in the other list', { places: source.sites, sites: source.places }],
  ])('%s changed, it is made again', (_, other) => {
    expect(made(other, true)).toEqual({ times: 1, what: JSON.stringify(other) });
  });
});
