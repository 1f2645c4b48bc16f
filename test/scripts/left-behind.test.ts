import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { leftBehind } from '../../scripts/lib/left-behind.ts';

/** No process has such a number: they go to four millions. */
const DEAD = 99_999_999;

test('only what names a process that is no more, and ends as said, was left behind', () => {
  const folder = mkdtempSync(join(tmpdir(), 'cadran-restes-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const left = [`site-${DEAD}`, `site-${DEAD}-ancien`];
  const others = [`site-${process.pid}`, `site-${DEAD}-notes`, 'site-2024b', 'site-', `autre-${DEAD}`];
  for (const name of [...left, ...others]) mkdirSync(join(folder, name));
  expect(leftBehind(folder, 'site-', '-ancien').sort()).toEqual(left);
  expect(leftBehind(folder, 'site-')).toEqual([`site-${DEAD}`]);
  expect(leftBehind(join(folder, 'absent'), 'site-')).toEqual([]);
});
