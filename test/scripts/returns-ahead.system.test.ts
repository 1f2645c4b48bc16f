import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { diskFile } from '../../scripts/lib/disk-files.ts';
import { returnsAhead } from '../../scripts/lib/returns-ahead.ts';
import { Report } from '../../src/domain/report.ts';
import type { InputFile } from '../../src/sources/input-file.ts';
import { readUsageReturns } from '../../src/sources/usage-returns.ts';
import { csv, finess } from '../fixtures/data-folder.ts';

const FOLDER = mkdtempSync(join(tmpdir(), 'cadran-returns-'));
afterAll(() => rmSync(FOLDER, { recursive: true }));

/** Returns large enough for a thread, one of which has no number and one no denominator. */
function largeFile(last = ''): InputFile {
  const rows = Array.from({ length: 20_000 }, (_, index) => ({
    finess_et: index === 5 ? '' : finess(String(35_100_000 + (index % 500))),
    id_projet: 'P1',
    code_indicateur: 'dmp',
    date_mesure: `2025-0${(index % 9) + 1}-28`,
    numerateur: index,
    denominateur: index === 7 ? '' : index + 1,
    definition_indicateur: `Une définition qui tient de la place ${'mot '.repeat(10)}`,
  }));
  const path = join(FOLDER, 'indicateurs_usage.csv');
  writeFileSync(path, csv(rows) + last);
  return diskFile(path, 'indicateurs_usage.csv');
}

async function told(read: typeof readUsageReturns, file: InputFile) {
  const report = new Report();
  const { content } = await read(file, report);
  const { columns, ...rest } = content;
  const held = Object.entries(columns).map(([name, column]) => [name, column.subarray(0, content.size)]);
  const { files, counts, diagnostics } = report;
  return { ...rest, columns: held, files, counts, diagnostics };
}

test('returns read by a thread are those read without one, and what is said of them too', async () => {
  const file = largeFile();
  const here = await told(readUsageReturns, file);
  expect(here.diagnostics.length).toBeGreaterThan(1);
  expect(await told(returnsAhead([file]), file)).toEqual(here);
});

test('a file that cannot be read is refused in the same words', async () => {
  const file = largeFile('"never closed');
  const refusal = await told(readUsageReturns, file).catch((error: unknown) => error);
  expect(refusal).toBeInstanceOf(Error);
  await expect(told(returnsAhead([file]), file)).rejects.toEqual(refusal);
});
