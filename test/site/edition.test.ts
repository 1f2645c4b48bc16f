import { createHash } from 'node:crypto';
import { cpSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { isAbsolute, join, relative } from 'node:path';
import Papa from 'papaparse';
import { afterAll, describe, expect, inject, test } from 'vitest';
import { editionNames } from '../../scripts/lib/edition-names.ts';
import { filesOf } from '../../scripts/lib/site/site-files.ts';
import { hashes, rowsOf, run, workspace } from './edition.ts';

const site = inject('site');
const data = inject('data');
const { folder, remove } = workspace();
afterAll(remove);

const cents = (text: string | undefined): number => Math.round(Number(text) * 100);
const total = (rows: readonly Record<string, string>[], column: string) =>
  rows.reduce((sum, row) => sum + cents(row[column]), 0);

/** What anyone can check from the published files alone. */
function expectToReconcile(published: string): void {
  const attributions = rowsOf(published, 'attributions');
  const engaged = new Set(attributions.map(({ id_projet }) => id_projet));
  const projects = rowsOf(published, 'projets').filter(({ id_projet }) => engaged.has(id_projet));
  expect(total(attributions, 'montant_attribue')).toBe(total(projects, 'montant_conventionne'));
  for (const { id_projet, montant_conventionne } of projects) {
    const parts = attributions.filter((row) => row.id_projet === id_projet);
    expect(total(parts, 'montant_attribue')).toBe(cents(montant_conventionne));
  }
  const territories = rowsOf(published, 'territoires');
  const [country] = territories;
  const essms = rowsOf(published, 'essms');
  expect(Number(country?.nb_essms)).toBe(essms.length);
  expect(Number(country?.nb_essms_couverts)).toBe(essms.filter((row) => row.dans_projet === 'true').length);
  expect(Number(country?.nb_isoles)).toBe(essms.filter((row) => row.isole === 'true').length);
  for (const level of ['region', 'departement', 'epci']) {
    const rows = territories.filter(
      ({ type_territoire: type, code_territoire: code }) =>
        type === level ||
        (type === 'non_localise' && code === level) ||
        (type === 'hors_epci' && level === 'epci'),
    );
    for (const column of [
      'montant_conventionne',
      'montant_verse',
      'nb_essms',
      'nb_essms_couverts',
      'nb_isoles',
    ]) {
      expect(total(rows, column), `${level} ${column}`).toBe(cents(country?.[column]));
    }
  }
  const sectors = rowsOf(published, 'secteurs').filter((row) => row.type_territoire === 'pays');
  for (const column of ['montant_conventionne', 'nb_essms', 'nb_essms_couverts']) {
    expect(total(sectors, column)).toBe(cents(country?.[column]));
  }
}

describe('the published data', () => {
  test('reconciles to the cent at every level, from the files alone', () => expectToReconcile(site));

  test('is described, file by file, with its hash', () => {
    const datapackage = JSON.parse(readFileSync(join(site, 'donnees', 'datapackage.json'), 'utf8'));
    const published = hashes(join(site, 'donnees'));
    const described = datapackage.resources.map(({ path }: { path: string }) => path).sort();
    // The templates to fill are no data.
    expect(described).toEqual(
      Object.keys(published).filter(
        (file) => (file.endsWith('.csv') && !file.startsWith('modeles/')) || file === 'observatoire.xlsx',
      ),
    );
    for (const { path, hash, schema } of datapackage.resources) {
      expect(hash).toBe(`sha256:${published[path]}`);
      if (path === 'observatoire.xlsx') continue;
      const [header = ''] = readFileSync(join(site, 'donnees', path), 'utf8').split('\n');
      expect(schema.fields.map(({ name }: { name: string }) => name).join(',')).toBe(header);
    }
    const inputs = hashes(data);
    for (const { name, sha256 } of datapackage.sources) expect(sha256).toBe(inputs[name]);
  });

  test('holds no absolute path of the machine', () => {
    const leaking = filesOf(site).filter((file) => {
      const text = readFileSync(join(site, file), 'latin1');
      return text.includes(process.cwd()) || text.includes(folder);
    });
    expect(leaking).toEqual([]);
  });
});

test('the data page says of each file how long it is and what its hash is', () => {
  const html = readFileSync(join(site, 'donnees', 'index.html'), 'utf8');
  const files = [...html.matchAll(/<article.*?<\/article>/gs)].map(([article]) => {
    const [, name = ''] = /href="([^"]+\.csv)"/.exec(article) ?? [];
    const [, sha256 = ''] = /<code>([0-9a-f]{64})<\/code>/.exec(article) ?? [];
    const [, rows = ''] = /([\d\u202f]+)\u00a0lignes?, /.exec(article) ?? [];
    return { name: name.split('/').at(-1) ?? '', sha256, rows: Number(rows.replaceAll('\u202f', '')) };
  });
  expect(files.length).toBeGreaterThan(20);
  for (const { name, sha256, rows } of files) {
    const content = readFileSync(join(site, 'donnees', name));
    expect([name, sha256]).toEqual([name, createHash('sha256').update(content).digest('hex')]);
    expect([name, rows]).toEqual([name, Papa.parse(content.toString().trimEnd()).data.length - 1]);
  }
});

describe('reproducibility', () => {
  test('the same input gives the same bytes, whatever the time zone, the language, the folder and where it is built from', () => {
    const moved = join(folder, 'ailleurs');
    cpSync(data, moved, { recursive: true });
    // Files come back in another order when they are written in another order.
    for (const name of readdirSync(moved).reverse()) {
      renameSync(join(moved, name), join(moved, `${name}.tmp`));
      renameSync(join(moved, `${name}.tmp`), join(moved, name));
    }
    const out = join(folder, 'autre');
    const places = ['--data', moved, '--out', out, '--previous', inject('previous')].map((word) =>
      isAbsolute(word) ? relative(folder, word) : word,
    );
    const elsewhere = { TZ: 'Pacific/Kiritimati', LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8' };
    run('build', [...places, '--fresh'], elsewhere, folder);
    expect(hashes(out)).toEqual(hashes(site));
  });
});

describe('the folder of a published edition', () => {
  test('is replaced when it holds nothing else, whatever was asked of its build', () => {
    const out = join(folder, 'publie');
    const options = ['--precompress', '--site', 'https://exemple.fr', '--previous', inject('previous')];
    run('build', ['--data', data, '--out', out, ...options], { CADRAN_KEPT: inject('kept') });
    const names = readdirSync(out);
    expect(names).toEqual(expect.arrayContaining(['editions', 'index.html.gz', 'sitemap.xml']));
    expect(names.filter((name) => !editionNames(process.cwd())(name))).toEqual([]);
    writeFileSync(join(out, 'CNAME'), 'observatoire.exemple.fr');
    const again = () => run('build', ['--data', data, '--out', out], { CADRAN_KEPT: inject('kept') });
    expect(again).toThrow('contient aussi « CNAME », que cette commande n’écrit pas');
    expect(readdirSync(out).sort()).toEqual([...names, 'CNAME'].sort());
    rmSync(join(out, 'CNAME'));
    again();
    expect(readdirSync(out)).not.toContain('sitemap.xml');
  });
});

const real = process.env.CADRAN_DONNEES_REELLES;

describe('a fictive programme over the real register', () => {
  test.skipIf(!real)('holds exactly its active sites in perimeter, and reconciles', () => {
    const sample = join(real ?? '', 'finess-plus', 'finess-structures-mensuel-202607-echantillon.json.gz');
    const demo = join(folder, 'programme-fictif');
    const out = join(folder, 'registre-reel');
    run('demo', ['--register', sample, '--out', demo]);
    run('build', ['--data', demo, '--out', out]);
    expect(rowsOf(out, 'essms')).toHaveLength(569);
    expectToReconcile(out);
  });
});
