import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { FILING_DOCUMENTS } from '../../src/domain/filing-documents.ts';
import { PROJECT_STATUSES, SITUATIONS } from '../../src/domain/project.ts';
import { Report } from '../../src/domain/report.ts';
import { SECTOR_LABELS, SECTORS } from '../../src/domain/sector.ts';
import { INPUT_TABLES, keyOf, linksFrom } from '../../src/formats/input-tables.ts';
import { SCHEMAS } from '../../src/formats/schemas.ts';
import type { SchemaField } from '../../src/formats/table-schema.ts';
import { memoryFile } from '../../src/sources/input-file.ts';
import { parseCell } from '../../src/sources/parse-cell.ts';
import { readTable } from '../../src/sources/read-table.ts';
import { observe } from '../fixtures/data-folder.ts';
import { tableSchemaFaults } from '../fixtures/table-schema-faults.ts';

const DESCRIPTORS = readdirSync('data/schemas').map((file) => ({
  file,
  descriptor: JSON.parse(readFileSync(`data/schemas/${file}`, 'utf8')),
}));

const columnOf = (table: keyof typeof SCHEMAS, name: string): SchemaField => {
  const field = SCHEMAS[table].fields.find((each) => each.name === name);
  if (!field) throw new Error(`no column ${name}`);
  return field;
};
const valuesOf = (field: SchemaField) => field.categories?.map(({ value }) => value);

describe('every schema', () => {
  test('is read: one for each file of data/schemas', () => {
    expect(DESCRIPTORS.map(({ file }) => file)).toEqual(
      Object.keys(SCHEMAS)
        .map((name) => `${name}.json`)
        .sort(),
    );
  });

  test.each(DESCRIPTORS)('$file is a valid Table Schema', ({ file, descriptor }) => {
    expect(tableSchemaFaults(descriptor)).toEqual([]);
    expect(descriptor.$schema).toBe('https://datapackage.org/profiles/2.0/tableschema.json');
    expect(`${descriptor.name}.json`).toBe(file);
  });

  test.each(INPUT_TABLES)('$name names columns of other tables that exist', ({ schema }) => {
    for (const { table, target } of linksFrom(schema)) {
      expect(SCHEMAS[table].fields.map(({ name }) => name)).toContain(target);
    }
  });

  test.each(INPUT_TABLES)('$name requires every column of its primary key', ({ schema }) => {
    const required = schema.fields.filter(({ constraints }) => constraints?.required).map(({ name }) => name);
    expect(required).toEqual(expect.arrayContaining([...(schema.primaryKey ?? [])]));
  });

  test.each(INPUT_TABLES)('$name says what one row is, in French', ({ schema }) => {
    expect(schema.title).toMatch(/^\p{Lu}/u);
    expect(schema.description).toMatch(/^Une ligne par .*\.$/u);
  });
});

describe('the rules of a Table Schema', () => {
  const sound = { fields: [{ name: 'a', type: 'string' }], missingValues: [''] };
  test('pass a sound descriptor', () => expect(tableSchemaFaults(sound)).toEqual([]));

  const withField = (field: object) => ({ fields: [{ name: 'a', type: 'string', ...field }] });
  test.each<[string, object]>([
    ['no field', { fields: [] }],
    ['two fields of one name', { fields: [...sound.fields, ...sound.fields] }],
    ['a missing value that is no text', { ...sound, missingValues: [0] }],
    ['an unknown type', withField({ type: 'texte' })],
    ['a field without a name', { fields: [{ type: 'string' }] }],
    ['a format of another type', withField({ type: 'number', format: 'email' })],
    ['a date written in French', withField({ type: 'date', format: 'JJ/MM/AAAA' })],
    ['a title that is no text', withField({ title: 3 })],
    ['an unknown constraint', withField({ constraints: { requis: true } })],
    ['a minimum for a text', withField({ constraints: { minimum: 0 } })],
    ['a minimum that is a text', withField({ type: 'integer', constraints: { minimum: '0' } })],
    ['a pattern for a number', withField({ type: 'number', constraints: { pattern: '^1$' } })],
    ['a pattern that is none', withField({ constraints: { pattern: '[' } })],
    ['required said by a word', withField({ constraints: { required: 'oui' } })],
    ['an empty list', withField({ constraints: { enum: [] } })],
    ['a list with a value twice', withField({ constraints: { enum: ['x', 'x'] } })],
    ['a list of another type', withField({ type: 'integer', constraints: { enum: ['1'] } })],
    ['categories of a date', withField({ type: 'date', categories: [] })],
    ['a category twice', withField({ categories: [{ value: 'x' }, { value: 'x' }] })],
    ['a category without a value', withField({ categories: [{ label: 'x' }] })],
    ['a list beyond its categories', withField({ categories: ['x'], constraints: { enum: ['x', 'y'] } })],
    ['a key that is no column', { ...sound, primaryKey: ['b'] }],
    ['a key that is no list', { ...sound, primaryKey: 'a' }],
    ['a unique key that is no list of lists', { ...sound, uniqueKeys: ['a'] }],
    ['a link from no column', { ...sound, foreignKeys: [{ fields: ['b'], reference: { fields: ['a'] } }] }],
    [
      'a link to too many columns',
      { ...sound, foreignKeys: [{ fields: ['a'], reference: { fields: ['a', 'b'] } }] },
    ],
    ['a link to nothing', { ...sound, foreignKeys: [{ fields: ['a'] }] }],
  ])('refuse %s', (_, descriptor) => {
    expect(tableSchemaFaults(descriptor as Record<string, unknown>)).not.toEqual([]);
  });
});

describe('every column', () => {
  test.each(INPUT_TABLES)('of $name says what it is, in French, with an example', ({ schema }) => {
    for (const { name, title, description, example } of schema.fields) {
      expect(title, name).toMatch(/^\p{Lu}/u);
      expect(description, name).toMatch(/^\p{Lu}.*\.$/u);
      expect(description, name).not.toContain("'");
      expect(example, name).toMatch(/\S/);
    }
  });

  // The register has its own reader: its dates are older than the programme, its coordinates are no amounts.
  test.each(INPUT_TABLES.filter(({ name }) => name !== 'etablissements'))(
    'of $name has an example that is read without a remark',
    ({ schema }) => {
      for (const field of schema.fields) {
        const { name, example = '', constraints } = field;
        expect(parseCell(field, example), name).toEqual({ value: expect.anything() });
        expect(example, name).toMatch(new RegExp(constraints?.pattern ?? ''));
      }
    },
  );

  test.each(INPUT_TABLES)(
    'of $name that takes a list gives a meaning to each of its values',
    ({ schema }) => {
      for (const { name, constraints, categories } of schema.fields) {
        if (constraints?.enum)
          expect(
            categories?.map(({ value }) => value),
            name,
          ).toEqual(constraints.enum);
        for (const { label } of categories ?? []) expect(label, name).toMatch(/^\p{Lu}.*[^.\s]$/u);
      }
    },
  );
});

describe('lists are those of the programme', () => {
  test('states, situations and documents', () => {
    expect(valuesOf(columnOf('projets', 'statut'))).toEqual(PROJECT_STATUSES);
    expect(valuesOf(columnOf('projets_essms', 'situation'))).toEqual(SITUATIONS);
    expect(valuesOf(columnOf('pieces', 'code_piece'))).toEqual([...FILING_DOCUMENTS.keys()]);
  });

  test('sectors, under the names of the site', () => {
    expect(columnOf('nomenclature_categories', 'secteur').categories).toEqual(
      SECTORS.map((value) => ({ value, label: SECTOR_LABELS[value] })),
    );
  });
});

/** A CSV of one row: the example of each column. */
const exampleFile = (fields: readonly SchemaField[]): string => {
  const cells = fields.map(({ example = '' }) => (example.includes(',') ? `"${example}"` : example));
  return `${fields.map(({ name }) => name).join(',')}\n${cells.join(',')}\n`;
};

describe('the examples', () => {
  test('together make a data folder without a fault of structure or of form', async () => {
    const folder = Object.fromEntries(
      INPUT_TABLES.map(({ path, schema }) => [path, exampleFile(schema.fields)]),
    );
    const { observatory, report } = await observe(folder);
    const isForm = (code: string) => /^(S-|W-FMT|E-VAL|W-CLE|E-FIN|E-COR)/.test(code);
    expect(report.diagnostics.filter(({ code }) => isForm(code))).toEqual([]);
    expect(observatory?.projects).toHaveLength(1);
    expect(observatory?.projects[0]?.members).toHaveLength(1);
    for (const { path } of INPUT_TABLES) expect([...report.file(path).excluded], path).toEqual([]);
  });

  test('an optional column, even of a key, may be absent: no row is lost', async () => {
    for (const { name, schema } of INPUT_TABLES) {
      const kept = schema.fields.filter(
        ({ constraints, columnRequired }) => constraints?.required || columnRequired,
      );
      const report = new Report();
      const table = await readTable(memoryFile(`${name}.csv`, exampleFile(kept)), schema, report);
      expect(table.rows, name).toHaveLength(1);
      expect(report.diagnostics, name).toEqual([]);
    }
  });
});

test('the key of a table is its primary key, else its unique key, else none', () => {
  expect(keyOf(SCHEMAS.projets_essms)).toEqual(['id_projet', 'finess_et']);
  expect(keyOf(SCHEMAS.indicateurs_usage)).toContain('date_transmission');
  expect(keyOf(SCHEMAS.enveloppes)).toEqual([]);
});
