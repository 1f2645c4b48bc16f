import { describe, expect, test } from 'vitest';
import { generateDemonstration } from '../../src/demonstration/generate.ts';
import { DIAGNOSTICS, type DiagnosticCode } from '../../src/domain/diagnostic-catalogue.ts';
import { INPUT_TABLES, type InputTable } from '../../src/formats/input-tables.ts';
import type { TableName } from '../../src/formats/schemas.ts';
import { checksOf, familyOf, isAboutContent } from '../../src/formats/table-checks.ts';
import { observe } from '../fixtures/data-folder.ts';

const CODES = Object.keys(DIAGNOSTICS) as DiagnosticCode[];

const checksFor = (name: TableName): readonly DiagnosticCode[] =>
  checksOf(INPUT_TABLES.find((table) => table.name === name) as InputTable);

describe('the checks of a table', () => {
  test('every code concerns at least one table', () => {
    const concerned = new Set(INPUT_TABLES.flatMap(checksOf));
    expect(CODES.filter((code) => !concerned.has(code))).toEqual([]);
  });

  test.each(INPUT_TABLES)('$name: in the order of the catalogue, each once', (table) => {
    const codes = checksOf(table);
    expect(codes).toEqual(CODES.filter((code) => codes.includes(code)));
  });

  test('follow the columns that the table has', () => {
    expect(checksFor('pieces')).not.toContain('E-VAL-01');
    expect(checksFor('versements')).toEqual(expect.arrayContaining(['E-VAL-01', 'W-FMT-03', 'W-FMT-04']));
    expect(checksFor('versements')).not.toContain('E-FIN-01');
    expect(checksFor('projets_essms')).toContain('E-FIN-01');
    expect(checksFor('heures_saad')).toContain('S-COL-01');
    expect(checksFor('indicateurs_usage')).toContain('E-IND-04');
    expect(checksFor('heures_saad')).toContain('W-SAA-06');
    expect(checksFor('organismes')).toContain('W-FIN-05');
    expect(checksFor('pieces')).not.toContain('W-FIN-02');
  });

  test('follow what the table is', () => {
    expect(checksFor('projets')).toContain('S-FIC-01');
    expect(checksFor('versements')).not.toContain('S-FIC-01');
    expect(checksFor('projets_essms')).toContain('W-PES-03');
    expect(checksFor('projets_essms')).not.toContain('W-CLE-02');
    expect(checksFor('etablissements')).toContain('S-FIC-03');
    expect(checksFor('projets')).not.toContain('S-FIC-03');
    expect(checksFor('projets')).not.toContain('E-VER-01');
  });
});

test('a code is about the content of a file, or about how any file is written', () => {
  const codes: DiagnosticCode[] = ['E-PRJ-08', 'W-FIN-06', 'E-VAL-01', 'S-COL-01', 'W-CLE-02', 'E-FIN-01'];
  expect(codes.filter(isAboutContent)).toEqual(['E-PRJ-08', 'W-FIN-06']);
  expect(codes.map(familyOf)).toEqual(['PRJ', 'FIN', 'VAL', 'COL', 'CLE', 'FIN']);
});

test('what the checks find in the demonstration is what the tables are said to be checked for', async () => {
  const files = generateDemonstration({ scale: 0.02, seed: 1 }).map(({ name, content }) => [
    name,
    [...content].join(''),
  ]);
  const { report } = await observe(Object.fromEntries(files));
  const found = [...report.counts.values()].flatMap(({ code, file }) =>
    INPUT_TABLES.filter(({ path }) => path === file).map((table) => ({ code, file, table })),
  );
  expect(found.length).toBeGreaterThan(5);
  expect(
    found
      .filter(({ code, table }) => !checksOf(table).includes(code as DiagnosticCode))
      .map(({ code, file }) => `${file} ${code}`),
  ).toEqual([]);
});
