import { cpSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, inject, test } from 'vitest';
import { filesOf } from '../../scripts/lib/site/site-files.ts';
import { projectHref } from '../../src/assembly/project-figures.ts';
import { csvRows, csvText, type Folder } from '../usage/folders.ts';
import { readFolder, writeFolder } from './disk-folder.ts';
import { hashes, run, workspace } from './edition.ts';

const { folder, remove } = workspace();
afterAll(remove);

const at = (name: string): string => join(folder, name);

/** Builds a site with what is kept in a folder of its own; how many pages were given back as they were. */
function build(data: string, out: string, ...options: readonly string[]): number {
  const said = run('build', ['--data', data, '--out', at(out), ...options], {
    CADRAN_KEPT: at('retenu'),
  });
  return Number((/dont\s([\d\s]+)\sreprise/.exec(said)?.[1] ?? '0').replaceAll(/\s/g, ''));
}

/**
 * One row of each of these files corrected, the last that has something in the column, and a payment more: every page tells
 * how many rows were read. Nothing that changes the shares of all territories.
 */
function corrected(data: Folder): Folder {
  const columns = {
    'versements.csv': ['montant', '1234.56'],
    'projets_essms.csv': ['solution_dui', 'Logiciel corrigé'],
    'finess/etablissements.csv': ['raison_sociale', 'Résidence corrigée'],
  } as const;
  const changed = Object.entries(columns).map(([name, [column, value]]) => {
    const rows = csvRows(data[name]);
    const last = rows.findLastIndex((row) => ![undefined, '', '0.00', value].includes(row[column]));
    return [name, csvText(rows.map((row, index) => (index === last ? { ...row, [column]: value } : row)))];
  });
  const files: Folder = { ...data, ...Object.fromEntries(changed) };
  const payments = csvRows(files['versements.csv']);
  const added = { ...payments.at(-1), id_versement: 'V-AJOUTE', montant: '1.00' };
  return withOddProject({ ...files, 'versements.csv': csvText([...payments, added]) });
}

/** What a collectif may call a project: no address holds it as it is. */
const ODD = 'Été 1/2 100% #?&é%20';

/** Its last project under that name. */
function withOddProject(data: Folder): Folder {
  const id = csvRows(data['projets.csv']).findLast(({ statut }) => statut === 'en_cours')?.id_projet ?? '';
  return Object.fromEntries(Object.entries(data).map(([name, text]) => [name, text.replaceAll(id, ODD)]));
}

test('a site is the same, page by page, whether pages of other data were kept or not', () => {
  const previous = ['--previous', inject('previous')];
  const before = join(inject('previous'), '../..');
  writeFolder(at('corrigees'), corrected(readFolder(inject('data'))));
  // A few corrections, with the pages kept of what they correct.
  cpSync(inject('kept'), at('retenu'), { recursive: true });
  expect(build(at('corrigees'), 'repris', ...previous)).toBeGreaterThan(100);
  expect(build(at('corrigees'), 'redessine', ...previous, '--fresh')).toBe(0);
  expect(hashes(at('repris'))).toEqual(hashes(at('redessine')));
  expect(hashes(at('repris'))).not.toEqual(hashes(inject('site')));
  // Its page is where the others lead to.
  const page = `${projectHref(ODD).slice(1)}index.html`;
  expect(readFileSync(join(at('repris'), page), 'utf8')).toContain(ODD.replace('&', '&amp;'));
  // What stands for a text that all pages say is in none.
  const pages = filesOf(at('repris')).filter((file) => file.endsWith('.html'));
  expect(pages.filter((page) => /\p{Co}/u.test(readFileSync(join(at('repris'), page), 'utf8')))).toEqual([]);
  // The programme of half a year before, with the pages kept of that of today.
  build(join(before, 'donnees-avant'), 'avant');
  expect(hashes(at('avant'))).toEqual(hashes(join(before, 'site-avant')));
}, 180_000);
