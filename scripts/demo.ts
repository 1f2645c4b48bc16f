import { createReadStream, createWriteStream } from 'node:fs';
import { mkdir, readFile } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { DemoFile } from '../src/demonstration/demo-file.ts';
import { generateDemonstration } from '../src/demonstration/generate.ts';
import { generateOverRegister } from '../src/demonstration/over-register.ts';
import { runCommand, UsageError } from './lib/command.ts';
import { DEMONSTRATION_NAMES } from './lib/demonstration-names.ts';
import { diskFile } from './lib/disk-files.ts';
import { readOptions } from './lib/read-options.ts';
import { referenceFile } from './lib/read-programme.ts';
import { checkReplaceable, replaceFolder } from './lib/replace-folder.ts';

const USAGE = 'Usage : npm run demo -- --out DOSSIER [--scale N] [--seed N] [--register FICHIER]';
const LARGEST_SCALE = 100;

interface Options {
  readonly out: string;
  readonly scale: number;
  readonly seed: number;
  readonly register: string | null;
}

function readDemoOptions(args: readonly string[]): Options {
  const values = readOptions(args, ['out', 'scale', 'seed', 'register']);
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
  return { out: resolve(values.out), scale, seed, register: values.register ?? null };
}

async function isDemonstration(folder: string): Promise<boolean> {
  try {
    const settings: unknown = JSON.parse(await readFile(join(folder, 'observatoire.json'), 'utf8'));
    return (settings as { demonstration?: unknown } | null)?.demonstration === true;
  } catch {
    return false;
  }
}

async function writeFiles(folder: string, files: readonly DemoFile[]): Promise<void> {
  for (const { name, content } of files) {
    const path = join(folder, name);
    await mkdir(dirname(path), { recursive: true });
    await pipeline(Readable.from(content), createWriteStream(path));
  }
}

async function demo(args: readonly string[]): Promise<number> {
  const { out, scale, seed, register } = readDemoOptions(args);
  await checkReplaceable(out, {
    isOurs: isDemonstration,
    isOurName: (name) => DEMONSTRATION_NAMES.has(name),
  });
  if (register === null) {
    console.log(`Génération d’un pays fictif à l’échelle ${scale} (graine ${seed})…`);
    await replaceFolder(out, async (folder) => writeFiles(folder, generateDemonstration({ scale, seed })));
  } else {
    console.log(`Génération d’un programme fictif sur le registre « ${register} » (graine ${seed})…`);
    const name = `finess/${basename(register)}`;
    const nomenclature = referenceFile('nomenclature_categories.csv');
    const files = await generateOverRegister({ register: diskFile(register, name), nomenclature, seed });
    await replaceFolder(out, async (folder) => {
      await writeFiles(folder, files);
      await mkdir(join(folder, 'finess'), { recursive: true });
      await pipeline(createReadStream(register), createWriteStream(join(folder, name)));
    });
  }
  console.log(`Données de démonstration écrites dans « ${out} ».`);
  return 0;
}

await runCommand(USAGE, demo);
