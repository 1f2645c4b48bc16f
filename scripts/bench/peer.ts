import { execFileSync } from 'node:child_process';
import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { pagesOf } from '../lib/site/site-files.ts';
import { siteOf } from './building.ts';
import { type CsvRow, csvRows } from './csv-rows.ts';
import { type Bench, decimal, type Measure } from './measure.ts';

const TEMPLATE = join(import.meta.dirname, 'peer');
const NUMBERS = [
  'nb_essms',
  'montant_conventionne',
  'euros_par_essms',
  'taux_couverture',
  'part_essms',
  'part_montant',
];

/**
 * The same data in an equivalent site of another tool (Eleventy, its charts drawn at build time by Plot): a page for the
 * country, each région and each département, with three charts and a table. It is installed from npm in a folder of its
 * own; without a network it is not measured.
 */
export function benchPeer(bench: Bench): Measure[] {
  const { work, say } = bench;
  say('pair (Eleventy)');
  const folder = join(work, 'pair');
  cpSync(TEMPLATE, folder, { recursive: true });
  const { site, usage } = siteOf(bench, 1);
  writeFileSync(join(folder, 'places.json'), JSON.stringify(placesOf(site)));
  try {
    execFileSync('npm', ['install', '--no-audit', '--no-fund'], { cwd: folder, stdio: 'ignore' });
  } catch {
    return [
      {
        what: 'Pair (Eleventy)',
        value: 'non mesuré : npm n’a pas pu l’installer',
        budget: '',
        held: null,
        numbers: {},
      },
    ];
  }
  const start = performance.now();
  execFileSync(process.execPath, [join(folder, 'node_modules/@11ty/eleventy/cmd.cjs'), '--quiet'], {
    cwd: folder,
    stdio: 'ignore',
  });
  const seconds = (performance.now() - start) / 1000;
  const peerSite = join(folder, '_site');
  const [peerPages, ownPages] = [pagesOf(peerSite).length, pagesOf(site).length];
  const [peer, own] = [(seconds * 1000) / peerPages, (usage.seconds * 1000) / ownPages];
  const page = 'territoires/departements/59/index.html';
  const weight = (root: string) => gzipSync(readFileSync(join(root, page))).length / 1024;
  const [peerWeight, ownWeight] = [weight(peerSite), weight(site)];
  return [
    {
      what: `Millisecondes par page : Cadran (calcul compris, ${ownPages} pages), Eleventy et Plot (${peerPages} pages de trois graphiques et un tableau, chiffres tout faits), rapport`,
      value: `${decimal(own)} ; ${decimal(peer)} ; ${decimal(own / peer, 2)}`,
      budget: '',
      held: null,
      numbers: { own, peer },
    },
    {
      what: 'HTML d’une page de département, gzip : Cadran, Eleventy et Plot',
      value: `${decimal(ownWeight)} Kio ; ${decimal(peerWeight)} Kio`,
      budget: '',
      held: null,
      numbers: { ownWeight, peerWeight },
    },
  ];
}

/** The pages of the peer: each with the rows that its charts and its table show. */
function placesOf(site: string) {
  const rows = csvRows(join(site, 'donnees', 'territoires.csv'));
  const essms = csvRows(join(site, 'donnees', 'essms.csv'));
  const parts = (column: string, part: string): ReadonlyMap<string, ReadonlySet<string>> => {
    const found = new Map<string, Set<string>>();
    for (const row of essms) {
      const key = row[column] ?? '';
      found.set(key, (found.get(key) ?? new Set()).add(row[part] ?? ''));
    }
    return found;
  };
  const ofRegion = parts('code_region', 'code_departement');
  const ofDepartement = parts('code_departement', 'code_epci');
  const of = (type: string) => rows.filter((row) => row.type_territoire === type);
  const numbers = (some: readonly CsvRow[]) =>
    some.map((row) => ({ ...row, ...Object.fromEntries(NUMBERS.map((name) => [name, Number(row[name])])) }));
  const place = (row: CsvRow, address: string, type: string, codes: ReadonlySet<string> | undefined) => ({
    name: row.libelle,
    address,
    rows: numbers(of(type).filter(({ code_territoire: code }) => codes?.has(code ?? '') ?? true)),
  });
  const none = new Set<string>();
  return [
    ...of('pays').map((row) => place(row, '', 'region', undefined)),
    ...of('region').map((row) =>
      place(
        row,
        `territoires/regions/${row.code_territoire}/`,
        'departement',
        ofRegion.get(row.code_territoire ?? '') ?? none,
      ),
    ),
    ...of('departement').map((row) =>
      place(
        row,
        `territoires/departements/${row.code_territoire}/`,
        'epci',
        ofDepartement.get(row.code_territoire ?? '') ?? none,
      ),
    ),
  ];
}
