import { existsSync, mkdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { mkdir, readdir, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { Refusal } from './command.ts';
import { leftBehind } from './left-behind.ts';
import { realPlace } from './real-place.ts';

/**
 * Refuses to replace anything but an empty folder or one that `isOurs`: a mistyped path must not cost anyone a folder.
 * What a build that was stopped has left beside the folder is put right first.
 */
export async function checkReplaceable(
  place: string,
  isOurs: (folder: string) => Promise<boolean>,
): Promise<void> {
  const folder = realPlace(place);
  await repair(folder);
  const stats = statSync(folder, { throwIfNoEntry: false });
  if (!stats) return;
  if (!stats.isDirectory()) throw new Refusal(`« ${place} » est un fichier : choisissez un dossier.`, 2);
  if ((await readdir(folder)).length === 0 || (await isOurs(folder))) return;
  throw new Refusal(
    `Le dossier « ${place} » contient autre chose que ce que cette commande écrit : il n’a pas été touché. Choisissez un dossier vide ou nouveau.`,
    2,
  );
}

/** Where processes fill the folders that will replace another, beside it; what stood there is `-ancien` until it is removed. */
const prefixOf = (folder: string): string => `.${basename(folder)}.cadran-`;
const temporaryOf = (folder: string): string => join(dirname(folder), `${prefixOf(folder)}${process.pid}`);
const FORMER = '-ancien';
const formerOf = (temporary: string): string => `${temporary}${FORMER}`;

/**
 * Puts right what was left beside a folder by a process that is no more: had it stopped between the two renamings that
 * put an edition in its place, the former one comes back; what was half-written goes.
 */
async function repair(folder: string): Promise<void> {
  const parent = dirname(folder);
  for (const name of leftBehind(parent, prefixOf(folder), FORMER).sort().reverse()) {
    const left = join(parent, name);
    if (name.endsWith(FORMER) && !existsSync(folder)) await rename(left, folder);
    else await rm(left, { recursive: true, force: true });
  }
}

const codeOf = (error: unknown): string | undefined => (error as NodeJS.ErrnoException).code;

/** Moves what stands at a place aside, if anything does: another build may have just done so. */
function setAside(folder: string, former: string): void {
  rmSync(former, { recursive: true, force: true });
  try {
    renameSync(folder, former);
  } catch (error) {
    if (codeOf(error) !== 'ENOENT') throw error;
  }
}

/**
 * Puts a finished folder in its place; what stood there is removed only once it is. All is done at once, so that no
 * signal comes in between. Of two builds that end together, each puts its whole edition there: the last stays.
 */
function putInPlace(finished: string, folder: string): void {
  const former = formerOf(finished);
  for (let isThere = false; !isThere; ) {
    setAside(folder, former);
    try {
      renameSync(finished, folder);
      isThere = true;
    } catch (error) {
      // The other build came between the two renamings.
      if (codeOf(error) === 'ENOTEMPTY' || codeOf(error) === 'EEXIST') continue;
      if (!existsSync(folder) && existsSync(former)) renameSync(former, folder);
      throw error;
    }
  }
  rmSync(former, { recursive: true, force: true });
}

/**
 * Fills a folder beside its place, then renames it there: nobody ever sees it half-written. A link to a folder stays: the
 * folder it leads to is replaced. Gives what filling it gave.
 */
export async function replaceFolder<Result>(
  place: string,
  fill: (folder: string) => Promise<Result>,
): Promise<Result> {
  const folder = realPlace(place);
  await mkdir(dirname(folder), { recursive: true });
  const temporary = temporaryOf(folder);
  const clean = () => {
    for (const left of [temporary, formerOf(temporary)]) rmSync(left, { recursive: true, force: true });
  };
  const stop = () => {
    clean();
    process.exit(130);
  };
  process.once('SIGINT', stop);
  process.once('SIGTERM', stop);
  try {
    // At once, and only now that a signal would remove it: a signal that came while it is made would leave it.
    clean();
    mkdirSync(temporary);
    const result = await fill(temporary);
    putInPlace(temporary, folder);
    return result;
  } finally {
    process.off('SIGINT', stop);
    process.off('SIGTERM', stop);
    clean();
  }
}
