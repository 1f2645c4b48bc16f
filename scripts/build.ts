import { existsSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { dataAddress } from '../src/components/site-root.ts';
import { Report } from '../src/domain/report.ts';
import { formatCount, formatEuros } from '../src/format.ts';
import type { Observatory } from '../src/observatory/types.ts';
import { type Change, changesBetween, PreviousEditionError } from '../src/opendata/changes.ts';
import { editionChanges } from '../src/opendata/edition-changes.ts';
import {
  changesTable,
  describingFiles,
  type OpenTable,
  type OtherFile,
  openTables,
  publishedTable,
} from '../src/opendata/open-data.ts';
import { counted } from '../src/wording/plural.ts';
import { bothEnded } from './lib/both-ended.ts';
import { buildSite } from './lib/build-site.ts';
import { Refusal, runCommand, UsageError } from './lib/command.ts';
import { computeObservatory } from './lib/compute-observatory.ts';
import { type DataSource, dataSource } from './lib/data-source.ts';
import { editionNames } from './lib/edition-names.ts';
import { editionWorkbook } from './lib/edition-workbook.ts';
import { handToPages } from './lib/hand-to-pages.ts';
import { isInside } from './lib/is-inside.ts';
import { type EditionToKeep, editionsToKeep, keepEditions } from './lib/kept-editions.ts';
import type { PageCounts } from './lib/pages/page-keeper.ts';
import { precompress } from './lib/precompress.ts';
import { readEdition, readEditionAbout } from './lib/read-edition.ts';
import { readOptions } from './lib/read-options.ts';
import { checkReplaceable, replaceFolder } from './lib/replace-folder.ts';
import { problemCount } from './lib/report/report-verdict.ts';
import { viewOf } from './lib/report/terminal-view.ts';
import { unreadFiles } from './lib/report/unread-files.ts';
import { terminalReport } from './lib/terminal-report.ts';
import { writeSitemap } from './lib/write-sitemap.ts';
import { TEMPLATE_FOLDER, writeTemplates } from './lib/write-templates.ts';

const USAGE =
  'Usage : npm run build -- [--data DOSSIER] [--out DOSSIER] [--base /chemin/] [--site URL] [--previous DOSSIER] [--precompress] [--fresh]';
const ROOT = resolve(import.meta.dirname, '..');

interface Options {
  readonly data: string | undefined;
  readonly out: string;
  readonly base: string;
  readonly site: string | undefined;
  /** The `donnees/` folder of an earlier edition. */
  readonly previous: string | undefined;
  /** Whether pages also stand compressed beside themselves. */
  readonly precompressed: boolean;
  /** Whether what would be computed and drawn as it was is computed and drawn again all the same. */
  readonly fresh: boolean;
}

/**
 * Refuses what is not the address of a host: the path of a site is told by `--base`, and the rest is of no use. A path
 * that is that of `--base` says nothing else: some hosts give addresses so.
 */
function checkSite(site: string, base = '/'): void {
  const address = /^https?:\/\/[^\s/]+\S*$/.test(site) ? URL.parse(site) : null;
  if (address === null) {
    throw new UsageError('--site attend une adresse, par exemple https://exemple.fr.');
  }
  const { pathname, search, hash, username, password } = address;
  const isHost = pathname === '/' || baseOf(pathname) === base;
  // A lone "?" or "#" is in no part of the address.
  if (isHost && search + hash + username + password === '' && !/[?#]/.test(site)) return;
  const advice = isHost ? '' : ` Le chemin se donne avec --base, par exemple --base ${baseOf(pathname)}.`;
  throw new UsageError(
    `--site attend l’adresse de l’hébergement seule, par exemple ${address.protocol}//${address.host}.${advice}`,
  );
}

const baseOf = (pathname: string): string => pathname.replace(/\/?$/, '/');

function readBuildOptions(args: readonly string[]): Options {
  const { data, out, base, site, previous, precompress, fresh } = readOptions(
    args,
    ['data', 'out', 'base', 'site', 'previous'],
    ['precompress', 'fresh'],
  );
  if (base !== undefined && !/^\/((?!\.{1,2}\/)[\w.~-]+\/)*$/.test(base)) {
    throw new UsageError(
      '--base attend un chemin qui commence et finit par « / », sans « . » ni « .. », par exemple /observatoire/.',
    );
  }
  if (site !== undefined) checkSite(site, base);
  if (previous !== undefined && !existsSync(join(previous, 'datapackage.json'))) {
    throw new UsageError('--previous attend le dossier « donnees » d’une édition antérieure.');
  }
  return {
    data,
    out: resolve(out ?? 'dist'),
    base: base ?? '/',
    site,
    // By its whole name: pages are built from the folder of the project.
    previous: previous && resolve(previous),
    precompressed: precompress === true,
    fresh: fresh === true,
  };
}

/** Whether a folder holds an edition: its data package says so. */
const isEdition = async (folder: string): Promise<boolean> =>
  existsSync(join(folder, 'donnees', 'datapackage.json'));

function checkApart(out: string, source: DataSource): void {
  if (source.folder !== null && (isInside(source.folder, out) || isInside(out, source.folder))) {
    throw new UsageError('--out ne peut pas être dans le dossier de données, ni le contenir.');
  }
  if (isInside(ROOT, out)) throw new UsageError('--out ne peut pas contenir le projet lui-même.');
}

/** What is published: the figures and the tables, with what changed since the earlier edition if there is one. */
interface Publication {
  readonly observatory: Observatory;
  readonly tables: readonly OpenTable[];
  readonly kept: readonly EditionToKeep[];
}

async function publication(
  computed: Observatory,
  folder: string | undefined,
  before: ReadonlyMap<string, string> | null,
): Promise<Publication> {
  const ownTables = openTables(computed);
  if (folder === undefined || before === null) return { ...described(computed, ownTables), kept: [] };
  const kept = await editionsToKeep(folder);
  const changes = changesSince(before, ownTables);
  const previous = await readEditionAbout(folder);
  const observatory: Observatory = {
    ...computed,
    changes: editionChanges(computed, ownTables, { previous, before, changes }),
    keptEditions: kept.map(({ source: _, ...edition }) => edition),
  };
  return { ...described(observatory, [...ownTables, changesTable(changes)]), kept };
}

/** The figures with what is known of the tables that publish them. */
const described = (
  observatory: Observatory,
  tables: readonly OpenTable[],
): Pick<Publication, 'observatory' | 'tables'> => ({
  observatory: { ...observatory, tables: tables.map(publishedTable) },
  tables,
});

function changesSince(before: ReadonlyMap<string, string>, tables: readonly OpenTable[]): Change[] {
  try {
    return changesBetween(before, tables);
  } catch (error) {
    throw error instanceof PreviousEditionError ? new Refusal(error.message) : error;
  }
}

/** Writes `donnees/`: the tables, the workbook, what describes them all, and the templates. */
async function writeOpenData(
  observatory: Observatory,
  published: { tables: readonly OpenTable[]; others: readonly OtherFile[] },
  { folder, address }: { folder: string; address: string },
): Promise<void> {
  const data = join(folder, 'donnees');
  await mkdir(data, { recursive: true });
  for (const { name, csv } of published.tables) await writeFile(join(data, `${name}.csv`), csv);
  for (const { name, bytes } of published.others) await writeFile(join(data, name), bytes);
  for (const { name, content } of describingFiles(observatory, published, address)) {
    await writeFile(join(data, name), content);
  }
  await writeTemplates(join(data, TEMPLATE_FOLDER));
}

async function publish(
  { observatory, tables, kept }: Publication,
  { out, base, site, precompressed, fresh }: Options,
): Promise<PageCounts> {
  handToPages(observatory);
  return replaceFolder(out, async (folder) => {
    const [workbook, pages] = await bothEnded(
      editionWorkbook(observatory, tables, { fresh }),
      buildSite({ root: ROOT, out: folder, base, site, fresh }),
    );
    if (site !== undefined) await writeSitemap(folder, site, base);
    if (precompressed) await precompress(folder);
    await keepEditions(kept, folder);
    const address = dataAddress(site, base);
    await writeOpenData(observatory, { tables, others: [workbook] }, { folder, address });
    return pages;
  });
}

function summary({ territories: [top], projects }: Observatory): string {
  if (top === undefined) return '';
  const essms = `${formatCount(top.coveredCount)} ESSMS sur ${formatCount(top.essmsCount)} dans un projet`;
  return `${essms}, ${formatCount(projects.length)} projets, ${formatEuros(top.signedAmount)} conventionnés.`;
}

/** "3 372 pages, dont 3 250 reprises telles quelles de la construction d’avant" */
function pagesSentence({ drawn, kept }: PageCounts): string {
  const pages = counted(drawn + kept, 'page', 'pages');
  if (kept === 0) return pages;
  return `${pages}, dont ${counted(kept, 'reprise telle quelle', 'reprises telles quelles')} de la construction d’avant`;
}

async function build(args: readonly string[]): Promise<number> {
  const options = readBuildOptions(args);
  await checkReplaceable(options.out, { isOurs: isEdition, isOurName: editionNames(ROOT) });
  const source = dataSource(options.data);
  checkApart(options.out, source);
  const edition = options.previous === undefined ? null : await readEdition(options.previous);
  console.log(`Lecture : ${source.label}…`);
  const report = new Report();
  const observatory = await computeObservatory(source, report, {
    earlier: edition,
    fresh: options.fresh,
  });
  if (observatory === null) {
    console.error(terminalReport(report, null, viewOf(process.stderr, process.env)));
    console.error('\nRien n’a été publié : corrigez d’abord les erreurs de structure ci-dessus.');
    return 1;
  }
  const published = await publication(observatory, options.previous, edition?.tables ?? null);
  console.log(`${summary(observatory)}\nConstruction du site…`);
  const pages = await publish(published, options);
  const errors = problemCount(report, 'erreur');
  if (errors > 0) {
    console.log(`${counted(errors, 'erreur', 'erreurs')} dans les données : détail par « npm run check ».`);
  }
  const unread = unreadFiles(report, viewOf(process.stdout, process.env));
  if (unread.length > 0) console.log(`\n${unread.join('\n')}\n`);
  console.log(`Site écrit dans « ${options.out} » : ${pagesSentence(pages)}.`);
  return 0;
}

await runCommand(USAGE, build, { undone: 'Rien n’a été publié.' });
