import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
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
  await stopAtEachMoment('SIGKILL', () => checkReplaceable(folder, async () => true));
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
  await checkReplaceable(folder, async () => true);
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
  await checkReplaceable(folder, async () => true);
  expect(readdirSync(workspace).sort()).toEqual([...others, 'site'].sort());
});

/** The number of a process that is no more. */
async function deadProcess(): Promise<number> {
  const child = spawn(process.execPath, ['--version'], { stdio: 'ignore' });
  await end(child);
  return child.pid as number;
}
