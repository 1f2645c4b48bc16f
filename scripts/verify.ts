import { existsSync, readdirSync, statSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { Refusal, runCommand, UsageError } from './lib/command.ts';
import { dataFiles, sha256 } from './lib/disk-files.ts';
import { readOptions } from './lib/read-options.ts';
import { checkKeptEdition } from './lib/verify/check-kept-edition.ts';
import { checkSources, type InputHash } from './lib/verify/check-sources.ts';
import { formatVerification } from './lib/verify/format-verification.ts';
import { PublishedEdition } from './lib/verify/published-edition.ts';
import { CHECKS, reconciles, verifyEdition } from './lib/verify/verify-edition.ts';

const USAGE = 'Usage : npm run verify -- --site DOSSIER [--data DOSSIER] [--json FICHIER]';

/** Recomputes the hashes and reconciles the totals of a site, from the files it publishes alone. */
async function verify(args: readonly string[]): Promise<number> {
  const { site, data, json } = readOptions(args, ['site', 'data', 'json']);
  if (site === undefined) throw new UsageError('L’option --site est nécessaire.');
  if (json !== undefined && !existsSync(dirname(resolve(json)))) {
    throw new UsageError(`--json attend un fichier dans un dossier qui existe : « ${json} ».`);
  }
  if (json !== undefined && statSync(json, { throwIfNoEntry: false })?.isDirectory()) {
    throw new UsageError(`--json attend un fichier : « ${json} » est un dossier.`);
  }
  const edition = new PublishedEdition(await readFiles(dataFolder(site)));
  const inputs = data === undefined ? null : await inputHashes(data);
  const kept = await keptEditions(join(site, 'editions'));
  const outcomes = await verifyEdition(edition, [...CHECKS, checkSources(inputs), ...kept]);
  console.log(formatVerification(outcomes));
  if (json !== undefined) {
    const report = { recoupe: reconciles(outcomes), controles: outcomes };
    await writeFile(json, `${JSON.stringify(report, null, 2)}\n`);
  }
  return reconciles(outcomes) ? 0 : 1;
}

/** The `donnees/` folder of a site; throws `Refusal` when there is none. */
function dataFolder(site: string): string {
  const folder = join(site, 'donnees');
  if (existsSync(join(folder, 'datapackage.json'))) return folder;
  throw new Refusal(
    `Le dossier « ${site} » n’est pas un site : « donnees/datapackage.json » n’y est pas.`,
    2,
  );
}

async function readFiles(folder: string): Promise<Map<string, Uint8Array>> {
  const files = new Map<string, Uint8Array>();
  for (const name of readdirSync(folder).sort()) {
    const path = join(folder, name);
    if (statSync(path).isFile()) files.set(name, await readFile(path));
  }
  return files;
}

async function inputHashes(folder: string): Promise<Map<string, InputHash>> {
  const hashes = new Map<string, InputHash>();
  for (const file of dataFiles(folder).filter(({ fault }) => fault === undefined))
    hashes.set(file.name, { bytes: file.size, sha256: await sha256(file) });
  return hashes;
}

/** A check for each earlier edition that the site keeps. */
async function keptEditions(folder: string) {
  if (!existsSync(folder)) return [];
  const names = readdirSync(folder).filter((name) => existsSync(join(folder, name, 'datapackage.json')));
  const checks = [];
  for (const name of names.sort()) {
    checks.push(checkKeptEdition(name, new PublishedEdition(await readFiles(join(folder, name)))));
  }
  return checks;
}

await runCommand(USAGE, verify);
