import { existsSync } from 'node:fs';
import { cp, mkdir, readdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { KeptEdition } from '../../src/observatory/edition-changes.ts';
import { readEditionAbout } from './read-edition.ts';

/** An earlier edition to keep, and where its data is. */
export interface EditionToKeep extends KeptEdition {
  readonly source: string;
}

/** Where earlier editions stand in a site, beside `donnees/`. */
const FOLDER = 'editions';

/**
 * The editions to keep beside a new one, the latest first: the one it is compared with, given by its `donnees/` folder, and
 * those that the site of that one already keeps.
 */
export async function editionsToKeep(previous: string): Promise<EditionToKeep[]> {
  const others = join(dirname(previous), FOLDER);
  const names = existsSync(others) ? (await readdir(others)).sort() : [];
  const folders = [...names.map((name) => join(others, name)), previous].filter((folder) =>
    existsSync(join(folder, 'datapackage.json')),
  );
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
