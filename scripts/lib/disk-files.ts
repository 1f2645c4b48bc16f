import { createHash } from 'node:crypto';
import { readdirSync, type Stats, statSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { join } from 'node:path';
import type { InputFile } from '../../src/sources/input-file.ts';
import { Refusal } from './command.ts';

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

const isVisibleFile = (path: string, name: string): boolean =>
  !name.startsWith('.') &&
  name !== 'README.md' &&
  statSync(path, { throwIfNoEntry: false })?.isFile() === true;

function filesIn(folder: string, prefix: string): InputFile[] {
  return readdirSync(folder)
    .filter((name) => isVisibleFile(join(folder, name), name))
    .map((name) => diskFile(join(folder, name), `${prefix}${name}`));
}

const isVisibleFolder = (path: string, name: string): boolean =>
  !name.startsWith('.') && statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;

/** The files one and two levels below a folder: a data folder is often handed over inside another. */
function filesBelow(folder: string, prefix: string, levels = 2): InputFile[] {
  return readdirSync(folder)
    .filter((name) => isVisibleFolder(join(folder, name), name))
    .flatMap((name) => {
      const below = join(folder, name);
      const inside = `${prefix}${name}/`;
      return [...filesIn(below, inside), ...(levels > 1 ? filesBelow(below, inside, levels - 1) : [])];
    });
}

/**
 * The files of a data folder and of its `finess/`, in order of name. When the projects are not there, those of the
 * folders below too, so that the report can say where they are. Throws `Refusal` when there is no such folder.
 */
export function dataFiles(folder: string): InputFile[] {
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) {
    throw new Refusal(`Le dossier de données « ${folder} » est introuvable.`, 2);
  }
  const register = readdirSync(folder).find((name) => name.toLowerCase() === 'finess');
  const registerFolder = register && join(folder, register);
  const registered =
    registerFolder && statSync(registerFolder).isDirectory() ? filesIn(registerFolder, 'finess/') : [];
  const own = filesIn(folder, '');
  const misplaced = own.some(({ name }) => /^projets\./i.test(name))
    ? []
    : filesBelow(folder, '').filter(({ name }) => !/^finess\/[^/]*$/i.test(name));
  return [...own, ...registered, ...misplaced].sort((a, b) => (a.name < b.name ? -1 : 1));
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
