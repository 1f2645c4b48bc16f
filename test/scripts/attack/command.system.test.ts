import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { type Ended, runScript } from '../../fixtures/run-script.ts';
import { fiveEssms, tables, usage } from './edition.ts';

const workspace = mkdtempSync(join(tmpdir(), 'cadran-attaque-'));

afterAll(() => rmSync(workspace, { recursive: true }));

const run = (...args: readonly string[]): Promise<Ended> => runScript('attack.ts', args);

/** A folder of published tables: five ESSMS of a département, and the one row of their EPCI. */
function edition(row: ReturnType<typeof usage>): string {
  const folder = mkdtempSync(join(workspace, 'donnees-'));
  const files = tables({
    essms: fiveEssms(),
    usages: [row],
    usages_projets: [],
    dui_actifs: [],
    echanges: [],
    tendances: [],
  });
  for (const [name, content] of files) writeFileSync(join(folder, `${name}.csv`), content);
  return folder;
}

test('the attack ends with 1 when it finds something, with 0 otherwise', async () => {
  const hidden = edition(usage('epci:E1'));
  const shown = edition(usage('epci:E1', { num: 30, den: 60 }));
  expect(await run('--data', hidden)).toEqual({
    status: 0,
    stdout: '3 nombres masqués, aucun retrouvé à moins de 5 près (4 systèmes).\n',
    stderr: '',
  });
  const told = await run('--data', hidden, '--previous', shown, '--width', '2');
  expect(told.status).toBe(1);
  expect(told.stdout).toContain('usages.csv, epci:E1|tous mssante, numerateur : 30');
});

test('the attack refuses a wrong use with 2, and a folder that is no edition with 1', async () => {
  expect(await run()).toMatchObject({ status: 2, stdout: '' });
  expect(await run('--data', workspace, '--width', 'x')).toMatchObject({ status: 2, stdout: '' });
  expect(await run('--data', workspace)).toMatchObject({
    status: 1,
    stderr: `Le fichier « essms.csv » est absent ou illisible dans « ${workspace} ».\n`,
  });
});
