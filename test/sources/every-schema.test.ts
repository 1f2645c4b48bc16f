import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Report } from '../../src/domain/report.ts';
import { SCHEMAS, type TableName } from '../../src/formats/schemas.ts';
import type { SchemaField } from '../../src/formats/table-schema.ts';
import { memoryFile } from '../../src/sources/input-file.ts';
import { readTable } from '../../src/sources/read-table.ts';
import { UnreadableError } from '../../src/sources/unreadable-error.ts';

const SCRAPS = [
  ['', ' ', '\u00a0', '-', '?', 'n.d.', 'à compléter', 'x', 'oui', 'VRAI', '0', '1', '9', '53', 'Bretagne'],
  ['2024-06-03', '03/06/2024', '06/25/2024', '03/06/24', '3 juin 2024', 'juin-24', '45446', '45446.5'],
  ['1 234,50 €', '1.234,50', "1'234", '12 k€', '(1 234)', '-0', '150,000', '1,5E+05', '50 %', '12 34'],
  ['350000105', '35 000 010 5', "'350000105", '="350000105"', '10003820', '2A0000121', '2,601E+13', '12'],
  ['26010004500012', '260 100 045 00012', 'P1', 'Total', 'Sous-total 2024', '#REF!', '#VALEUR !', '########'],
].flat();

const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;

/** A cell for a column: what it expects, what people and spreadsheets write, or anything. */
const cellOf = (field: SchemaField): fc.Arbitrary<string> =>
  fc.oneof(
    fc.constantFrom(...[field.example ?? '', field.name, field.title, ...(field.constraints?.enum ?? [])]),
    fc.constantFrom(...SCRAPS),
    fc.string({ unit: 'grapheme', maxLength: 6 }),
    // A file with a NUL is no text, and is refused as a whole.
    fc.string({ unit: 'binary', maxLength: 6 }).map((text) => text.replaceAll('\0', '')),
  );

const headerOf = ({ name, title }: SchemaField): fc.Arbitrary<string> =>
  fc.constantFrom(name, name, name, name, name, title, name.toUpperCase(), `${name} *`, name.slice(1), '');

const tableOf = (fields: readonly SchemaField[]): fc.Arbitrary<string> =>
  fc
    .tuple(
      fc.array(fc.constantFrom('Titre', '', 'Export,le 3 juin'), { maxLength: 2 }),
      fc.tuple(...fields.map(headerOf)),
      fc.array(fc.tuple(...fields.map(cellOf)), { maxLength: 6 }),
    )
    .map(([titles, header, rows]) =>
      [...titles, ...[header, ...rows].map((cells) => cells.map(quoted).join(','))].join('\n'),
    );

describe.each(Object.keys(SCHEMAS) as TableName[])('%s', (name) => {
  const schema = SCHEMAS[name];
  const file = `${name}.csv`;

  test('whatever it holds: every row counted once, every fault told with its place and what to do', async () => {
    await fc.assert(
      fc.asyncProperty(tableOf(schema.fields), async (content) => {
        const report = new Report();
        const table = await readTable(memoryFile(file, content), schema, report).catch((error: unknown) => {
          expect(error).toBeInstanceOf(UnreadableError);
          return null;
        });
        const { read, kept, excluded } = report.file(file);
        expect(read).toBe(kept + [...excluded.values()].reduce((sum, rows) => sum + rows, 0));
        expect(kept).toBeGreaterThanOrEqual(table?.rows.length ?? 0);
        for (const one of report.diagnostics) {
          expect(one.file).toBe(file);
          expect(`${one.message}`).toMatch(/^[\p{Lu}«].*\.$/su);
          expect(one.remedy).toMatch(/^\p{Lu}.*\.$/su);
          expect(`${one.message} ${one.remedy}`).not.toMatch(/undefined|NaN|\[object|\(s\)/);
          const isOfCell = /^(E-|W-FIN|S-COL|W-FMT-0[3-6])/.test(one.code);
          if (!isOfCell) continue;
          expect(one.line).toBeGreaterThan(0);
          // A shifted line is at fault as a whole.
          if (!one.message.includes('décalées')) expect(one.column).not.toBeNull();
        }
      }),
      { numRuns: 60 },
    );
  });

  // The register has its own reader: its dates are older than the programme.
  test.skipIf(name === 'etablissements')('its own examples are read without a word', async () => {
    const header = schema.fields.map((field) => field.name);
    const row = schema.fields.map(({ example = '' }) => quoted(example));
    const report = new Report();
    await readTable(memoryFile(file, `${header.join(',')}\n${row.join(',')}\n`), schema, report);
    expect(report.diagnostics).toEqual([]);
  });
});
