import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, relative, resolve } from 'node:path';
import { assembleObservatory } from '../src/assembly/assemble-observatory.ts';
import { Report } from '../src/domain/report.ts';
import { formatCount, formatEuros } from '../src/format.ts';
import type { Observatory } from '../src/observatory/types.ts';
import { openData } from '../src/opendata/open-data.ts';
import { buildSite } from './lib/build-site.ts';
import { runCommand, UsageError } from './lib/command.ts';
import { type DataSource, dataSource } from './lib/data-source.ts';
import { sha256 } from './lib/disk-files.ts';
import { readOptions } from './lib/read-options.ts';
import { readProgramme } from './lib/read-programme.ts';
import { checkReplaceable, replaceFolder } from './lib/replace-folder.ts';
import { terminalReport } from './lib/terminal-report.ts';

const USAGE =
  'Usage : npm run build -- [--data DOSSIER] [--out DOSSIER] [--base /chemin/] [--site URL] [--previous DOSSIER]';
const ROOT = resolve(import.meta.dirname, '..');

interface Options {
  readonly data: string | undefined;
  readonly out: string;
  readonly base: string;
  readonly site: string | undefined;
}

function readBuildOptions(args: readonly string[]): Options {
  const { data, out, base, site, previous } = readOptions(args, ['data', 'out', 'base', 'site', 'previous']);
  if (base !== undefined && !/^\/([\w.~-]+\/)*$/.test(base)) {
    throw new UsageError(
      '--base attend un chemin qui commence et finit par « / », par exemple /observatoire/.',
    );
  }
  if (site !== undefined && !/^https?:\/\/[^\s/]+/.test(site)) {
    throw new UsageError('--site attend une adresse, par exemple https://exemple.fr.');
  }
  if (previous !== undefined && !existsSync(join(previous, 'datapackage.json'))) {
    throw new UsageError('--previous attend le dossier « donnees » d’une édition antérieure.');
  }
  return { data, out: resolve(out ?? 'dist'), base: base ?? '/', site };
}

/** Whether a folder holds an edition: its data package says so. */
const isEdition = async (folder: string): Promise<boolean> =>
  existsSync(join(folder, 'donnees', 'datapackage.json'));

function checkApart(out: string, source: DataSource): void {
  const inside = (from: string, to: string) => !relative(from, to).startsWith('..');
  if (source.folder !== null && (inside(out, source.folder) || inside(source.folder, out))) {
    throw new UsageError('--out ne peut pas être dans le dossier de données, ni le contenir.');
  }
  if (inside(out, ROOT)) throw new UsageError('--out ne peut pas contenir le projet lui-même.');
}

/** Computes the observatory of a data source; `null` when its data has a structural error. */
async function compute(source: DataSource, report: Report): Promise<Observatory | null> {
  const programme = await readProgramme(source.files, report);
  if (programme === null) return null;
  const inputs = [];
  for (const file of source.files) {
    inputs.push({ file: file.name, bytes: file.size, sha256: await sha256(file) });
  }
  const { version } = JSON.parse(readFileSync(resolve(ROOT, 'package.json'), 'utf8'));
  return assembleObservatory(programme, report, { version, inputs });
}

async function writeOpenData(observatory: Observatory, folder: string): Promise<void> {
  const data = join(folder, 'donnees');
  await mkdir(data, { recursive: true });
  for (const { name, content } of openData(observatory)) await writeFile(join(data, name), content);
}

async function publish(observatory: Observatory, { out, base, site }: Options): Promise<void> {
  const work = mkdtempSync(join(tmpdir(), 'cadran-'));
  try {
    const snapshot = join(work, 'observatory.json');
    await writeFile(snapshot, JSON.stringify(observatory));
    await replaceFolder(out, async (folder) => {
      await buildSite({ root: ROOT, snapshot, out: folder, base, site });
      await writeOpenData(observatory, folder);
    });
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

function summary({ territories: [top], projects }: Observatory): string {
  if (top === undefined) return '';
  const essms = `${formatCount(top.coveredCount)} ESSMS sur ${formatCount(top.essmsCount)} dans un projet`;
  return `${essms}, ${formatCount(projects.length)} projets, ${formatEuros(top.signedAmount)} conventionnés.`;
}

async function build(args: readonly string[]): Promise<number> {
  const options = readBuildOptions(args);
  await checkReplaceable(options.out, isEdition);
  const source = dataSource(options.data);
  checkApart(options.out, source);
  console.log(`Lecture : ${source.label}…`);
  const report = new Report();
  const observatory = await compute(source, report);
  if (observatory === null) {
    console.error(terminalReport(report));
    console.error('\nRien n’a été publié : corrigez d’abord les erreurs de structure ci-dessus.');
    return 1;
  }
  console.log(`${summary(observatory)}\nConstruction du site…`);
  await publish(observatory, options);
  const problems = [...report.counts.values()].filter(({ first }) => first.severity === 'erreur').length;
  if (problems > 0)
    console.log(`${problems} sorte(s) d’erreur dans les données : détail par « npm run check ».`);
  console.log(`Site écrit dans « ${relative(process.cwd(), options.out) || '.'} ».`);
  return 0;
}

await runCommand(USAGE, build);
