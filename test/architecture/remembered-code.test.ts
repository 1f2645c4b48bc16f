import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { GEOGRAPHY_CODE } from '../../scripts/lib/remembered-geography.ts';
import { REGISTER_CODE } from '../../scripts/lib/remembered-register.ts';
import { USAGE_CODE } from '../../scripts/lib/remembered-usage.ts';
import { SHEET_CODE } from '../../scripts/lib/workbook/kept-sheets.ts';

const ROOT = resolve(import.meta.dirname, '../..');
/** What a file takes from others of the project; types decide nothing. */
const IMPORT = /(?:import|export)\s+(?!type\s)[^;]*?from '(\.[^']+)'/g;

/** A file and all that it is made with, as paths in the project. */
function madeWith(path: string, known = new Set<string>()): Set<string> {
  const full = join(ROOT, path);
  if (known.has(path) || !existsSync(full)) return known;
  known.add(path);
  for (const [, from = ''] of readFileSync(full, 'utf8').matchAll(IMPORT)) {
    madeWith(relative(ROOT, join(dirname(full), from)), known);
  }
  return known;
}

const outside = (files: Iterable<string>, code: readonly string[]): string[] =>
  [...files].filter((file) => !code.some((path) => file === path || file.startsWith(`${path}/`))).sort();

test.each([
  ['the register', REGISTER_CODE, ['src/sources/register/read-register.ts'], 20],
  ['the geography', GEOGRAPHY_CODE, ['src/sources/geography.ts'], 4],
  ['a sheet', SHEET_CODE, ['scripts/lib/workbook-thread.ts'], 5],
  [
    'the figures of usage',
    USAGE_CODE,
    [
      'src/sources/read-sources.ts',
      'src/programme.ts',
      'src/checks/settle-programme.ts',
      'src/assembly/check-accounts.ts',
      'src/assembly/usage/usage-figures.ts',
    ],
    100,
  ],
])('%s is known by all the code that makes it', (_, code, entries, least) => {
  const files = entries.flatMap((entry) => [...madeWith(entry)]);
  expect(files.length).toBeGreaterThan(least);
  expect(outside(files, code)).toEqual([]);
  expect(code.filter((path) => !existsSync(join(ROOT, path)))).toEqual([]);
});
