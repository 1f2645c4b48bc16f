import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import writeWorkbook, { type SheetData } from 'write-excel-file/node';
import { UnreadableError } from '../../../src/sources/unreadable-error.ts';
import { type Drained, drain } from './drain.ts';
import { workbookBytes } from './workbook/workbook-bytes.ts';

/** What a file gives, or `null` when it is refused by a French sentence; anything else fails. */
async function readOrRefused(bytes: Uint8Array, size?: number): Promise<Drained | null> {
  try {
    return await drain(bytes, size);
  } catch (error) {
    if (!(error instanceof UnreadableError)) throw error;
    expect(error.code).toBe('S-FIC-02');
    expect(error.message).toMatch(/^\p{Lu}[\s\S]+\.$/u);
    expect(error.message).not.toMatch(/undefined|null|NaN|\[object/);
    return null;
  }
}

/** The first bytes that lead to each reader. */
const STARTS = [
  '',
  'PK\u0003\u0004',
  'PK\u0005\u0006',
  '\u001f\u008b\u0008',
  '\u00d0\u00cf\u0011\u00e0',
  '\u00ff\u00fe',
  '\u00fe\u00ff',
  '\u00ef\u00bb\u00bf',
  '<',
  '{"a',
];

const STYLES = '<cellXfs><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs>';
const ROWS = Array.from(
  { length: 20 },
  (_, at) =>
    `<row r="${at + 1}"><c r="A${at + 1}" t="s"><v>${at % 3}</v></c><c r="B${at + 1}" s="1"><v>${45_000 + at}</v></c></row>`,
).join('');
const WORKBOOK = workbookBytes({
  rows: ROWS,
  after: '<mergeCells><mergeCell ref="A2:A3"/></mergeCells>',
  texts: '<si><t>un</t></si><si><t>deux</t></si><si><t>trois</t></si>',
  styles: STYLES,
});
const TEXT = Buffer.from(`id;libellé\n${'1;"une ""maison""\nà Paris"\n'.repeat(20)}`);

describe('whatever bytes a file holds, it is read or refused in French', { timeout: 60_000 }, () => {
  test('bytes at random, after any signature', async () => {
    const bytes = fc.uint8Array({ maxLength: 300 });
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...STARTS),
        bytes,
        fc.integer({ min: 1, max: 99 }),
        async (start, rest, size) => {
          await readOrRefused(Buffer.concat([Buffer.from(start, 'latin1'), rest]), size);
        },
      ),
      { numRuns: 1000 },
    );
  });

  test('text at random', async () => {
    const piece = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom('"', '""', ',', ';', '\t', '|', '\n', '\r', '\r\n', 'sep=', '\0', '\ufeff', '<', 'Ã©'),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(piece), fc.integer({ min: 1, max: 99 }), async (pieces, size) => {
        const text = Buffer.from(pieces.join(''));
        const whole = await readOrRefused(text);
        expect((await readOrRefused(text, size))?.records).toEqual(whole?.records);
        // Lines follow one another, but for the one that announces the separator.
        const lines = whole?.records.map(({ line }) => line) ?? [];
        const skipped = lines.filter((line, at) => line !== (lines[at - 1] ?? 0) + 1);
        expect(skipped.length).toBeLessThanOrEqual(whole?.sheet.announced ? 1 : 0);
      }),
      { numRuns: 500 },
    );
  });

  test.each([
    ['a workbook', WORKBOOK],
    ['a gzip', gzipSync(TEXT)],
    ['a gzip of a workbook', gzipSync(WORKBOOK)],
    ['a text', TEXT],
  ])('%s cut at random', async (_, bytes) => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 0, max: bytes.length - 1 }), async (length) => {
        await readOrRefused(bytes.subarray(0, length));
      }),
      { numRuns: 300 },
    );
  });

  test('a workbook of which bytes are changed is refused, or gives the same rows', async () => {
    const sound = (await drain(WORKBOOK)).records;
    const change = fc.tuple(
      fc.integer({ min: 4, max: WORKBOOK.length - 1 }),
      fc.integer({ min: 1, max: 255 }),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 3 }), async (changes) => {
        const bytes = Buffer.from(WORKBOOK);
        for (const [at, mask] of changes) bytes.writeUInt8(bytes.readUInt8(at) ^ mask, at);
        const read = await readOrRefused(bytes);
        if (read !== null) expect(read.records).toEqual(sound);
      }),
      { numRuns: 2000 },
    );
  });

  test('XML at random in a workbook that holds together', async () => {
    const piece = fc.constantFrom(
      '<row>',
      '<row r="2">',
      '<row r="x">',
      '</row>',
      '<c>',
      '<c r="B2" t="s">',
      '<c t="e" s="1">',
      '<c r="A0">',
      '</c>',
      '<v>',
      '</v>',
      '<f>',
      '</f>',
      '<is>',
      '</is>',
      '<t>',
      '</t>',
      '<rPh>',
      '0',
      '1',
      '#REF!',
      'é',
      '&amp;',
      '&#0;',
      '&lol;',
      '<!--',
      '-->',
      '<![CDATA[',
      ']]>',
      '<?x',
      '?>',
      '<',
      '>',
      '"',
      '</sheetData>',
      '<mergeCell ref="A1:B2"/>',
      '<mergeCell/>',
    );
    await fc.assert(
      fc.asyncProperty(
        fc.array(piece, { maxLength: 30 }),
        fc.array(piece, { maxLength: 5 }),
        async (rows, texts) => {
          await readOrRefused(workbookBytes({ rows: rows.join(''), texts: texts.join(''), styles: STYLES }));
        },
      ),
      { numRuns: 1000 },
    );
  });
});

const isoDay = (date: Date): string => date.toISOString().slice(0, 10);

describe('a workbook that a library wrote', { timeout: 60_000 }, () => {
  test('gives back as many rows, with the same cells', async () => {
    const text = fc.string({
      unit: fc.constantFrom('a', 'é', '’', ' ', '\n', '"', '&', '<', ';', '_', 'x', '0', '=', '€'),
      minLength: 1,
    });
    const cell = fc.oneof(
      fc.constant(null),
      text,
      fc.integer(),
      fc.boolean(),
      fc.date({ min: new Date('1901-01-01'), max: new Date('2100-01-01'), noInvalidDate: true }),
    );
    const shown = (value: string | number | boolean | Date | null): string =>
      value instanceof Date ? isoDay(value) : String(value ?? '');
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.array(cell, { maxLength: 5 }), { minLength: 1, maxLength: 8 }),
        async (table) => {
          const rows = table.map((cells, at) => [`ligne ${at}`, ...cells]);
          const data = rows.map((cells) =>
            cells.map((value) =>
              value instanceof Date ? { value, type: Date, format: 'dd/mm/yyyy' } : { value },
            ),
          );
          const bytes = await writeWorkbook(data as SheetData).toBuffer();
          const read = await drain(bytes);
          expect(read.rows).toHaveLength(rows.length);
          for (const [at, cells] of rows.entries()) {
            const expected = cells.map(shown);
            while (expected.at(-1) === '') expected.pop();
            expect(read.rows[at]).toEqual(expected);
          }
        },
      ),
    );
  });
});
