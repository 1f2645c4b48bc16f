import { deserialize, serialize } from 'node:v8';
import { constants, zstdCompressSync, zstdDecompressSync } from 'node:zlib';
import { readSealed, writeSealed } from '../sealed-file.ts';
import type { PageQuestions, Question } from './page-questions.ts';

const FAST = { params: { [constants.ZSTD_c_compressionLevel]: 1 } };

/** The smallest piece of text that Node may ask for at once. */
const LEAST_CHUNK = 64;

/** A page: its text compressed, how long it is, and what it asked, by number. */
interface KeptPage {
  readonly text: Uint8Array;
  readonly bytes: number;
  readonly asked: Uint32Array;
}

/** The pages of a build as they are written down. */
interface Content {
  /** What the pages were drawn by. */
  readonly code: string;
  readonly questions: readonly Question[];
  /** What tells the answer to each. */
  readonly prints: readonly string[];
  readonly pages: ReadonlyMap<string, KeptPage>;
}

/**
 * Pages of an earlier build, given back where they would be drawn alike: by the same code, from the same answers to
 * everything that they asked. What is kept is the machine's own and can be removed.
 */
export class KeptPages {
  readonly #place: string;
  readonly #code: string;
  readonly #questions: PageQuestions;
  readonly #fresh: ReadonlyMap<string, KeptPage>;
  readonly #pages = new Map<string, KeptPage>();

  /** `code`: tells what draws the pages from what drew others; `fresh`: gives back none, and keeps them. */
  constructor(place: string, code: string, questions: PageQuestions, { fresh }: { fresh: boolean }) {
    this.#place = place;
    this.#code = code;
    this.#questions = questions;
    this.#fresh = freshPages(fresh ? null : contentOf(place, code), questions);
  }

  /** The page of this path, if it would be drawn alike. */
  recall(path: string): Uint8Array | null {
    const page = this.#fresh.get(path);
    if (page === undefined) return null;
    this.#pages.set(path, page);
    return zstdDecompressSync(page.text, { chunkSize: Math.max(page.bytes, LEAST_CHUNK) });
  }

  keep(path: string, text: Uint8Array, asked: Uint32Array): void {
    this.#pages.set(path, { text: zstdCompressSync(text, FAST), bytes: text.length, asked });
  }

  /** Writes down the pages of this build, and no other. */
  write(): void {
    const places = new Map<number, number>();
    const placeOf = (question: number): number => {
      const place = places.get(question) ?? places.size;
      places.set(question, place);
      return place;
    };
    const pages = new Map(
      [...this.#pages].map(([path, page]) => [path, { ...page, asked: page.asked.map(placeOf) }]),
    );
    const numbers = [...places.keys()];
    const content: Content = {
      code: this.#code,
      questions: numbers.map((number) => this.#questions.question(number)),
      prints: numbers.map((number) => this.#questions.printOf(number) ?? ''),
      pages,
    };
    writeSealed(this.#place, serialize(content));
  }
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
