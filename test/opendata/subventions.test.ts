import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import { generateDemonstration } from '../../src/demonstration/generate.ts';
import { isPresent } from '../../src/domain/cell.ts';
import { subventions } from '../../src/opendata/subventions.ts';
import { writeCsv } from '../../src/opendata/write-csv.ts';
import { textOf } from '../demonstration/tables.ts';
import { observe } from '../fixtures/data-folder.ts';
import { observatory } from '../fixtures/observatory.ts';

/** What the public schema SCDL Subventions 2.1.1 asks of each column, in its order. */
const SCHEMA: readonly (readonly [string, RegExp])[] = [
  ['nomAttribuant', /./],
  ['idAttribuant', /^\d{14}$/],
  ['dateConvention', /^\d{4}-\d{2}-\d{2}$/],
  ['referenceDecision', /^.*$/],
  ['nomBeneficiaire', /./],
  ['idBeneficiaire', /^(\d{14})?$/],
  ['rnaBeneficiaire', /^(W\d{9})?$/],
  ['objet', /^.{1,256}$/],
  ['montant', /^-?\d+(\.\d+)?$/],
  ['nature', /^aide en (numéraire|nature)(;aide en (numéraire|nature))?$/],
  ['conditionsVersement', /^.{1,256}$/],
  ['datesPeriodeVersement', /^\d{4}-\d{2}-\d{2}(\/\d{4}-\d{2}-\d{2})?$/],
  ['idRAE', /^.{0,5}$/],
  ['notificationUE', /^(oui|non)$/],
  ['pourcentageSubvention', /^(0\.\d+|1(\.0+)?)$/],
  ['dispositifAide', /^.*$/],
];

const rowsOf = (csv: string) =>
  Papa.parse<Record<string, string>>(csv, { header: true, skipEmptyLines: true });

/** The cells that the schema refuses: `column: value`. */
function faults(csv: string): string[] {
  const { data, meta } = rowsOf(csv);
  expect(meta.fields).toEqual(SCHEMA.map(([name]) => name));
  return data.flatMap((row) =>
    SCHEMA.flatMap(([name, form]) => (form.test(row[name] ?? '') ? [] : [`${name}: ${row[name]}`])),
  );
}

describe('subventions.csv', () => {
  test('writes a convention as the public schema asks', () => {
    const [row] = rowsOf(writeCsv(subventions, observatory)).data;
    expect(row).toMatchObject({
      idAttribuant: '00000000100016',
      montant: '412000.50',
      datesPeriodeVersement: '2024-06-10/2025-12-31',
      notificationUE: 'non',
      dispositifAide: 'ESMS numérique 2024',
    });
  });

  test('what no file gives is left empty, a long subject is cut, one day is one date', () => {
    const csv = writeCsv(subventions, observatory);
    expect(rowsOf(csv).data[1]).toMatchObject({ idBeneficiaire: '', datesPeriodeVersement: '2024-07-01' });
    expect(faults(csv)).toEqual(['idAttribuant: ']);
  });

  test('that of a demonstration is valid, and holds every convention', async () => {
    const files = generateDemonstration({ scale: 0.02, seed: 1 });
    const { observatory: demonstration } = await observe(
      Object.fromEntries(files.map(({ name }) => [name, textOf(files, name)])),
    );
    if (demonstration === null) throw new Error('the demonstration has a structural error');
    const csv = writeCsv(subventions, demonstration);
    expect(faults(csv)).toEqual([]);
    const signed = demonstration.projects.filter(({ signedAmount }) => isPresent(signedAmount));
    expect(rowsOf(csv).data.map(({ referenceDecision }) => referenceDecision)).toEqual(
      signed.map(({ id }) => id),
    );
  });
});
