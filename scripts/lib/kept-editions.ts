import { existsSync } from 'node:fs';
import { cp, mkdir, readdir, readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { KeptEdition } from '../../src/observatory/edition-changes.ts';
import { readEditionAbout } from './read-edition.ts';

/** An earlier edition to keep, and where its data is. */
export interface EditionToKeep extends KeptEdition {
  readonly source: string;
}

/** Where earlier editions stand in a site, beside `donnees/`. */
const FOLDER = 'editions';

/** Which of the editions of one date a folder is: `2025-06-30-10` is the tenth. */
const rankOf = (folder: string): number => Number(/^\d{4}-\d\d-\d\d-(\d+)$/.exec(folder)?.[1] ?? 1);

const inOrder = (a: string, b: string): number => rankOf(a) - rankOf(b) || (a < b ? -1 : 1);

/** An edition says of each of its files what it is: two that say the same are one. */
async function isAmong(edition: string, others: readonly string[]): Promise<boolean> {
  const descriptor = (folder: string) => readFile(join(folder, 'datapackage.json'));
  const own = await descriptor(edition);
  for (const other of others) if (own.equals(await descriptor(other))) return true;
  return false;
}

/**
 * The editions to keep beside a new one, the latest first: the one it is compared with, given by its `donnees/` folder, and
 * those that the site of that one already keeps, under the addresses they have there.
 */
export async function editionsToKeep(previous: string): Promise<EditionToKeep[]> {
  const others = join(dirname(previous), FOLDER);
  const names = existsSync(others) ? (await readdir(others)).sort(inOrder) : [];
  const already = names
    .map((name) => join(others, name))
    .filter((folder) => existsSync(join(folder, 'datapackage.json')));
  const folders = (await isAmong(previous, already)) ? already : [...already, previous];
  const found = [];
  for (const source of folders) found.push({ source, ...(await readEditionAbout(source)) });
  const taken = new Map<string, number>();
  const named = found
    .toSorted((a, b) => (a.dataDate < b.dataDate ? -1 : a.dataDate > b.dataDate ? 1 : 0))
    .map(({ source, dataDate, version, title, files }): EditionToKeep => {
      // Two editions may have the same date: the one corrects the other.
      const rank = (taken.get(dataDate) ?? 0) + 1;
      taken.set(dataDate, rank);
      const folder = rank === 1 ? dataDate : `${dataDate}-${rank}`;
      return { source, folder, dataDate, version, title, files: ['datapackage.json', ...files] };
    });
  return named.reverse();
}

/** Copies the data of earlier editions into a new site. */
export async function keepEditions(editions: readonly EditionToKeep[], site: string): Promise<void> {
  for (const { source, folder, files } of editions) {
    const target = join(site, FOLDER, folder);
    await mkdir(target, { recursive: true });
    for (const file of files) await cp(join(source, file), join(target, file));
  }
}
