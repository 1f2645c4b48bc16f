import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Files of an edition made by `replacer.ts`. */
export const FILES = 200;

/** The edition that a folder holds; throws unless it holds one edition, whole, and no other. */
export function wholeEdition(folder: string): string {
  const names = readdirSync(folder);
  const editions = new Set(names.map((name) => readFileSync(join(folder, name), 'utf8')));
  if (names.length !== FILES || editions.size !== 1) {
    throw new Error(`${names.length} files of editions ${[...editions].join(', ')}`);
  }
  return [...editions][0] as string;
}
