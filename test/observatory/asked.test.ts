import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { PageQuestions } from '../../scripts/lib/pages/page-questions.ts';

const LISTENER = Symbol.for('cadran:listener');

interface Row {
  readonly label: string;
  readonly amount: number;
}
const ROWS: ReadonlyMap<string, Row> = new Map([
  ['a', { label: 'A', amount: 1 }],
  ['b', { label: 'B', amount: 2 }],
]);
const row = (key: string): Row => ROWS.get(key) as Row;

/** The questions of this module, loaded for whoever listens. */
async function load() {
  vi.resetModules();
  const { asked, askedByField, askedWhole, saidByAll } = await import('../../src/observatory/asked.ts');
  const fieldsOf = askedByField('rangée', (key: string) => ROWS.get(key));
  return {
    amountOf: asked('montant', (key: string) => row(key).amount),
    all: askedWhole('tout', () => [...ROWS.values()]),
    rowOf: (key: string) => fieldsOf(row(key), key),
    asked,
    said: saidByAll('dit', () => `${row('a').amount} ligne`),
  };
}

afterEach(() => {
  Reflect.deleteProperty(globalThis, LISTENER);
});

describe('when nobody listens', () => {
  test('questions are the selections themselves, and records the rows', async () => {
    const { amountOf, rowOf, all, said } = await load();
    expect(amountOf('a')).toBe(1);
    expect(said()).toBe('1 ligne');
    expect(rowOf('a')).toBe(row('a'));
    expect(all()).toHaveLength(2);
  });
});

describe('when pages are kept', () => {
  let questions: PageQuestions;
  beforeEach(() => {
    questions = new PageQuestions();
    Reflect.set(globalThis, LISTENER, questions);
    questions.loaded();
  });
  const told = async (page: () => void) => {
    const { asked } = await questions.during(async () => page());
    return [...asked].map((number) => [...questions.question(number), questions.printOf(number)]);
  };

  test('a page is known to ask what it asks, field by field of a row', async () => {
    const { amountOf, rowOf } = await load();
    expect(await told(() => amountOf('b'))).toEqual([['montant', 'b', '2']]);
    expect(await told(() => rowOf('a').label)).toEqual([['rangée', 'a', 'label', '"A"']]);
    expect(await told(() => JSON.stringify(rowOf('b')))).toEqual([
      ['rangée', 'b', 'toJSON', 'undefined'],
      ['rangée', 'b', 'label', '"B"'],
      ['rangée', 'b', 'amount', '2'],
    ]);
    expect(await told(() => ({ ...rowOf('a') }))).toHaveLength(2);
  });

  test('a row is the same object each time, as the rows are', async () => {
    const { rowOf } = await load();
    expect(rowOf('a')).toBe(rowOf('a'));
    expect(rowOf('a')).toEqual(row('a'));
    expect(rowOf('a')).not.toBe(rowOf('b'));
  });

  test('a row that is no more, and what is too long to be told, have no answer to compare', async () => {
    const { all } = await load();
    expect(await told(() => all())).toEqual([['tout', null]]);
    const gone = questions.numberOf('rangée', ['c', 'label']);
    expect(questions.printOf(gone)).toBe('undefined');
    expect(questions.printOf(questions.numberOf('rangée', ['a', 'label']))).not.toBe('undefined');
  });

  test('what all pages say is asked by none, and put in its place later', async () => {
    const { said } = await load();
    expect(await told(() => said())).toEqual([]);
    expect(said()).not.toContain('ligne');
    expect([...questions.sharedTexts].map(([mark, say]) => [mark === said(), say()])).toEqual([
      [true, '1 ligne'],
    ]);
  });

  test('two questions of one name are refused', async () => {
    const { asked } = await load();
    expect(() => asked('montant', () => 0)).toThrow('two questions of one name');
  });
});
