import { describe, expect, it } from 'vitest';
import { diagnose } from '../../src/domain/diagnostic-catalogue.ts';
import { annotatedRows } from '../../src/sources/annotated-rows.ts';
import type { TextRecord } from '../../src/sources/text/delimited.ts';

async function* records(rows: readonly (readonly string[])[], first = 1): AsyncGenerator<TextRecord[]> {
  for (const [index, cells] of rows.entries()) yield [{ line: index + first, cells }];
}

const file = 'projets.csv';
const fault = (line: number, column: string | null = null, name = file) =>
  diagnose('E-VAL-01', { file: name, line, column, message: 'Non.' });

/** For each row with something to do: its line and the columns at fault. */
const located = (rows: Awaited<ReturnType<typeof annotatedRows>>['rows']) =>
  rows.flatMap(({ line, findings }) => findings.map(({ column }) => [line, column]));

describe('annotated rows', () => {
  it('find the cell of each problem by the name of its column, however it is written', async () => {
    const rows = [
      ['ID projet', 'Code barème', 'Date de dépôt', 'date_comite'],
      ['P1', 'b', 'x', 'y'],
      ['P2'],
    ];
    const found = [
      fault(2, 'date_depot'),
      fault(2, 'date_comite'),
      fault(3, 'date_comite'),
      fault(3, 'guichet'),
    ];
    const table = await annotatedRows(file, records(rows), found);
    expect(table).toMatchObject({ width: 4, header: 0, complete: true, omitted: 0 });
    expect(located(table.rows)).toEqual([
      [2, 2],
      [2, 3],
      [3, 3],
      [3, null],
    ]);
  });

  it('find the header under titles and blank lines', async () => {
    const rows = [
      ['Suivi des projets', ''],
      ['', ''],
      ['id_projet', 'code_bareme', 'statut'],
      ['P1', 'b', 'x'],
    ];
    const table = await annotatedRows(file, records(rows), [fault(4, 'statut')]);
    expect(table.header).toBe(2);
    expect(located(table.rows)).toEqual([[4, 2]]);
  });

  it('keep every line at its own place, even when the first is no record', async () => {
    const rows = [
      ['id_projet', 'code_bareme', 'statut'],
      ['P1', 'b', 'x'],
    ];
    const table = await annotatedRows(file, records(rows, 2), [fault(3, 'statut')]);
    expect(table.rows.map(({ line }) => line)).toEqual([1, 2, 3]);
    expect(table.header).toBe(1);
  });

  it('of a file of unknown columns go by their names, and by the first line', async () => {
    const rows = [
      ['nofinesset', 'Nom'],
      ['01', 'A'],
    ];
    const name = 'finess/archive.csv';
    const table = await annotatedRows(name, records(rows), [fault(2, 'nom', name)]);
    expect(located(table.rows)).toEqual([[2, 1]]);
  });

  it('of an empty file are one row', async () => {
    const table = await annotatedRows(file, records([]), [fault(1)]);
    expect(table.rows).toMatchObject([{ line: 1, cells: [], findings: [{ column: null }] }]);
  });

  it('of a file over the limits are the header and what is to be done', async () => {
    const rows = [
      ['id_projet', 'code_bareme', 'statut'],
      ...Array.from({ length: 50 }, () => ['P', 'b', 'x']),
    ];
    const found = [fault(3, 'statut'), fault(40, 'statut'), fault(51)];
    const whole = await annotatedRows(file, records(rows), found, { cells: 153, rows: 51 });
    expect([whole.complete, whole.rows.length]).toEqual([true, 51]);
    for (const limits of [
      { cells: 152, rows: 51 },
      { cells: 153, rows: 50 },
      { cells: 60, rows: 1000 },
    ]) {
      const table = await annotatedRows(file, records(rows), found, limits);
      expect(table).toMatchObject({ header: 0, complete: false, omitted: 0 });
      expect(table.rows.map(({ line }) => line)).toEqual([1, 3, 40, 51]);
    }
  });

  it('count what a file has no room for', async () => {
    const rows = [['id_projet'], ...Array.from({ length: 50 }, () => ['P'])];
    const found = rows.slice(1).map((_, index) => fault(index + 2));
    const table = await annotatedRows(file, records(rows), found, { cells: 20, rows: 1000 });
    expect(table.rows.length + table.omitted).toBe(51);
    expect(table.omitted).toBeGreaterThan(0);
  });
});
