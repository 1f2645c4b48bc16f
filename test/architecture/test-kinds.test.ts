import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';

const TESTS = resolve(import.meta.dirname, '..');
const tests = readdirSync(TESTS, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.test.ts'))
  .sort();
const isUnit = (name: string): boolean => !name.endsWith('.system.test.ts') && !name.startsWith('site/');

test('unit tests stay in their process: what starts another, or a thread, is a test of the system', () => {
  const found = tests.filter((name) =>
    /from '(node:(child_process|worker_threads|cluster)|.*\/run-script\.ts)'/.test(
      readFileSync(join(TESTS, name), 'utf8'),
    ),
  );
  expect(found.length).toBeGreaterThan(4);
  expect(found.filter(isUnit)).toEqual([]);
});
