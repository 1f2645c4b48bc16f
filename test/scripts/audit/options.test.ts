import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { readAuditOptions } from '../../../scripts/lib/audit/audit-options.ts';
import { Refusal, UsageError } from '../../../scripts/lib/command.ts';

const site = mkdtempSync(join(tmpdir(), 'cadran-audit-'));
writeFileSync(join(site, 'index.html'), '');
afterAll(() => rmSync(site, { recursive: true }));

test('all pages unless a number is given', () => {
  expect(readAuditOptions(['--site', site])).toEqual({ site, sample: null, json: undefined });
  expect(readAuditOptions(['--site', site, '--sample', '40', '--json', 'x.json'])).toEqual({
    site,
    sample: 40,
    json: 'x.json',
  });
});

test.each([['0'], ['-3'], ['1.5'], ['tous'], ['']])('--sample %s is a wrong use', (sample) => {
  expect(() => readAuditOptions(['--site', site, `--sample=${sample}`])).toThrow(UsageError);
});

test('an option that is not known is a wrong use', () => {
  expect(() => readAuditOptions(['--site', site, '--fast'])).toThrow(UsageError);
});

test('a folder without a site is refused, with the status of a wrong use', () => {
  const refused = (() => {
    try {
      return readAuditOptions(['--site', join(site, 'absent')]);
    } catch (error) {
      return error;
    }
  })();
  expect(refused).toBeInstanceOf(Refusal);
  expect((refused as Refusal).exitCode).toBe(2);
});
