import {
  accessSync,
  constants,
  existsSync,
  lstatSync,
  mkdirSync,
  renameSync,
  rmSync,
  type Stats,
  statSync,
} from 'node:fs';
import { mkdir, readdir, rename } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { joinNames } from '../../src/wording/names.ts';
import { Refusal } from './command.ts';
import { leftBehind } from './left-behind.ts';
import { realPlace } from './real-place.ts';
import { isSystemFile } from './system-file.ts';

const codeOf = (error: unknown): string | undefined => (error as NodeJS.ErrnoException).code;

/** How a command knows the folders that it may replace. */
interface OwnFolder {
  /** Whether the command wrote this folder. */
  readonly isOurs: (folder: string) => Promise<boolean>;
  /** Whether the command writes something of this name there; whatever is called otherwise is someone’s. */
  readonly isOurName?: (name: string) => boolean;
}

/**
 * Refuses to replace anything but an empty folder or one that `isOurs` and holds nothing else: a mistyped path must not
 * cost anyone a folder. What a build that was stopped has left beside the folder is put right first.
 */
export async function checkReplaceable(
  place: string,
  { isOurs, isOurName = () => true }: OwnFolder,
): Promise<void> {
  const folder = realPlace(place);
  refuseNoFolder(place, folder);
  await repair(folder);
  const stats = statSync(folder, { throwIfNoEntry: false });
  if (!stats) return;
  refuseMounted(place, folder, stats.dev);
  const names = (await readdir(folder)).filter((name) => !isSystemFile(name));
  if (names.length === 0) return;
  if (!(await isOurs(folder))) {
    throw new Refusal(
      `Le dossier « ${place} » contient autre chose que ce que cette commande écrit : il n’a pas été touché. Choisissez un dossier vide ou nouveau.`,
      2,
    );
  }
  refuseOthers(place, names.filter((name) => !isOurName(name)).sort());
}

/** A disk takes 255 bytes: the folders that stand beside it for a while have longer names. */
const LONGEST_NAME = 200;

/** Refuses what no folder can stand at: told at once, and not when all has been computed. */
function refuseNoFolder(place: string, folder: string): void {
  if (Buffer.byteLength(basename(folder)) > LONGEST_NAME) {
    throw new Refusal(
      `Le nom du dossier « ${place} » est trop long : ${LONGEST_NAME} caractères suffisent.`,
      2,
    );
  }
  let above = folder;
  let found = entryAt(above);
  while (found === null) {
    above = dirname(above);
    found = entryAt(above);
  }
  if (found.isDirectory()) {
    // Of the folder itself nothing is written: another one takes its place.
    accessSync(above === folder ? dirname(folder) : above, constants.W_OK | constants.X_OK);
    return;
  }
  const said = above === folder ? place : above;
  const what = found.isSymbolicLink() ? 'un lien qui ne mène nulle part' : 'un fichier';
  throw new Refusal(`« ${said} » est ${what} : choisissez un dossier.`, 2);
}

/** What stands at a place, a link for itself; `null` for nothing, even below a file. */
function entryAt(place: string): Stats | null {
  try {
    return lstatSync(place);
  } catch (error) {
    if (['ENOENT', 'ENOTDIR'].includes(codeOf(error) ?? '')) return null;
    throw error;
  }
}

/** How many names of what would be lost are told. */
const NAMES_TOLD = 3;

function refuseOthers(place: string, names: readonly string[]): void {
  if (names.length === 0) return;
  const told = joinNames(
    names.map((name) => `« ${name} »`),
    NAMES_TOLD,
  );
  throw new Refusal(
    `Le dossier « ${place} » contient aussi ${told}, que cette commande n’écrit pas et effacerait : rien n’a été touché. Écrivez dans un autre dossier, puis copiez-en le contenu dans celui-ci.`,
    2,
  );
}

/** A disk or a volume stands where it is: it cannot be moved aside. One of the same device is only found out then. */
function refuseMounted(place: string, folder: string, device: number): void {
  if (statSync(dirname(folder)).dev === device) return;
  throw new Refusal(
    `« ${place} » est un disque ou un volume monté, qui ne peut pas être remplacé : choisissez un dossier à l’intérieur, par exemple « ${join(place, 'site')} ».`,
    2,
  );
}

/** Where processes fill the folders that will replace another, beside it; what stood there is `-ancien` until it is removed. */
const prefixOf = (folder: string): string => `.${basename(folder)}.cadran-`;
const temporaryOf = (folder: string): string => join(dirname(folder), `${prefixOf(folder)}${process.pid}`);
const FORMER = '-ancien';
const formerOf = (temporary: string): string => `${temporary}${FORMER}`;
/** What could not be removed: no edition any more, so that it never comes back. */
const restsOf = (folder: string): string => `${prefixOf(folder)}reste-`;

/**
 * Puts right what was left beside a folder by a process that is no more: had it stopped between the two renamings that
 * put an edition in its place, the former one comes back; what was half-written goes.
 */
async function repair(folder: string): Promise<void> {
  const parent = dirname(folder);
  for (const name of leftBehind(parent, prefixOf(folder), FORMER).sort().reverse()) {
    const left = join(parent, name);
    if (name.endsWith(FORMER) && !existsSync(folder)) await rename(left, folder);
    else remove(left, folder);
  }
}

/**
 * Removes a folder that is no longer needed. One that cannot be, of files of another user, is put under a name that
 * nothing else takes, and said: it is no reason to fail.
 */
function remove(left: string, folder: string): void {
  try {
    rmSync(left, { recursive: true, force: true });
  } catch (error) {
    const rest = asRest(left, folder);
    console.error(
      `Attention : l’ancien contenu, dans « ${rest} », n’a pas pu être supprimé (${codeOf(error)}) : il contient sans doute des fichiers d’un autre utilisateur. Supprimez-le vous-même ; rien n’en dépend.`,
    );
  }
}

/** Renames what could not be removed; gives where it stands. */
function asRest(left: string, folder: string): string {
  for (let number = 1; ; number += 1) {
    const rest = join(dirname(folder), `${restsOf(folder)}${number}`);
    if (existsSync(rest)) continue;
    try {
      renameSync(left, rest);
      return rest;
    } catch {
      return left;
    }
  }
}

/** Moves what stands at a place aside, if anything does: another build may have just done so. */
function setAside(folder: string, former: string): void {
  remove(former, folder);
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
  remove(former, folder);
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
    for (const left of [temporary, formerOf(temporary)]) remove(left, folder);
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
