import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { editionsToKeep, keepEditions } from '../../scripts/lib/kept-editions.ts';

const workspace = mkdtempSync(join(tmpdir(), 'cadran-kept-'));
afterAll(() => rmSync(workspace, { recursive: true }));

function edition(folder: string, date: string, title = `Au ${date}`): string {
  mkdirSync(folder, { recursive: true });
  const resources = [{ path: 'projets.csv' }, { path: '../secret.csv' }, { path: 'parti.csv' }];
  writeFileSync(
    join(folder, 'datapackage.json'),
    JSON.stringify({ date_donnees: date, version: '1', title, resources }),
  );
  writeFileSync(join(folder, 'projets.csv'), `id\n${date}\n`);
  return folder;
}

const site = join(workspace, 'avant');
const previous = edition(join(site, 'donnees'), '2025-03-31', 'Au 2025-03-31, corrigé');
edition(join(site, 'editions', '2024-12-31'), '2024-12-31');
edition(join(site, 'editions', '2025-03-31'), '2025-03-31');
mkdirSync(join(site, 'editions', 'brouillon'));

test('the edition compared with, and those that its site keeps, the latest first', async () => {
  const kept = await editionsToKeep(previous);
  expect(kept.map(({ folder, title, files }) => [folder, title, files])).toEqual([
    ['2025-03-31-2', 'Au 2025-03-31, corrigé', ['datapackage.json', 'projets.csv']],
    ['2025-03-31', 'Au 2025-03-31', ['datapackage.json', 'projets.csv']],
    ['2024-12-31', 'Au 2024-12-31', ['datapackage.json', 'projets.csv']],
  ]);
});

test('are copied whole, and nothing else is', async () => {
  const target = join(workspace, 'apres');
  await keepEditions(await editionsToKeep(previous), target);
  expect(readdirSync(join(target, 'editions')).sort()).toEqual(['2024-12-31', '2025-03-31', '2025-03-31-2']);
  const copied = join(target, 'editions', '2024-12-31', 'projets.csv');
  expect(readFileSync(copied, 'utf8')).toBe('id\n2024-12-31\n');
  expect(readdirSync(dirname(copied)).sort()).toEqual(['datapackage.json', 'projets.csv']);
});

test('from the tenth of one date on, each keeps its address', async () => {
  const corrected = join(workspace, 'corrige');
  const folders = ['2025-06-30', ...Array.from({ length: 10 }, (_, index) => `2025-06-30-${index + 2}`)];
  for (const folder of folders) edition(join(corrected, 'editions', folder), '2025-06-30', folder);
  const last = edition(join(corrected, 'donnees'), '2025-06-30', '2025-06-30-12');
  const kept = await editionsToKeep(last);
  expect(kept.map(({ folder }) => folder)).toEqual([...folders, '2025-06-30-12'].reverse());
  for (const { folder, title } of kept) expect(title).toBe(folder);
});

test('an edition already kept is not kept again', async () => {
  const again = join(workspace, 'repete');
  const last = edition(join(again, 'donnees'), '2025-03-31');
  edition(join(again, 'editions', '2025-03-31'), '2025-03-31');
  edition(join(again, 'editions', '2025-03-31-2'), '2025-03-31', 'Au 2025-03-31, corrigé');
  const kept = await editionsToKeep(last);
  expect(kept.map(({ folder }) => folder)).toEqual(['2025-03-31-2', '2025-03-31']);
});
