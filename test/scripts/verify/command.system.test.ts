import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { runScript } from '../../fixtures/run-script.ts';
import { country, publishedFiles } from './edition.ts';

const workspace = mkdtempSync(join(tmpdir(), 'cadran-verification-'));
const [site, data] = [join(workspace, 'site'), join(workspace, 'data')];

const run = (...args: readonly string[]) => runScript('verify.ts', args, workspace);

function write(folder: string, files: Iterable<readonly [string, string | Uint8Array]>): void {
  for (const [name, content] of files) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), content);
  }
}

beforeAll(async () => {
  write(join(site, 'donnees'), await publishedFiles(country));
  write(data, Object.entries(country));
  cpSync(join(site, 'donnees'), join(site, 'editions', '2024-12-31'), { recursive: true });
}, 120_000);

afterAll(() => rmSync(workspace, { recursive: true }));

describe('the command', { timeout: 120_000 }, () => {
  test('ends with 0 when all reconciles, with a table of what was compared', async () => {
    const { status, stdout, stderr } = await run('--site', site, '--data', data);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout).toContain('Édition conservée 2024-12-31');
    expect(stdout).toMatch(/Tout se recoupe : .+comparaisons, aucun écart\.\n$/u);
  });

  test('ends with 1 when something does not, and says all of it: an input, an earlier edition, a figure', async () => {
    const other = join(workspace, 'autre');
    cpSync(site, other, { recursive: true });
    const changed = join(workspace, 'changed');
    cpSync(data, changed, { recursive: true });
    writeFileSync(join(changed, 'projets.csv'), `${country['projets.csv']}\n`);
    write(join(other, 'editions', '2024-12-31'), [['secteurs.csv', 'x\n']]);
    const path = join(other, 'donnees', 'territoires.csv');
    writeFileSync(path, readFileSync(path, 'utf8').replace('France,9', 'France,8'));
    const json = join(workspace, 'report.json');
    const { status, stdout, stderr } = await run('--site', other, '--data', changed, '--json', json);
    expect({ status, stderr }).toEqual({ status: 1, stderr: '' });
    const report = JSON.parse(readFileSync(json, 'utf8')) as {
      recoupe: boolean;
      controles: { name: string; discrepancyCount: number }[];
    };
    const wrong = report.controles.filter(({ discrepancyCount }) => discrepancyCount > 0);
    expect(report.recoupe).toBe(false);
    expect(wrong.map(({ name }) => name)).toEqual(
      expect.arrayContaining(['fichiers', 'territoires-sommes', 'essms', 'sources', 'edition-2024-12-31']),
    );
    expect(stdout).toMatch(/territoires\.csv, pays · FR, nb_essms : publié 8\d\d, recalculé 9\d\d/);
  });

  test('ends with 2 for a wrong use, in a French sentence', async () => {
    expect(await run()).toMatchObject({ status: 2, stdout: '' });
    expect(await run('--site', site, '--autre', 'x')).toMatchObject({ status: 2, stdout: '' });
    expect(await run('--site', site, '--json', join(workspace, 'x', 'y.json'))).toMatchObject({ status: 2 });
    const intoFolder = await run('--site', site, '--json', workspace);
    expect([intoFolder.status, intoFolder.stderr]).toEqual([2, expect.stringContaining('est un dossier')]);
    const { status, stderr } = await run('--site', workspace);
    expect(status).toBe(2);
    expect(stderr).toContain('n’est pas un site');
    expect(await run('--site', site, '--data', join(workspace, 'rien'))).toMatchObject({ status: 2 });
  });

  test('refuses a data package that cannot be read, without a stack trace', async () => {
    const broken = join(workspace, 'broken');
    write(join(broken, 'donnees'), [['datapackage.json', '{']]);
    const { status, stderr } = await run('--site', broken);
    expect({ status, stderr }).toEqual({
      status: 1,
      stderr: 'Le fichier « datapackage.json » est illisible.\n',
    });
  });
});
