import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { afterAll, beforeEach, expect, test } from 'vitest';
import { checkReplaceable } from '../../scripts/lib/replace-folder.ts';
import { wholeEdition } from './whole-edition.ts';

/** How often each fault is done: many more by hand, before a change of what guards against it. */
const TIMES = Number(process.env.CADRAN_FAULTS ?? 5);

const workspace = mkdtempSync(join(tmpdir(), 'cadran-pannes-'));
const folder = join(workspace, 'site');
afterAll(() => rmSync(workspace, { recursive: true, force: true }));

const start = (edition: string): ChildProcess =>
  spawn(process.execPath, [join(import.meta.dirname, 'replacer.ts'), folder, edition], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
const end = async (process: ChildProcess): Promise<number | null> => (await once(process, 'exit'))[0];
const publish = async (edition: string): Promise<void> => expect(await end(start(edition))).toBe(0);

/** The milliseconds that a replacement takes once it has begun. */
async function duration(): Promise<number> {
  const process = start('mesure');
  await once(process.stdout as NodeJS.ReadableStream, 'data');
  const begun = performance.now();
  await end(process);
  return performance.now() - begun;
}

beforeEach(() => {
  for (const name of readdirSync(workspace)) rmSync(join(workspace, name), { recursive: true });
});

/** Sends a signal to replacements, to each at another moment of it, its end included; `check` is done after each. */
async function stopAtEachMoment(signal: NodeJS.Signals, check: () => Promise<void> | void): Promise<void> {
  const most = await duration();
  for (let time = 1; time <= TIMES; time += 1) {
    const process = start(String(time));
    await once(process.stdout as NodeJS.ReadableStream, 'data');
    await setTimeout((most * time) / TIMES);
    process.kill(signal);
    await (process.exitCode === null && process.signalCode === null ? end(process) : null);
    await check();
    expect(readdirSync(workspace)).toEqual(['site']);
    wholeEdition(folder);
  }
}

test('killed at any moment: one whole edition stands there, and the next run leaves nothing else', async () => {
  await publish('0');
  await stopAtEachMoment('SIGKILL', () => checkReplaceable(folder, { isOurs: async () => true }));
  await publish('fin');
  expect(wholeEdition(folder)).toBe('fin');
}, 600_000);

test('stopped by the user at any moment: what stood there stands, and nothing is left', async () => {
  await publish('0');
  await stopAtEachMoment('SIGINT', () => {});
}, 600_000);

test('killed between the two renamings: the former edition comes back', async () => {
  await publish('0');
  const dead = await deadProcess();
  renameSync(folder, join(workspace, `.site.cadran-${dead}-ancien`));
  mkdirSync(join(workspace, `.site.cadran-${dead}`));
  await checkReplaceable(folder, { isOurs: async () => true });
  expect(wholeEdition(folder)).toBe('0');
  expect(readdirSync(workspace)).toEqual(['site']);
});

test('two at once: both succeed, and one whole edition stands there', async () => {
  await publish('0');
  for (let time = 0; time < TIMES; time += 1) {
    const both = [start('a'), start('b')];
    expect(await Promise.all(both.map(end))).toEqual([0, 0]);
    expect(['a', 'b']).toContain(wholeEdition(folder));
    expect(readdirSync(workspace)).toEqual(['site']);
  }
}, 600_000);

test('what another process is filling is left alone, and so is whatever is not ours', async () => {
  mkdirSync(folder);
  const others = [`.site.cadran-${process.pid}`, '.site-2024', '.site.cadran-notes', '.autre.cadran-1'];
  for (const name of others) mkdirSync(join(workspace, name));
  writeFileSync(join(folder, 'x'), '');
  await checkReplaceable(folder, { isOurs: async () => true });
  expect(readdirSync(workspace).sort()).toEqual([...others, 'site'].sort());
});

/** The number of a process that is no more. */
async function deadProcess(): Promise<number> {
  const child = spawn(process.execPath, ['--version'], { stdio: 'ignore' });
  await end(child);
  return child.pid as number;
}

const IS_ROOT = process.getuid?.() === 0;
/** A user of few rights: whoever runs the tests may have them all. */
const NOBODY = 65_534;

test('a former edition that cannot be removed: the new one is there, what is left is named, and later ones go on', async () => {
  await publish('0');
  mkdirSync(join(folder, 'sous-dossier'));
  writeFileSync(join(folder, 'sous-dossier', 'x'), '');
  chmodSync(join(folder, 'sous-dossier'), 0o555);
  if (IS_ROOT) for (const place of [workspace, folder]) chownSync(place, NOBODY, NOBODY);
  const first = await publishAsOther('1');
  expect(wholeEdition(folder)).toBe('1');
  expect(first.status).toBe(0);
  const [rest = '', ...others] = readdirSync(workspace).filter((name) => name !== 'site');
  expect(others).toEqual([]);
  expect(first.said).toContain(`« ${join(workspace, rest)} », n’a pas pu être supprimé (EACCES)`);
  expect(await publishAsOther('2')).toEqual({ status: 0, said: '' });
  expect(wholeEdition(folder)).toBe('2');
  rmSync(folder, { recursive: true });
  await checkReplaceable(folder, { isOurs: async () => true });
  expect(existsSync(folder)).toBe(false);
  chmodSync(join(workspace, rest, 'sous-dossier'), 0o755);
});

test('a place that may not be written is refused before anything is computed', async () => {
  const closed = join(workspace, 'ferme');
  mkdirSync(closed, { mode: 0o555 });
  const child = spawn(
    process.execPath,
    [join(import.meta.dirname, 'replacer.ts'), join(closed, 'a', 'b'), '1'],
    {
      stdio: ['ignore', 'pipe', 'pipe'],
      ...(IS_ROOT ? { uid: NOBODY, gid: NOBODY } : {}),
    },
  );
  let [said, refusal] = ['', ''];
  child.stdout.on('data', (text) => {
    said += text;
  });
  child.stderr.on('data', (text) => {
    refusal += text;
  });
  expect((await once(child, 'close'))[0]).not.toBe(0);
  expect(said).toBe('');
  expect(refusal).toContain(`EACCES: permission denied, access '${closed}'`);
});

/** Publishes as a user who may not remove everything. */
async function publishAsOther(edition: string): Promise<{ status: number | null; said: string }> {
  const child = spawn(process.execPath, [join(import.meta.dirname, 'replacer.ts'), folder, edition], {
    stdio: ['ignore', 'ignore', 'pipe'],
    ...(IS_ROOT ? { uid: NOBODY, gid: NOBODY } : {}),
  });
  let said = '';
  child.stderr.on('data', (text) => {
    said += text;
  });
  const [status] = await once(child, 'close');
  return { status, said };
}

const isOurs = async () => true;
const isOurName = (name: string) => name === 'index.html';

test('what holds anything else than what the command writes is refused, three names told', async () => {
  mkdirSync(folder);
  for (const name of ['index.html', '.DS_Store', 'CNAME']) writeFileSync(join(folder, name), name);
  const refusal = await checkReplaceable(folder, { isOurs, isOurName }).catch((error) => error);
  expect(refusal).toMatchObject({ exitCode: 2 });
  expect(refusal.message).toContain(`« ${folder} » contient aussi « CNAME », que cette commande n’écrit pas`);
  for (const name of ['.git', 'archives', 'notes']) mkdirSync(join(folder, name));
  await expect(checkReplaceable(folder, { isOurs, isOurName })).rejects.toThrow(
    'contient aussi « .git », « CNAME » et 2 autres, que',
  );
  for (const name of ['.git', 'archives', 'notes', 'CNAME']) rmSync(join(folder, name), { recursive: true });
  await checkReplaceable(folder, { isOurs, isOurName });
});

test('a place where no folder can stand is refused at once, by its name', async () => {
  const file = join(workspace, 'fichier');
  writeFileSync(file, '');
  symlinkSync('nulle-part', join(workspace, 'pendant'));
  symlinkSync('boucle', join(workspace, 'boucle'));
  const refused = async (place: string) =>
    checkReplaceable(place, { isOurs }).then(
      () => null,
      (error) => [error.exitCode, error.message],
    );
  expect(await refused(join(file, 'a', 'b'))).toEqual([
    2,
    `« ${file} » est un fichier : choisissez un dossier.`,
  ]);
  for (const name of ['pendant', 'boucle'])
    expect(await refused(join(workspace, name))).toEqual([
      2,
      `« ${join(workspace, name)} » est un lien qui ne mène nulle part : choisissez un dossier.`,
    ]);
  expect(await refused(join(workspace, 'a'.repeat(245)))).toEqual([2, expect.stringContaining('trop long')]);
});

const mounted = ['/dev/shm', '/proc', '/dev'].find(
  (place) => existsSync(place) && statSync(place).dev !== statSync(dirname(place)).dev,
);

test.skipIf(mounted === undefined)('a disk mounted there cannot be replaced', async () => {
  await expect(checkReplaceable(mounted as string, { isOurs })).rejects.toThrow(
    'est un disque ou un volume monté, qui ne peut pas être remplacé',
  );
});
