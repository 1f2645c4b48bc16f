import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { codeOfRank } from '../../src/domain/code-precedence.ts';
import { Report } from '../../src/domain/report.ts';
import { memoryFile } from '../../src/sources/input-file.ts';
import { readUsageReturns } from '../../src/sources/usage-returns.ts';
import { csv, finess } from '../fixtures/data-folder.ts';
import { RETURNS_FILE, type Row, usage } from '../fixtures/usage-returns.ts';

async function read(content: string | Uint8Array) {
  const report = new Report();
  const returns = await readUsageReturns(memoryFile(RETURNS_FILE, content), report);
  const rows = Array.from({ length: returns.size }, (_, row) => returns.at(row));
  const unusable = rows.map((_, row) => codeOfRank(returns.columns.unusable[row] as number));
  return { report, returns, rows, unusable, codes: report.diagnostics.map(({ code }) => code) };
}

const readRows = (...rows: Row[]) => read(csv(rows));

describe('readUsageReturns', () => {
  test('reads every column', async () => {
    const { rows, codes, unusable } = await readRows(usage({ statut_validation: 'valide_ars' }));
    expect(rows).toEqual([
      {
        line: 2,
        finessEt: finess('35000101'),
        projectId: 'P1',
        indicator: 'dossiers_actifs',
        periodStart: '2024-09-30',
        periodEnd: '2024-12-31',
        measured: '2024-12-31',
        transmitted: '2025-01-15',
        numerator: 92,
        denominator: 100,
        denominatorType: 'personnes_periode',
        definition: 'anap-2023',
        validation: 'valide_ars',
        proofKept: true,
      },
    ]);
    expect([codes, unusable]).toEqual([[], [null]]);
  });

  test('an empty cell is missing, never 0', async () => {
    const empty = { id_projet: '', date_debut_periode: '', date_fin_periode: '', date_transmission: '' };
    const others = { numerateur: '', denominateur: '', statut_validation: '', preuve_conservee: '' };
    const { rows } = await readRows(usage({ ...empty, ...others, definition_indicateur: '' }));
    expect(rows).toMatchObject([
      {
        projectId: null,
        periodStart: null,
        periodEnd: null,
        transmitted: null,
        numerator: null,
        denominator: null,
        definition: null,
        validation: null,
        proofKept: null,
      },
    ]);
  });

  test('only active files have a type of denominator: what others say of it is not read', async () => {
    const type = { type_denominateur: 'personnes_periode' };
    const { rows } = await readRows(usage(type), usage({ ...type, code_indicateur: 'mssante' }));
    expect(rows.map(({ denominatorType }) => denominatorType)).toEqual(['personnes_periode', null]);
  });

  test('a row without its key is excluded as it is read', async () => {
    const { returns, report } = await readRows(
      usage(),
      usage({ finess_et: '' }),
      usage({ code_indicateur: 'autre' }),
      usage({ date_mesure: '31/02/2024' }),
    );
    expect(returns.size).toBe(1);
    const { read: lines, kept, excluded } = report.file(RETURNS_FILE);
    expect([lines, kept, Object.fromEntries(excluded)]).toEqual([
      4,
      1,
      { 'E-VAL-04': 1, 'E-VAL-03': 1, 'E-VAL-01': 1 },
    ]);
  });

  test('a number that cannot be read makes the row of no use, another cell does not', async () => {
    const { unusable } = await readRows(
      usage({ numerateur: 'x', denominateur: '1.5' }),
      usage({ denominateur: '1.5' }),
      usage({ statut_validation: 'x' }),
    );
    expect(unusable).toEqual(['E-VAL-02', 'E-IND-04', null]);
  });

  test('a count of exchanges has no denominator: what its cell holds takes nothing from it', async () => {
    const count = { code_indicateur: 'e_parcours', type_denominateur: '' };
    const { unusable, codes } = await readRows(
      usage({ ...count, denominateur: '1.5' }),
      usage({ ...count, denominateur: 'x' }),
      usage({ ...count, numerateur: '1.5', denominateur: '' }),
    );
    expect(unusable).toEqual([null, null, 'E-IND-04']);
    expect(codes).toEqual(['E-IND-04', 'E-VAL-02', 'E-IND-04']);
  });

  test('faulty rows are told apart by their text, sound ones need not be', async () => {
    const rows = [
      usage(),
      usage({ numerateur: 'x' }),
      usage({ numerateur: 'y' }),
      usage({ numerateur: 'x' }),
    ];
    const { returns } = await readRows(...rows);
    const [sound, x, y, again] = returns.columns.fingerprint;
    expect(sound).toBe(0);
    expect(x).not.toBe(0);
    expect(y).not.toBe(x);
    expect(again).toBe(x);
  });

  test('a missing column is a structural problem, and gives no row', async () => {
    const { returns, codes } = await read(`finess_et,numerateur,denominateur\n${finess('35000101')},1,2\n`);
    expect(returns.size).toBe(0);
    expect(new Set(codes)).toEqual(new Set(['S-COL-01']));
  });

  test('the optional columns may be absent', async () => {
    const text = `finess_et,code_indicateur,date_mesure,numerateur,denominateur\n${finess('35000101')},dmp,2024-12-31,7,10\n`;
    const { rows, codes } = await read(text);
    expect(codes).toEqual([]);
    expect(rows).toMatchObject([{ indicator: 'dmp', numerator: 7, denominator: 10, definition: null }]);
  });

  test('a compressed file, or one for a French spreadsheet, reads the same', async () => {
    const text = csv([usage()]);
    const french = text.replaceAll(',', ';').replaceAll(/(\d{4})-(\d{2})-(\d{2})/g, '$3/$2/$1');
    const { rows } = await read(text);
    expect((await read(gzipSync(text))).rows).toEqual(rows);
    expect((await read(french)).rows).toEqual(rows);
  });
});
