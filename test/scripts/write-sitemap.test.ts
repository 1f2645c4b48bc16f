import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { writeSitemap } from '../../scripts/lib/write-sitemap.ts';

const made: string[] = [];
afterAll(() => {
  for (const folder of made) rmSync(folder, { recursive: true, force: true });
});

function siteFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'cadran-sitemap-'));
  made.push(folder);
  mkdirSync(join(folder, 'projets', 'A-1'), { recursive: true });
  mkdirSync(join(folder, 'donnees'));
  for (const file of ['index.html', '404.html', 'projets/index.html', 'projets/A-1/index.html']) {
    writeFileSync(join(folder, file), '');
  }
  writeFileSync(join(folder, 'donnees/projets.csv'), '');
  writeFileSync(join(folder, 'robots.txt'), 'User-agent: *\nAllow: /\n');
  return folder;
}

test.each([
  ['https://ex.fr', '/', 'https://ex.fr/'],
  ['https://ex.fr', '/obs/', 'https://ex.fr/obs/'],
  ['https://ex.fr/obs/', '/', 'https://ex.fr/obs/'],
  ['https://ex.fr/obs/', '/obs/', 'https://ex.fr/obs/'],
])('a site at %s under %s names its pages and its sitemap from %s', async (site, base, root) => {
  const folder = siteFolder();
  await writeSitemap(folder, site, base);
  const xml = readFileSync(join(folder, 'sitemap.xml'), 'utf8');
  expect([...xml.matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, address]) => address)).toEqual([
    root,
    `${root}projets/`,
    `${root}projets/A-1/`,
  ]);
  expect(readFileSync(join(folder, 'robots.txt'), 'utf8')).toBe(
    `User-agent: *\nAllow: /\n\nSitemap: ${root}sitemap.xml\n`,
  );
});
