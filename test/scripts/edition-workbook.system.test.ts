import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import readWorkbook from 'read-excel-file/node';
import { afterAll, describe, expect, test } from 'vitest';
import { csvBytes } from '../../src/opendata/csv-bytes.ts';
import { type OpenTable, openTables, publishedTable } from '../../src/opendata/open-data.ts';
import { observatory } from '../fixtures/observatory.ts';

// Before what keeps there is loaded.
const kept = mkdtempSync(join(tmpdir(), 'cadran-retenu-'));
process.env.CADRAN_KEPT = kept;
const { editionWorkbook } = await import('../../scripts/lib/edition-workbook.ts');
afterAll(() => rmSync(kept, { recursive: true, force: true }));

/** The workbook of tables; `fresh`: whether no sheet may come from the one before. */
const write = (some: readonly OpenTable[], fresh: boolean) =>
  editionWorkbook({ ...observatory, tables: some.map(publishedTable) }, some, { fresh });

const tables = openTables(observatory);
const workbook = await write(tables, true);
const sheets = new Map(
  (await readWorkbook(Buffer.from(workbook.bytes))).map(({ sheet, data }) => [sheet, data]),
);

describe('the workbook of an edition', () => {
  test('has a sheet for each table, after those that say what it is', () => {
    expect([...sheets.keys()]).toEqual(['a_propos', 'dictionnaire', ...tables.map(({ name }) => name)]);
  });

  test('holds every cell of every table: numbers as numbers, all else as text', () => {
    for (const { name, columns, records } of tables) {
      const [header = [], ...rows] = sheets.get(name) ?? [];
      expect(header).toEqual(columns.map((column) => column.name));
      const expected = records.map((record) =>
        record.map((text, index) => {
          if (text === '') return null;
          return ['integer', 'number'].includes(columns[index]?.type ?? '') ? Number(text) : text;
        }),
      );
      expect(rows).toEqual(expected);
    }
  });

  test('describes every column', () => {
    const described = (sheets.get('dictionnaire') ?? []).slice(1).map((row) => `${row[0]}.${row[2]}`);
    expect(described).toEqual(
      tables.flatMap(({ name, columns }) => columns.map((column) => `${name}.${column.name}`)),
    );
  });

  test('is the same bytes each time', async () => {
    for (const fresh of [true, false]) {
      expect(Buffer.compare((await write(tables, fresh)).bytes, workbook.bytes)).toBe(0);
    }
  });

  test.each([
    ['a cell that changes', '12345'],
    ['two cells that the CSV says alike', '=2+3'],
    ['the other of them', "'=2+3"],
  ])('is the same bytes when sheets come from the one before: %s', async (_, text) => {
    const corrected = tables.map((table, index) => {
      if (index !== 1) return table;
      const [first = [], ...rest] = table.records;
      const records = [first.with(0, text), ...rest];
      return { ...table, records, csv: csvBytes(table.columns, records) };
    });
    const { bytes } = await write(corrected, false);
    expect(Buffer.compare(bytes, workbook.bytes)).not.toBe(0);
    expect(Buffer.compare(bytes, (await write(corrected, true)).bytes)).toBe(0);
  });
});
