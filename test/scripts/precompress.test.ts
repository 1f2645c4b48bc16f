import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { expect, onTestFinished, test } from 'vitest';
import { precompress } from '../../scripts/lib/precompress.ts';

test('pages stand compressed beside themselves; what is small, is no text or is data does not', async () => {
  const site = mkdtempSync(join(tmpdir(), 'cadran-compression-'));
  onTestFinished(() => rmSync(site, { recursive: true }));
  for (const folder of ['projets', 'donnees', 'editions']) mkdirSync(join(site, folder));
  const long = '<p>été</p>'.repeat(500);
  const files = {
    'projets/index.html': long,
    'petit.html': '<p></p>',
    'image.png': long,
    'donnees/datapackage.json': long,
    'editions/liste.json': long,
  };
  for (const [name, text] of Object.entries(files)) writeFileSync(join(site, name), text);
  await precompress(site);
  const made = readdirSync(site, { recursive: true, encoding: 'utf8' }).filter((name) =>
    /\.(gz|br)$/.test(name),
  );
  expect(made.sort()).toEqual(['projets/index.html.br', 'projets/index.html.gz']);
  expect(gunzipSync(readFileSync(join(site, 'projets/index.html.gz'))).toString()).toBe(long);
  expect(brotliDecompressSync(readFileSync(join(site, 'projets/index.html.br'))).toString()).toBe(long);
});
