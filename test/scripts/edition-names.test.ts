import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { DEMONSTRATION_NAMES } from '../../scripts/lib/demonstration-names.ts';
import { editionNames } from '../../scripts/lib/edition-names.ts';
import { generateDemonstration } from '../../src/demonstration/generate.ts';

const isEditionName = editionNames(resolve(import.meta.dirname, '../..'));

test('an edition has its pages, what is copied as it is and what the build adds, compressed too', () => {
  const own = ['index.html', '404.html', 'og.png', 'projets', 'usages', 'donnees', '_astro', '.htaccess'];
  for (const name of [...own, 'index.html.gz', 'sitemap.xml.br', 'robots.txt.zst'])
    expect([name, isEditionName(name)]).toEqual([name, true]);
});

test('nothing else is of an edition', () => {
  for (const name of ['.git', 'CNAME', 'archives', 'index', 'index.astro', 'README.md', 'archives.gz', '.gz'])
    expect([name, isEditionName(name)]).toEqual([name, false]);
});

test('a demonstration has these files, and no other', () => {
  const names = generateDemonstration({ scale: 0.0001, seed: 1 }).map(({ name }) => name.replace(/\/.*/, ''));
  expect(new Set(names)).toEqual(DEMONSTRATION_NAMES);
});
