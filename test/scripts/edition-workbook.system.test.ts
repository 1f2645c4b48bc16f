import readWorkbook from 'read-excel-file/node';
import { describe, expect, test } from 'vitest';
import { editionWorkbook } from '../../scripts/lib/edition-workbook.ts';
import { openTables } from '../../src/opendata/open-data.ts';
import { observatory } from '../fixtures/observatory.ts';

const tables = openTables(observatory);
const workbook = await editionWorkbook(observatory.edition, tables);
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
    const again = await editionWorkbook(observatory.edition, tables);
    expect(Buffer.compare(again.bytes, workbook.bytes)).toBe(0);
  });
});
