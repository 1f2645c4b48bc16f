import fc from 'fast-check';
import { unzipSync } from 'fflate';
import readWorkbook from 'read-excel-file/node';
import { expect, test } from 'vitest';
import type { SheetCell } from '../../../scripts/lib/workbook/sheet.ts';
import { workbookParts } from '../../../scripts/lib/workbook/workbook-parts.ts';
import { zipped } from '../../../scripts/lib/workbook/zipped.ts';

const sheetOf = (name: string, rows: SheetCell[][]) => ({
  name,
  rows,
  widths: (rows[0] ?? []).map(() => 12),
});
const write = (...rows: SheetCell[][]) => zipped(workbookParts([sheetOf('feuille', rows)]));
const read = async (bytes: Buffer) => (await readWorkbook(bytes, { trim: false }))[0]?.data;

test('cells are read again as they were: numbers, texts, texts in bold, nothing', async () => {
  const rows = [[{ bold: 'titre' }, 'x', null], [1.5, -3, null] as SheetCell[], [null, '007', 'fin']];
  expect(await read(await write(...rows))).toEqual([
    ['titre', 'x', null],
    [1.5, -3, null],
    [null, '007', 'fin'],
  ]);
});

test.each([
  ['what XML reserves', '<a href="x">&amp; l’été</a>'],
  ['what looks like a formula', '=1+1'],
  ['spaces and breaks', '  un\n  deux  '],
  ['signs of two units', 'œ 🏠 𝒳'],
  ['words of any object', 'constructor'],
])('%s stays a text', async (_, text) => {
  expect(await read(await write(['début', text]))).toEqual([['début', text]]);
});

test('what no workbook can hold is left out, and a text is cut where a cell is full', async () => {
  const [row] = (await read(await write(['a\u0000b\u001fc', 'x'.repeat(40_000), 'y\ud800z']))) ?? [];
  expect(row?.[0]).toBe('abc');
  expect(String(row?.[1])).toHaveLength(32_767);
  expect(row?.[2]).toBe('y\ufffdz');
});

test('what reads as the code of a character is written so that it is not one', async () => {
  const files = unzipSync(await write(['_x0041_']));
  expect(Buffer.from(files['xl/worksheets/sheet1.xml'] ?? []).toString()).toContain('>_x005F_x0041_<');
});

test('any text goes through', async () => {
  const sheetText = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 40 }).filter((text) => {
    return !/[\p{Cc}\ufffe\uffff]|_x[0-9a-f]{4}_/iu.test(text) && text.trim() !== '';
  });
  await fc.assert(
    fc.asyncProperty(sheetText, async (text) => {
      expect(await read(await write(['début', text]))).toEqual([['début', text]]);
    }),
    { numRuns: 50 },
  );
});

test('another program unzips every part, pieces and large ones', async () => {
  const rows = Array.from({ length: 20_000 }, (_, index) => [index, `ligne ${index}`]);
  const bytes = await zipped(workbookParts([sheetOf('une', rows), sheetOf('deux', [[{ bold: 'b' }]])]));
  const files = unzipSync(bytes);
  expect(Object.keys(files).sort()).toEqual([
    '[Content_Types].xml',
    '_rels/.rels',
    'xl/_rels/workbook.xml.rels',
    'xl/styles.xml',
    'xl/workbook.xml',
    'xl/worksheets/sheet1.xml',
    'xl/worksheets/sheet2.xml',
  ]);
  expect((await readWorkbook(bytes)).map(({ sheet, data }) => [sheet, data.length])).toEqual([
    ['une', 20_000],
    ['deux', 1],
  ]);
});

test('the same bytes, whatever the time', async () => {
  expect(Buffer.compare(await write(['a', 1]), await write(['a', 1]))).toBe(0);
});
