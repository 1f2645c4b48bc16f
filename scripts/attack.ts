import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { attackEdition } from './lib/attack/attack-edition.ts';
import { formatAttack, holds } from './lib/attack/format-attack.ts';
import { Refusal, runCommand, UsageError } from './lib/command.ts';
import { readOptions } from './lib/read-options.ts';

const USAGE =
  'Usage : node scripts/attack.ts --data DOSSIER/donnees [--previous DOSSIER/donnees] [--width LARGEUR]';

const TABLES = ['essms', 'usages', 'usages_projets', 'dui_actifs', 'echanges', 'tendances'];

/** Tries to find what an edition hides, from its published files alone. */
async function attack(args: readonly string[]): Promise<number> {
  const { data, previous, width = '5' } = readOptions(args, ['data', 'previous', 'width']);
  if (data === undefined) throw new UsageError('L’option --data est nécessaire.');
  if (!/^[1-9]\d*$/.test(width)) throw new UsageError('L’option --width attend un nombre entier.');
  const report = await attackEdition(await readTables(data), {
    width: Number(width),
    ...(previous === undefined ? {} : { previous: await readTables(previous) }),
  });
  console.log(formatAttack(report));
  return holds(report) ? 0 : 1;
}

async function readTables(folder: string): Promise<Map<string, string>> {
  const tables = new Map<string, string>();
  for (const name of TABLES) {
    try {
      tables.set(name, await readFile(join(folder, `${name}.csv`), 'utf8'));
    } catch {
      throw new Refusal(`Le fichier « ${name}.csv » est absent ou illisible dans « ${folder} ».`);
    }
  }
  return tables;
}

await runCommand(USAGE, attack);
