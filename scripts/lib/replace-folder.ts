import { rmSync, statSync } from 'node:fs';
import { mkdir, readdir, realpath, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { Refusal } from './command.ts';

const exists = (path: string): boolean => statSync(path, { throwIfNoEntry: false }) !== undefined;

/**
 * Refuses to replace anything but an empty folder or one that `isOurs`: a mistyped path must not cost anyone a folder.
 */
export async function checkReplaceable(
  folder: string,
  isOurs: (folder: string) => Promise<boolean>,
): Promise<void> {
  const stats = statSync(folder, { throwIfNoEntry: false });
  if (!stats) return;
  if (!stats.isDirectory()) throw new Refusal(`« ${folder} » est un fichier : choisissez un dossier.`, 2);
  if ((await readdir(folder)).length === 0 || (await isOurs(folder))) return;
  throw new Refusal(
    `Le dossier « ${folder} » contient autre chose que ce que cette commande écrit : il n’a pas été touché. Choisissez un dossier vide ou nouveau.`,
    2,
  );
}

/** Puts a finished folder in its place; what stood there is removed only once it is. */
async function putInPlace(finished: string, folder: string): Promise<void> {
  if (!exists(folder)) return rename(finished, folder);
  const former = `${finished}-ancien`;
  await rename(folder, former);
  try {
    await rename(finished, folder);
  } catch (error) {
    await rename(former, folder);
    throw error;
  }
  await rm(former, { recursive: true, force: true });
}

/**
 * Fills a folder beside its place, then renames it there: nobody ever sees it half-written. A link to a folder stays:
 * the folder it leads to is replaced.
 */
export async function replaceFolder(place: string, fill: (folder: string) => Promise<void>): Promise<void> {
  const folder = exists(place) ? await realpath(place) : place;
  await mkdir(dirname(folder), { recursive: true });
  const temporary = join(dirname(folder), `.${basename(folder)}-${process.pid}`);
  await mkdir(temporary);
  const clean = () => rmSync(temporary, { recursive: true, force: true });
  const stop = () => {
    clean();
    process.exit(130);
  };
  process.once('SIGINT', stop);
  process.once('SIGTERM', stop);
  try {
    await fill(temporary);
    await putInPlace(temporary, folder);
  } finally {
    process.off('SIGINT', stop);
    process.off('SIGTERM', stop);
    clean();
  }
}
