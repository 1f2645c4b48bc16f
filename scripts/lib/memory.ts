import { createHash } from 'node:crypto';
import { readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { deserialize, serialize } from 'node:v8';
import { KEPT_FOLDER } from './kept-folder.ts';
import { printOfCode } from './print-of-code.ts';
import { readSealed, writeSealed } from './sealed-file.ts';

/** Contents that are kept at once; the oldest leave. */
const KEPT = 3;

/** A value that may be kept. */
export interface Recollection<T> {
  /** As it was kept; `null` when it was not. */
  recall(): T | null;
  keep(value: T): void;
}

/**
 * What one run computed and the next may find again, in a folder of the project that can be removed: plain values, each
 * known by all that it was made from and by the code that made it.
 */
export class Memory<T> {
  readonly #folder: string;
  readonly #code: readonly string[];

  /** `name`: of its folder. `code`: files and folders of the project that decide what a value is. */
  constructor(name: string, code: readonly string[]) {
    this.#folder = join(KEPT_FOLDER, name);
    this.#code = code;
  }

  /** The value made from these words, which together tell it from all others. */
  of(words: readonly string[]): Recollection<T> {
    const place = join(this.#folder, `${this.#keyOf(words)}.bin`);
    return {
      recall: () => {
        const content = readSealed(place);
        return content && (deserialize(content) as T);
      },
      keep: (value) => {
        if (writeSealed(place, serialize(value))) this.#removeOldest();
      },
    };
  }

  #keyOf(words: readonly string[]): string {
    return createHash('sha256')
      .update(JSON.stringify([printOfCode(this.#code), ...words]))
      .digest('hex')
      .slice(0, 32);
  }

  #removeOldest(): void {
    const ages = readdirSync(this.#folder)
      .map((name) => join(this.#folder, name))
      .map((path) => ({ path, time: statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0 }))
      .sort((a, b) => b.time - a.time);
    for (const { path } of ages.slice(KEPT)) rmSync(path, { force: true });
  }
}
