import { deserialize, serialize } from 'node:v8';
import { readSealed, writeSealed } from '../sealed-file.ts';
import { type Bundle, type BundledText, PageBundles } from './page-bundles.ts';
import type { PageQuestions, Question } from './page-questions.ts';

/** A page: where its text is, and what it asked, by number. */
interface KeptPage {
  readonly text: BundledText;
  readonly asked: Uint32Array;
}

/** The pages of a build as they are written down. */
interface Content {
  /** What the pages were drawn by. */
  readonly code: string;
  readonly questions: readonly Question[];
  /** What tells the answer to each. */
  readonly prints: readonly string[];
  readonly bundles: readonly Bundle[];
  readonly pages: ReadonlyMap<string, KeptPage>;
}

/**
 * Pages of an earlier build, given back where they would be drawn alike: by the same code, from the same answers to
 * everything that they asked. What is kept is the machine's own and can be removed.
 */
export class KeptPages {
  /** Those of the earlier build. */
  readonly earlierBundles: readonly Bundle[];
  readonly #place: string;
  readonly #code: string;
  readonly #questions: PageQuestions;
  readonly #bundles: PageBundles;
  readonly #fresh: ReadonlyMap<string, KeptPage>;
  readonly #isWorn: (bundle: number) => boolean;
  readonly #pages = new Map<string, KeptPage>();

  /** `code`: tells what draws the pages from what drew others; `fresh`: gives back none, and keeps them. */
  constructor(place: string, code: string, questions: PageQuestions, { fresh }: { fresh: boolean }) {
    this.#place = place;
    this.#code = code;
    this.#questions = questions;
    const content = fresh ? null : contentOf(place, code);
    this.earlierBundles = content?.bundles ?? [];
    this.#bundles = new PageBundles(this.earlierBundles);
    this.#fresh = freshPages(content, questions);
    this.#isWorn = wornBundles(this.#fresh, this.#bundles);
  }

  /** Where the page of this path is in the bundles of the earlier build, if it would be drawn alike. */
  recall(path: string): BundledText | null {
    const page = this.#fresh.get(path);
    if (page === undefined) return null;
    const { text, asked } = page;
    if (this.#isWorn(text.bundle)) this.keep(path, new Uint8Array(this.#bundles.textAt(text)), asked);
    else this.#pages.set(path, page);
    return text;
  }

  keep(path: string, text: Uint8Array, asked: Uint32Array): void {
    this.#pages.set(path, { text: this.#bundles.add(text), asked });
  }

  /** Writes down the pages of this build, and no other. */
  write(): void {
    this.#bundles.close();
    const [questions, bundles] = [new Numbering(), new Numbering()];
    const pages = new Map(
      [...this.#pages].map(([path, { text, asked }]) => [
        path,
        {
          text: { ...text, bundle: bundles.placeOf(text.bundle) },
          asked: asked.map((number) => questions.placeOf(number)),
        },
      ]),
    );
    const content: Content = {
      code: this.#code,
      questions: questions.numbers.map((number) => this.#questions.question(number)),
      prints: questions.numbers.map((number) => this.#questions.printOf(number) ?? ''),
      bundles: bundles.numbers.map((number) => this.#bundles.bundle(number)),
      pages,
    };
    writeSealed(this.#place, serialize(content));
  }
}

/** Places for what is still of use, in the order in which it is met. */
class Numbering {
  readonly #places = new Map<number, number>();

  placeOf(number: number): number {
    const place = this.#places.get(number) ?? this.#places.size;
    this.#places.set(number, place);
    return place;
  }

  /** By place. */
  get numbers(): number[] {
    return [...this.#places.keys()];
  }
}

/** Whether less than half of a bundle is still of use: what is of use in it is then packed again. */
function wornBundles(
  pages: ReadonlyMap<string, KeptPage>,
  bundles: PageBundles,
): (bundle: number) => boolean {
  const used = new Map<number, number>();
  for (const { text } of pages.values()) {
    used.set(text.bundle, (used.get(text.bundle) ?? 0) + text.end - text.start);
  }
  return (bundle) => (used.get(bundle) ?? 0) * 2 < bundles.bundle(bundle).bytes;
}

function contentOf(place: string, code: string): Content | null {
  const bytes = readSealed(place);
  const content = bytes && (deserialize(bytes) as Content);
  return content?.code === code ? content : null;
}

/** The pages all of whose questions have the answer that they had. */
function freshPages(content: Content | null, questions: PageQuestions): ReadonlyMap<string, KeptPage> {
  if (content === null) return new Map();
  const numbers = content.questions.map(([name, ...args]) => questions.numberOf(name, args));
  const isSame = numbers.map((number, index) => questions.printOf(number) === content.prints[index]);
  return new Map(
    [...content.pages]
      .filter(([, { asked }]) => asked.every((index) => isSame[index]))
      .map(([path, page]) => [path, { ...page, asked: page.asked.map((index) => numbers[index] as number) }]),
  );
}
