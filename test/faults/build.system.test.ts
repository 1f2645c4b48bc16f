import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { csv, finess } from '../fixtures/data-folder.ts';

/** How often a build is killed: many more by hand. */
const TIMES = Number(process.env.CADRAN_FAULTS ?? 2);
const ROOT = resolve(import.meta.dirname, '../..');
const BUILD = join(ROOT, 'scripts/build.ts');
const workspace = mkdtempSync(join(tmpdir(), 'cadran-pannes-'));
const [data, site] = [join(workspace, 'donnees'), join(workspace, 'site')];
afterAll(() => rmSync(workspace, { recursive: true, force: true }));

interface Ended {
  readonly status: number | null;
  readonly said: string;
}

function start(command: string, args: readonly string[]): ChildProcess & { readonly ended: Promise<Ended> } {
  const child = spawn(command, args, { stdio: ['ignore', 'pipe', 'pipe'] });
  let said = '';
  for (const stream of [child.stdout, child.stderr])
    stream?.on('data', (text) => {
      said += text;
    });
  const ended = once(child, 'close').then(([status]) => ({ status, said }));
  return Object.assign(child, { ended });
}

const build = (...more: readonly string[]) =>
  start(process.execPath, [BUILD, '--data', data, '--out', site, ...more]);

/** Every file of the published edition, with its content. */
const edition = (): Record<string, string> =>
  Object.fromEntries(
    readdirSync(site, { recursive: true, encoding: 'utf8' })
      .filter((name) => statSync(join(site, name)).isFile())
      .sort()
      .map((name) => [name, readFileSync(join(site, name), 'base64')]),
  );

const leftovers = (): string[] => [
  ...readdirSync(workspace).filter((name) => name.startsWith('.')),
  ...(existsSync(join(ROOT, '.cadran'))
    ? readdirSync(join(ROOT, '.cadran')).filter(
        (name) => /^(site|classeur\.bin|pages\.bin)-\d+$/.test(name) && !isAlive(name),
      )
    : []),
];
const isAlive = (name: string): boolean => existsSync(`/proc/${name.slice(name.lastIndexOf('-') + 1)}`);

function writeData(): void {
  mkdirSync(join(data, 'finess'), { recursive: true });
  const site = (body: string) => ({
    finess_et: finess(body),
    finess_ej: finess('35000001'),
    code_categorie: '500',
    code_commune: '35238',
  });
  writeFileSync(join(data, 'finess/etablissements.csv'), csv(['35000101', '35000102', '35000103'].map(site)));
  writeFileSync(
    join(data, 'projets.csv'),
    csv([
      {
        id_projet: 'P1',
        code_bareme: 'bretagne-2024',
        statut: 'conventionne',
        date_depot: '2024-03-01',
        date_convention: '2024-06-03',
        montant_conventionne: '40000.00',
      },
    ]),
  );
  writeFileSync(
    join(data, 'projets_essms.csv'),
    csv([{ id_projet: 'P1', finess_et: finess('35000101'), situation: 'acquisition' }]),
  );
}

/** A shell in a mount namespace of its own, where a user without rights may mount small disks; not everywhere. */
const inNamespace = (script: string): readonly [string, readonly string[]] => [
  'unshare',
  ['--user', '--map-root-user', '--mount', 'bash', '-ec', script],
];
function canMount(): boolean {
  const [command, args] = inNamespace(`mount -t tmpfs tmpfs '${workspace}'`);
  try {
    execFileSync(command, args, { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

let before: Record<string, string>;
beforeAll(async () => {
  writeData();
  expect((await build().ended).status).toBe(0);
  before = edition();
}, 240_000);

describe('a build that fails', { timeout: Math.max(600_000, TIMES * 60_000) }, () => {
  test('killed at any moment: the same whole edition stands, and the next build leaves nothing else', async () => {
    const begun = performance.now();
    expect((await build().ended).status).toBe(0);
    const whole = performance.now() - begun;
    for (let time = 1; time <= TIMES; time += 1) {
      const killed = build();
      await Promise.race([setTimeout((whole * time) / (TIMES + 0.5)), killed.ended]);
      killed.kill('SIGKILL');
      await killed.ended;
      expect(edition()).toEqual(before);
    }
    expect((await build().ended).status).toBe(0);
    expect(edition()).toEqual(before);
    expect(leftovers()).toEqual([]);
  });

  test('two at once: both succeed, and one whole edition stands', async () => {
    const ended = await Promise.all([build().ended, build().ended]);
    expect(ended.map(({ status }) => status)).toEqual([0, 0]);
    expect(edition()).toEqual(before);
    expect(leftovers()).toEqual([]);
  });

  test.skipIf(!canMount())('no room left on the disk: said in French, the edition untouched', async () => {
    const disk = join(workspace, 'disque');
    mkdirSync(disk, { recursive: true });
    const kept = join(workspace, 'garde');
    cpSync(site, kept, { recursive: true });
    const size = Object.values(before).reduce((sum, text) => sum + text.length, 0);
    // Room for one edition, not for two.
    const [command, args] = inNamespace(
      `mount -t tmpfs -o size=${Math.round(size * 1.3)} tmpfs '${disk}'; cp -r '${kept}' '${disk}/site'; status=0; '${process.execPath}' '${BUILD}' --data '${data}' --out '${disk}/site' || status=$?; diff -r '${kept}' '${disk}/site'; test "$(ls -A '${disk}')" = site; echo "status $status"`,
    );
    const { status, said } = await start(command, args).ended;
    expect(said).toContain('Il n’y a plus assez de place sur le disque.');
    expect(said).toContain('status 1');
    expect(status).toBe(0);
    expect(said).not.toMatch(/\n\s+at |node:internal/);
  });

  test.skipIf(!canMount())(
    'a disk that cannot be written: said in French, the edition untouched',
    async () => {
      const disk = join(workspace, 'lecture-seule');
      cpSync(site, join(disk, 'site'), { recursive: true });
      const [command, args] = inNamespace(
        `mount --bind '${disk}' '${disk}'; mount -o remount,bind,ro '${disk}'; status=0; '${process.execPath}' '${BUILD}' --data '${data}' --out '${disk}/site' || status=$?; diff -r '${site}' '${disk}/site'; echo "status $status"`,
      );
      const { status, said } = await start(command, args).ended;
      expect(said).toContain('Le disque est en lecture seule.');
      expect(said).toContain('status 1');
      expect(status).toBe(0);
    },
  );
});
