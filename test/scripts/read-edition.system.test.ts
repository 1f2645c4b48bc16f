import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { Refusal } from '../../scripts/lib/command.ts';
import { readEdition } from '../../scripts/lib/read-edition.ts';

const root = resolve(import.meta.dirname, '../..');
const workspace = mkdtempSync(join(tmpdir(), 'cadran-edition-'));

afterAll(() => rmSync(workspace, { recursive: true }));

function edition(files: Readonly<Record<string, string | Uint8Array>>): string {
  const folder = mkdtempSync(join(workspace, 'donnees-'));
  for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content);
  return folder;
}

const listing = (...paths: readonly string[]) =>
  JSON.stringify({ date_donnees: '2025-03-31', resources: paths.map((path) => ({ path })) });

describe('an earlier edition', () => {
  it('is the tables that its data package lists, and no other file', async () => {
    const folder = edition({
      'datapackage.json': listing('projets.csv', 'observatoire.xlsx', '../ailleurs.csv'),
      'projets.csv': '\ufeffid\nP1\n',
      'brouillon.csv': 'id\n',
    });
    expect(await readEdition(folder)).toEqual({
      dataDate: '2025-03-31',
      tables: new Map([['projets', 'id\nP1\n']]),
    });
  });

  it.each([
    ['a missing table', { 'datapackage.json': listing('projets.csv') }, '« projets.csv »'],
    [
      'a table that is not UTF-8',
      { 'datapackage.json': listing('projets.csv'), 'projets.csv': Uint8Array.of(0x69, 0xe9, 0x0a) },
      '« projets.csv »',
    ],
    ['a data package that is no JSON', { 'datapackage.json': '{' }, '« datapackage.json »'],
    ['a data package without resources', { 'datapackage.json': '{}' }, '« datapackage.json »'],
    ['a data package without date', { 'datapackage.json': '{"resources":[]}' }, '« datapackage.json »'],
  ])('%s is refused', async (_, files, named) => {
    const reading = readEdition(edition(files));
    await expect(reading).rejects.toThrow(Refusal);
    await expect(reading).rejects.toThrow(named);
  });

  const sha256 = (content: string) => createHash('sha256').update(content).digest('hex');
  const described = (content: string, told: (hash: string) => object) =>
    edition({
      'datapackage.json': JSON.stringify({
        date_donnees: '2025-03-31',
        resources: [{ path: 'projets.csv', ...told(sha256('id\nP1\n')) }],
      }),
      'projets.csv': content,
    });

  it.each([
    ['as Frictionless writes it', (hash: string) => ({ hash: `sha256:${hash}` })],
    ['bare', (hash: string) => ({ sha256: hash.toUpperCase() })],
  ])('is held to the hash of its files, %s', async (_, told) => {
    expect((await readEdition(described('id\nP1\n', told))).tables.get('projets')).toBe('id\nP1\n');
    const reading = readEdition(described('id\r\nP1\r\n', told));
    await expect(reading).rejects.toThrow(Refusal);
    await expect(reading).rejects.toThrow(
      'Dans l’édition précédente, « projets.csv » n’est plus comme il a été publié, selon « datapackage.json » : modifié depuis, ou fins de ligne changées par git',
    );
  });

  it('may tell hashes of another kind, which are not looked at', async () => {
    const reading = readEdition(
      described('id\r\nP1\r\n', () => ({ hash: 'd41d8cd98f00b204e9800998ecf8427e' })),
    );
    expect((await reading).tables.size).toBe(1);
  });

  it('stops the build with status 1, nothing written', { timeout: 30_000 }, async () => {
    const out = join(workspace, 'site');
    const previous = edition({ 'datapackage.json': listing('projets.csv') });
    const outcome = await new Promise<{ status: unknown; errors: string }>((settle) => {
      const args = [join(root, 'scripts/build.ts'), '--previous', previous, '--out', out];
      execFile(process.execPath, args, (error, _, errors) => settle({ status: error?.code, errors }));
    });
    expect(outcome).toMatchObject({
      status: 1,
      errors: 'Le fichier « projets.csv » de l’édition précédente est absent ou illisible.\n',
    });
    expect(existsSync(out)).toBe(false);
  });
});
