import { createReadStream, createWriteStream, rmSync, statSync } from 'node:fs';
import { mkdir, readdir, readFile, rename, rm } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { parseArgs } from 'node:util';
import type { DemoFile } from '../src/demonstration/demo-file.ts';
import { generateDemonstration } from '../src/demonstration/generate.ts';
import { generateOverRegister } from '../src/demonstration/over-register.ts';
import type { InputFile } from '../src/sources/input-file.ts';
import { UnreadableError } from '../src/sources/unreadable-error.ts';

const USAGE = 'Usage : npm run demo -- --out DOSSIER [--scale N] [--seed N] [--register FICHIER]';
const NOMENCLATURE = resolve(import.meta.dirname, '../data/reference/nomenclature_categories.csv');
const LARGEST_SCALE = 100;

interface Options {
  readonly out: string;
  readonly scale: number;
  readonly seed: number;
  readonly register: string | null;
}

/** A mistake in the command line. */
class UsageError extends Error {}

/** Something that the user can put right: said in one sentence. */
class Refusal extends Error {}

function readOptions(args: readonly string[]): Options {
  const text = { type: 'string' } as const;
  const options = { out: text, scale: text, seed: text, register: text };
  let values: { out?: string; scale?: string; seed?: string; register?: string };
  try {
    ({ values } = parseArgs({ args: [...args], options }));
  } catch {
    throw new UsageError('Option inconnue, ou valeur manquante.');
  }
  const scale = Number(values.scale ?? '1');
  const seed = Number(values.seed ?? '1');
  if (!values.out) throw new UsageError('Indiquez le dossier à écrire avec --out.');
  if (values.scale?.trim() === '' || !(scale > 0 && scale <= LARGEST_SCALE)) {
    throw new UsageError(
      `--scale attend un nombre supérieur à 0, et au plus ${LARGEST_SCALE} (1 : la France).`,
    );
  }
  if (values.seed?.trim() === '' || !Number.isSafeInteger(seed) || seed < 0) {
    throw new UsageError('--seed attend un nombre entier positif.');
  }
  if (values.register === '') throw new UsageError('--register attend un fichier.');
  return { out: resolve(values.out), scale, seed, register: values.register ?? null };
}

function diskFile(path: string, name: string): InputFile {
  const stats = statSync(path, { throwIfNoEntry: false });
  if (!stats?.isFile()) throw new Refusal(`Le fichier « ${path} » est introuvable.`);
  return { name, size: stats.size, open: () => createReadStream(path) };
}

async function isDemonstration(folder: string): Promise<boolean> {
  try {
    const settings: unknown = JSON.parse(await readFile(join(folder, 'observatoire.json'), 'utf8'));
    return (settings as { demonstration?: unknown } | null)?.demonstration === true;
  } catch {
    return false;
  }
}

/** Refuses to write where something else than a former demonstration stands. */
async function checkReplaceable(out: string): Promise<void> {
  const stats = statSync(out, { throwIfNoEntry: false });
  if (!stats) return;
  if (!stats.isDirectory()) throw new Refusal(`« ${out} » est un fichier : choisissez un dossier.`);
  if ((await readdir(out)).length === 0 || (await isDemonstration(out))) return;
  throw new Refusal(
    `Le dossier « ${out} » contient autre chose qu’une démonstration : il n’a pas été touché. Choisissez un dossier vide ou nouveau.`,
  );
}

async function writeFiles(folder: string, files: readonly DemoFile[]): Promise<void> {
  for (const { name, content } of files) {
    const path = join(folder, name);
    await mkdir(dirname(path), { recursive: true });
    await pipeline(Readable.from(content), createWriteStream(path));
  }
}

/** Puts a finished folder in its place; what stood there is removed only once it is. */
async function putInPlace(finished: string, out: string): Promise<void> {
  if (!statSync(out, { throwIfNoEntry: false })) return rename(finished, out);
  const former = `${finished}-ancien`;
  await rename(out, former);
  try {
    await rename(finished, out);
  } catch (error) {
    await rename(former, out);
    throw error;
  }
  await rm(former, { recursive: true });
}

/** Writes beside the folder, then renames: nobody ever sees it half-written. */
async function writeFolder(out: string, fill: (folder: string) => Promise<void>): Promise<void> {
  await mkdir(dirname(out), { recursive: true });
  const temporary = join(dirname(out), `.${basename(out)}-${process.pid}`);
  await mkdir(temporary);
  const clean = () => rmSync(temporary, { recursive: true, force: true });
  process.once('SIGINT', () => {
    clean();
    process.exit(130);
  });
  try {
    await fill(temporary);
    await putInPlace(temporary, out);
  } finally {
    clean();
  }
}

async function run({ out, scale, seed, register }: Options): Promise<void> {
  await checkReplaceable(out);
  if (register === null) {
    console.log(`Génération d’un pays fictif à l’échelle ${scale} (graine ${seed})…`);
    await writeFolder(out, async (folder) => writeFiles(folder, generateDemonstration({ scale, seed })));
  } else {
    console.log(`Génération d’un programme fictif sur le registre « ${register} » (graine ${seed})…`);
    const name = `finess/${basename(register)}`;
    const nomenclature = diskFile(NOMENCLATURE, basename(NOMENCLATURE));
    const files = await generateOverRegister({ register: diskFile(register, name), nomenclature, seed });
    await writeFolder(out, async (folder) => {
      await writeFiles(folder, files);
      await mkdir(join(folder, 'finess'), { recursive: true });
      await pipeline(createReadStream(register), createWriteStream(join(folder, name)));
    });
  }
  console.log(`Données de démonstration écrites dans « ${out} ».`);
}

function explain(error: unknown): string {
  if (error instanceof Refusal || error instanceof UnreadableError) return error.message;
  const { code } = error as NodeJS.ErrnoException;
  if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS')
    return 'Écriture refusée : vérifiez vos droits.';
  if (code === 'ENOSPC') return 'Il n’y a plus assez de place sur le disque.';
  return `Les données n’ont pas pu être écrites (${code ?? 'erreur imprévue'}).`;
}

try {
  await run(readOptions(process.argv.slice(2)));
} catch (error) {
  if (error instanceof UsageError) {
    console.error(`${error.message}\n${USAGE}`);
    process.exitCode = 2;
  } else {
    console.error(explain(error));
    process.exitCode = 1;
  }
}
