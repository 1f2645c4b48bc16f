import { createHash, hash } from 'node:crypto';
import type { Listener } from '../../../src/observatory/asked.ts';
import type { Recollection } from '../memory.ts';

/** A question: its name, then its arguments. */
export type Question = readonly [name: string, ...args: (string | number)[]];

/** A longer answer is known by its hash. */
const SHORT = 64;

/** The rows of a longer answer are hashed one by one: the text of all would each time take memory that nothing uses yet. */
const MANY_ROWS = 50;

const isOfLists = (answer: unknown): answer is Readonly<Record<string, readonly unknown[]>> =>
  typeof answer === 'object' &&
  answer !== null &&
  !Array.isArray(answer) &&
  Object.values(answer).some((rows) => Array.isArray(rows) && rows.length > MANY_ROWS);

/** Tells an answer from others. */
function printOf(answer: unknown): string {
  if (isOfLists(answer)) {
    return hash(
      'sha256',
      JSON.stringify(Object.entries(answer).map(([name, rows]) => [name, printOf(rows)])),
      'base64',
    );
  }
  if (Array.isArray(answer) && answer.length > MANY_ROWS) {
    const rows = createHash('sha256');
    for (const row of answer) rows.update(`${JSON.stringify(row)}\n`);
    return `${answer.length} ${rows.digest('base64')}`;
  }
  const text = JSON.stringify(answer) ?? 'undefined';
  return text.length <= SHORT ? text : hash('sha256', text, 'base64');
}

/**
 * What pages ask of the observatory while they are drawn. Loading a page may ask nothing: what is asked then, once for all
 * pages, would be known of none.
 */
export class PageQuestions implements Listener {
  readonly questions = new Map<string, (...args: never[]) => unknown>();
  readonly sharedTexts = new Map<string, () => string>();
  readonly #asked: Question[] = [];
  readonly #numbers = new Map<string, number>();
  readonly #prints = new Map<number, string>();
  #memory: ((words: readonly string[]) => Recollection<unknown>) | null = null;
  #page: Set<number> | null = null;
  #isLoading = true;

  numberOf = (name: string, args: readonly (string | number)[]): number => {
    const key = JSON.stringify([name, ...args]);
    const known = this.#numbers.get(key);
    if (known !== undefined) return known;
    this.#numbers.set(key, this.#asked.length);
    return this.#asked.push([name, ...args]) - 1;
  };

  heard = (question: number): void => {
    if (this.#isLoading) {
      throw new Error(`asked before any page is drawn: ${this.question(question).join(', ')}`);
    }
    this.#page?.add(question);
  };

  madeOf = <Source, Made>(name: string, source: Source, make: (source: Source) => Made): Made => {
    const before = this.#memory?.([name, printOf(source)]);
    const known = before?.recall() as Made | null | undefined;
    if (known) return known;
    const made = make(source);
    before?.keep(made);
    return made;
  };

  /** Where what is long to make is found again, by words that tell it from all others: nowhere unless said. */
  remember(memory: (words: readonly string[]) => Recollection<unknown>): void {
    this.#memory = memory;
  }

  /** Every page is loaded. */
  loaded(): void {
    this.#isLoading = false;
  }

  /** What a page asks while `draw` draws it, beside what that gives. */
  async during<Drawn>(draw: () => Promise<Drawn>): Promise<{ drawn: Drawn; asked: Uint32Array }> {
    if (this.#page !== null) throw new Error('two pages drawn at once');
    this.#page = new Set();
    try {
      const drawn = await draw();
      return { drawn, asked: Uint32Array.from(this.#page) };
    } finally {
      this.#page = null;
    }
  }

  question(number: number): Question {
    return this.#asked[number] as Question;
  }

  /** Tells the answer to a question from others; `null` when nobody answers it any more. */
  printOf(number: number): string | null {
    const known = this.#prints.get(number);
    if (known !== undefined) return known;
    const print = this.#print(this.question(number));
    if (print !== null) this.#prints.set(number, print);
    return print;
  }

  #print([name, ...args]: Question): string | null {
    const answer = this.questions.get(name);
    if (answer === undefined) return null;
    try {
      return printOf(answer(...(args as never[])));
    } catch {
      // What it asks for is in this edition no more.
      return null;
    }
  }
}
