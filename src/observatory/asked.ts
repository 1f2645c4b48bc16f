/** What tells a question from the others of its name. */
type Argument = string | number;

type Answers = (...args: never[]) => unknown;

/**
 * Whoever wants to know what each page asks, so as to draw again only those that would be told something else
 * (`scripts/lib/pages/page-keeper.ts`). It is there when a whole site is built, before the first page is loaded.
 */
export interface Listener {
  /** Every question that pages may ask, by name. */
  readonly questions: Map<string, Answers>;
  /** What all pages say alike, by what stands for it in their text. */
  readonly sharedTexts: Map<string, () => string>;
  /** The number of a question, the same as long as the site is built. */
  numberOf(name: string, args: readonly Argument[]): number;
  /** The page that is being drawn asks this question. */
  heard(question: number): void;
  /** What this makes of that, perhaps known from an earlier build. */
  madeOf<Source, Made>(name: string, source: Source, make: (source: Source) => Made): Made;
}

const listener: Listener | undefined = Reflect.get(globalThis, Symbol.for('cadran:listener'));

/**
 * Makes a question of a selection: who listens knows that the page asked it, with these arguments. Everything that pages
 * know of the observatory goes through a question. What answers is plain data, the same for the same observatory, and asks
 * nothing itself.
 */
export function asked<Args extends readonly Argument[], Answer>(
  name: string,
  answer: (...args: Args) => Answer,
): (...args: Args) => Answer {
  if (listener === undefined) return answer;
  const { questions } = listener;
  if (questions.has(name)) throw new Error(`two questions of one name: ${name}`);
  questions.set(name, answer as Answers);
  return askedWhole(name, answer);
}

/**
 * The same, where the answer is so long that drawing the pages that ask it costs less than telling whether it has changed:
 * they are drawn each time.
 */
export function askedWhole<Args extends readonly Argument[], Answer>(
  name: string,
  answer: (...args: Args) => Answer,
): (...args: Args) => Answer {
  if (listener === undefined) return answer;
  return (...args) => {
    listener.heard(listener.numberOf(name, args));
    return answer(...args);
  };
}

/**
 * Records each field of which is a question by itself, put with the arguments of the record then the name of the field: a
 * page that shows one figure of a row does not depend on the others. A record is the same object each time.
 */
export function askedByField<Args extends readonly Argument[], Fields extends object>(
  name: string,
  recordOf: (...args: Args) => Fields | undefined,
): (record: Fields, ...args: Args) => Fields {
  if (listener === undefined) return (record, ..._args) => record;
  listener.questions.set(name, ((...args: readonly Argument[]) =>
    Reflect.get(
      recordOf(...(args.slice(0, -1) as unknown as Args)) ?? {},
      args.at(-1) as string,
    )) as Answers);
  const made = new WeakMap<Fields, Fields>();
  return (record, ...args) => {
    const known = made.get(record) ?? new Proxy(record, fieldByField(listener, name, args));
    made.set(record, known);
    return known;
  };
}

/** Tells of each field that is read. Whoever lists or tests fields reads them by name as well. */
function fieldByField<Fields extends object>(
  { numberOf, heard }: Listener,
  name: string,
  args: readonly Argument[],
): ProxyHandler<Fields> {
  const numbers = new Map<string, number>();
  return {
    get(record, field) {
      if (typeof field === 'string') {
        const number = numbers.get(field) ?? numberOf(name, [...args, field]);
        numbers.set(field, number);
        heard(number);
      }
      return Reflect.get(record, field);
    },
  };
}

/** Characters of private use: no text of a page has any. */
const [OPENING, CLOSING] = ['\ue000', '\ue001'];

/**
 * A text that all pages say alike, put in its place as they are written: when it changes, no page is drawn again for it.
 * What gives it back stands for it until then.
 */
export function saidByAll(name: string, say: () => string): () => string {
  if (listener === undefined) return say;
  const mark = `${OPENING}${name}${CLOSING}`;
  listener.sharedTexts.set(mark, say);
  return () => mark;
}

/**
 * Something long to make, for no page in particular: taken from an earlier build that made it of the same. `make` owes all to
 * its source and to its code; both are plain data.
 */
export function madeOf<Source, Made>(name: string, make: (source: Source) => Made): (source: Source) => Made {
  if (listener === undefined) return make;
  return (source) => listener.madeOf(name, source, make);
}
