import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readSheet } from 'read-excel-file/node';
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import writeWorkbook from 'write-excel-file/node';
import { datelessZip } from '../../scripts/lib/dateless-zip.ts';
import { workbookText } from '../../scripts/lib/workbook-text.ts';
import { writeTemplates } from '../../scripts/lib/write-templates.ts';
import { Report } from '../../src/domain/report.ts';
import { INPUT_TABLES } from '../../src/formats/input-tables.ts';
import type { TableSchema } from '../../src/formats/table-schema.ts';
import { memoryFile } from '../../src/sources/input-file.ts';
import { readTable } from '../../src/sources/read-table.ts';
import { observe } from '../fixtures/data-folder.ts';
import { zipText } from '../fixtures/zip-text.ts';
import { plain } from '../wording/plain.ts';

const folder = mkdtempSync(join(tmpdir(), 'cadran-modeles-'));
const bytesOf = (name: string, from = folder): Buffer => readFileSync(join(from, name));

beforeAll(() => writeTemplates(folder));
afterEach(() => vi.useRealTimers());
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function read(name: string, schema: TableSchema, content: Uint8Array | string) {
  const report = new Report();
  const { rows } = await readTable(memoryFile(name, content), schema, report);
  return { rows, diagnostics: report.diagnostics };
}

const exampleRow = ({ fields }: TableSchema): string[] => fields.map(({ example = '' }) => example);
const quoted = (cell: string): string => (cell.includes(',') ? `"${cell}"` : cell);

/** A template as a person fills it: the first sheet with one more row, every cell a text. */
const filledWorkbook = async (header: readonly unknown[], row: readonly string[]): Promise<Buffer> =>
  writeWorkbook(
    [header, row].map((cells) => cells.map((cell) => ({ value: String(cell), type: String }))),
  ).toBuffer();

describe('templates', () => {
  test('there are three files for each table', () => {
    const expected = INPUT_TABLES.flatMap(({ name }) => [
      `${name}.csv`,
      `${name}.schema.json`,
      `${name}.xlsx`,
    ]);
    expect(readdirSync(folder).sort()).toEqual(expected.sort());
  });

  test.each(INPUT_TABLES)(
    '$name: read as they are, they say nothing and hold no row',
    async ({ name, schema }) => {
      for (const file of [`${name}.csv`, `${name}.xlsx`]) {
        expect(await read(file, schema, bytesOf(file)), file).toEqual({ rows: [], diagnostics: [] });
      }
    },
  );

  test.each(INPUT_TABLES.filter(({ presence }) => presence !== 'register'))(
    '$name: filled with the examples, they are read without a remark',
    async ({ name, schema }) => {
      const cells = exampleRow(schema);
      const text = `${bytesOf(`${name}.csv`)}${cells.map(quoted).join(',')}\n`;
      const [header = []] = await readSheet(bytesOf(`${name}.xlsx`));
      const workbook = await filledWorkbook(header, cells);
      for (const content of [text, workbook]) {
        const { rows, diagnostics } = await read(name, schema, content);
        expect(diagnostics).toEqual([]);
        expect(rows).toHaveLength(1);
      }
    },
  );

  test.each(['csv', 'xlsx'])(
    'etablissements.%s is a register that its own reader knows',
    async (extension) => {
      const path = `finess/etablissements.${extension}`;
      const { report } = await observe({ [path]: bytesOf(`etablissements.${extension}`) });
      expect(report.diagnostics.filter(({ file }) => file === path)).toEqual([]);
      expect(report.file(path).read).toBe(0);
    },
  );

  test('a CSV is a header in UTF-8, with commas and one line feed', () => {
    expect(bytesOf('versements.csv').toString('latin1')).toBe(
      'id_versement,id_projet,type,date_prevue,date_versement,montant,exercice\n',
    );
  });

  test('a schema is the Table Schema that the reading follows', () => {
    for (const { name, schema } of INPUT_TABLES) {
      expect(JSON.parse(String(bytesOf(`${name}.schema.json`)))).toEqual(schema);
    }
  });
});

describe('a workbook to fill', () => {
  test('describes every column in its second sheet', async () => {
    const [titles, ...rows] = await readSheet(bytesOf('versements.xlsx'), 'Dictionnaire');
    expect(titles).toEqual([
      'Colonne',
      'Titre',
      'Description',
      'Type',
      'Obligatoire',
      'Valeurs admises',
      'Exemple',
    ]);
    expect(rows).toHaveLength(7);
    expect(rows[2]?.map((text) => plain(String(text)))).toEqual([
      'type',
      'Type',
      'Nature du versement ; elle donne le sens du montant.',
      'Liste',
      'oui',
      'avance : Avance\nsolde : Solde\najustement : Ajustement versé en plus\nreversement : Somme rendue par le porteur',
      'avance',
    ]);
  });

  test('has its columns in Text format, its header bold and held while the rest scrolls', () => {
    const sheet = zipText(bytesOf('versements.xlsx'), 'xl/worksheets/sheet1.xml');
    const stylesheet = zipText(bytesOf('versements.xlsx'), 'xl/styles.xml');
    const styles = [...stylesheet.matchAll(/<xf [^>]*>/g)].map(([style]) => style);
    const formatOf = (index: string | undefined) => /numFmtId="(\d+)"/.exec(styles[Number(index)] ?? '')?.[1];
    const text = /numFmtId="(\d+)" formatCode="@"/.exec(stylesheet)?.[1];
    const columns = [...sheet.matchAll(/<col style="(\d+)"/g)].map(([, style]) => formatOf(style));
    expect(columns).toEqual(Array(7).fill(text));
    const header = /<c r="A1" s="(\d+)"/.exec(sheet)?.[1];
    expect(formatOf(header)).toBe(text);
    expect(styles[Number(header)]).toContain('applyFont="1"');
    expect(sheet).toMatch(/<pane ySplit="1"[^>]*state="frozen"/);
    expect(sheet).not.toContain('<row r="2"');
  });

  test('has the same bytes whatever the clock', async () => {
    const later = mkdtempSync(join(tmpdir(), 'cadran-modeles-'));
    vi.useFakeTimers({ toFake: ['Date'], now: new Date('2031-05-06T07:08:09Z') });
    await writeTemplates(later);
    for (const name of readdirSync(folder))
      expect(bytesOf(name, later).equals(bytesOf(name)), name).toBe(true);
    rmSync(later, { recursive: true });
  });
});

describe('a zip without dates', () => {
  test('is the same at any time, and still a workbook', async () => {
    vi.useFakeTimers({ toFake: ['Date'], now: new Date('2020-01-01T00:00:00Z') });
    const make = async () => datelessZip(await writeWorkbook([[{ value: 'a', type: String }]]).toBuffer());
    const first = await make();
    vi.setSystemTime(new Date('2040-12-31T23:59:58Z'));
    const second = await make();
    expect(first.equals(second)).toBe(true);
    expect(await readSheet(second)).toEqual([['a']]);
  });

  test('is refused when it is no zip', () => {
    expect(() => datelessZip(Buffer.from('rien'))).toThrow('not a zip');
  });
});

test('a text that the library would take for its own is kept from it, a long one is cut', () => {
  expect(workbookText('constructor')).toBe('constructor ');
  expect(workbookText('toString')).toBe('toString ');
  expect(workbookText('Ordinaire')).toBe('Ordinaire');
  expect(workbookText('x'.repeat(40_000))).toHaveLength(32_767);
});
