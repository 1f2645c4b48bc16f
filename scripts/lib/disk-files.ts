import { createHash } from 'node:crypto';
import { readdirSync, type Stats, statSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { join } from 'node:path';
import type { InputFile } from '../../src/sources/input-file.ts';
import { UnreadableError } from '../../src/sources/unreadable-error.ts';
import { Refusal } from './command.ts';
import { isSystemFile } from './system-file.ts';

/** Where each input file stands, and its state when it was listed. */
const places = new WeakMap<InputFile, { readonly path: string; readonly stats: Stats }>();

/** A file of the disk as an input file. */
export function diskFile(path: string, name: string): InputFile {
  const stats = statSync(path, { throwIfNoEntry: false });
  if (!stats?.isFile()) throw new Refusal(`Le fichier « ${path} » est introuvable.`);
  const file = { name, size: stats.size, open: () => bytesOf(path, name) };
  places.set(file, { path, stats });
  return file;
}

/** Where a file stands on the disk; `null` for one that is not there. */
export const placeOf = (file: InputFile): string | null => places.get(file)?.path ?? null;

/** What is made of a piece dies with it: of larger ones, the collector of memory moves all that is still alive. */
const PIECE_BYTES = 64 * 1024;
/** To ask the disk for each piece would take longer than to cut them; they are read in the same place, one after the other. */
const READ_BYTES = 16 * PIECE_BYTES;

async function* bytesOf(path: string, name: string): AsyncGenerator<Uint8Array> {
  try {
    await using file = await open(path);
    const room = Buffer.allocUnsafeSlow(READ_BYTES);
    for (;;) {
      const { bytesRead } = await file.read(room, 0, READ_BYTES, null);
      if (bytesRead === 0) return;
      const read = room.subarray(0, bytesRead);
      for (let at = 0; at < read.length; at += PIECE_BYTES) yield read.subarray(at, at + PIECE_BYTES);
    }
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === undefined) throw error;
    const cause = code === 'ENOENT' ? 'il a disparu pendant la lecture' : `le disque le refuse (${code})`;
    throw new Refusal(
      `Le fichier « ${name} » ne peut pas être lu : ${cause}. Vérifiez le fichier, puis relancez la commande.`,
    );
  }
}

const hasChanged = (file: InputFile): boolean => {
  const place = places.get(file);
  if (place === undefined) return false;
  const now = statSync(place.path, { throwIfNoEntry: false });
  const { size, mtimeMs, ino } = place.stats;
  return now?.size !== size || now.mtimeMs !== mtimeMs || now.ino !== ino;
};

/** Throws `Refusal` when one of the files is no longer what it was when it was listed: half of one state would be published with half of another. */
export function refuseChanged(files: readonly InputFile[]): void {
  const names = files.filter(hasChanged).map(({ name }) => `« ${name} »`);
  if (names.length === 0) return;
  throw new Refusal(
    `Des fichiers ont changé pendant la lecture : ${names.join(', ')}. Relancez la commande quand ils sont enregistrés et fermés.`,
  );
}

/** What stands at a path, links followed; the code of the error when the disk does not say. */
function statsAt(path: string): Stats | string {
  try {
    return statSync(path);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === undefined) throw error;
    return code;
  }
}

const isFolder = (path: string): boolean => {
  const stats = statsAt(path);
  return typeof stats !== 'string' && stats.isDirectory();
};

/** Not what is hidden, nor what systems and spreadsheets leave beside the files they open. */
const isVisible = (name: string): boolean =>
  !name.startsWith('.') && !name.startsWith('~$') && name !== 'README.md' && !isSystemFile(name);

/** A folder of such a name was meant to be a file. */
const NAMED_AS_FILE = /\.(csv|csv\.gz|xlsx|json)$/i;

/** What is there in place of a file; `null` for a file, or for a folder like others. */
function faultOf(path: string): string | null {
  const stats = statsAt(path);
  if (stats === 'ENOENT') return 'un lien qui ne mène nulle part';
  if (stats === 'ELOOP') return 'un lien qui tourne en rond';
  if (typeof stats === 'string') return `une entrée que le disque refuse (${stats})`;
  if (stats.isFile()) return null;
  if (!stats.isDirectory()) return 'un tube ou un périphérique';
  return NAMED_AS_FILE.test(path) ? 'un dossier' : null;
}

/** What has the name of a file and is none: it is listed as the others, and refused by whoever reads it. */
function faultyFile(name: string, fault: string): InputFile {
  const refusal = `« ${name} » n’est pas un fichier mais ${fault} : mettez le fichier lui-même à sa place.`;
  const next = (): Promise<never> => Promise.reject(new UnreadableError(refusal));
  return { name, size: 0, fault, open: () => ({ [Symbol.asyncIterator]: () => ({ next }) }) };
}

function filesIn(folder: string, prefix: string): InputFile[] {
  return readdirSync(folder)
    .filter(isVisible)
    .flatMap((entry) => {
      const [path, name] = [join(folder, entry), `${prefix}${entry}`];
      const fault = faultOf(path);
      if (fault !== null) return [faultyFile(name, fault)];
      return isFolder(path) ? [] : [diskFile(path, name)];
    });
}

/** The files one and two levels below a folder: a data folder is often handed over inside another. */
function filesBelow(folder: string, prefix: string, levels = 2): InputFile[] {
  return readdirSync(folder)
    .filter((name) => isVisible(name) && isFolder(join(folder, name)))
    .flatMap((name) => {
      const below = join(folder, name);
      const inside = `${prefix}${name}/`;
      return [...filesIn(below, inside), ...(levels > 1 ? filesBelow(below, inside, levels - 1) : [])];
    });
}

/** The extracts of the register: of folders whose names differ by their case only, those of the first that has any. */
function registerFiles(folder: string): InputFile[] {
  const folders = readdirSync(folder).filter(
    (name) => name.toLowerCase() === 'finess' && isFolder(join(folder, name)),
  );
  const found = folders.sort().map((name) => filesIn(join(folder, name), 'finess/'));
  return found.find((files) => files.length > 0) ?? [];
}

/**
 * The files of a data folder and of its `finess/`, in order of name. When the projects are not there, those of the
 * folders below too, so that the report can say where they are. Throws `Refusal` when there is no such folder.
 */
export function dataFiles(folder: string): InputFile[] {
  if (!isFolder(folder)) {
    const what = statsAt(folder) === 'ELOOP' ? 'est un lien qui tourne en rond' : 'est introuvable';
    throw new Refusal(`Le dossier de données « ${folder} » ${what}.`, 2);
  }
  const own = filesIn(folder, '');
  const misplaced = own.some(({ name }) => /^projets\./i.test(name))
    ? []
    : filesBelow(folder, '').filter(({ name }) => !/^finess\/[^/]*$/i.test(name));
  return [...own, ...registerFiles(folder), ...misplaced].sort((a, b) => (a.name < b.name ? -1 : 1));
}

const hashes = new WeakMap<InputFile, Promise<string>>();

/** The SHA-256 of a file, in hexadecimal; read once, since files that change are refused (`refuseChanged`). */
export function sha256(file: InputFile): Promise<string> {
  const known = hashes.get(file) ?? hashOf(file);
  hashes.set(file, known);
  return known;
}

async function hashOf(file: InputFile): Promise<string> {
  const hash = createHash('sha256');
  for await (const chunk of file.open()) hash.update(chunk);
  return hash.digest('hex');
}
