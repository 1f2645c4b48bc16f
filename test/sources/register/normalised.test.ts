import { describe, expect, test } from 'vitest';
import { EJ, ET1, ET2, finess, found, readText } from './register-fixtures.ts';

const HEADER = 'etat,finess_et,finess_ej,raison_sociale,code_categorie,code_commune';
const row = (finessEt: string, finessEj = EJ, rest = 'Les Lilas,500,01053') =>
  `actif,${finessEt},${finessEj},${rest}`;
const read = (...rows: string[]) => readText([HEADER, ...rows, ''].join('\n'));

describe('normalised register', () => {
  test('columns by name, in any order', async () => {
    const { sites, report } = await read(row(ET1), `ferme,${ET2},${EJ},Le Lac,183,2A004`);
    expect(sites.map(({ finessEt, open, name, category }) => [finessEt, open, name, category])).toEqual([
      [ET1, true, 'Les Lilas', '500'],
      [ET2, false, 'Le Lac', '183'],
    ]);
    expect(report.diagnostics).toEqual([]);
  });

  test('all the optional columns', async () => {
    const header =
      'finess_et;finess_ej;Raison sociale;code_categorie;date_ouverture;date_fermeture;longitude;latitude;code_commune;role_ege;finess_et_porteur';
    const line = `${ET1};${EJ};Les Lilas;500;01/02/2003;2020-01-31;5,25;46,21;1053;non_porteur;${ET2}`;
    const { sites, report } = await readText(`\uFEFF${header}\r\n${line}\r\n`);
    expect(sites[0]).toMatchObject({
      name: 'Les Lilas',
      openingDate: '2003-02-01',
      closingDate: '2020-01-31',
      open: false,
      coordinates: { longitude: 5.25, latitude: 46.21 },
      location: { commune: '01053' },
      role: 'non_porteur',
      carrierFinessEt: ET2,
    });
    expect(Object.keys(found(report)).sort()).toEqual([
      'W-FMT-01',
      'W-FMT-02',
      'W-FMT-03',
      'W-FMT-04',
      'W-FMT-05',
      'W-FMT-06',
    ]);
  });

  test.each([
    ['', 'E-VAL-04'],
    ['#REF!', 'E-VAL-05'],
    ['"2,601E+13"', 'E-VAL-07'],
    ['12', 'E-FIN-01'],
    ['01A99900X', 'E-FIN-01'],
  ])('a FINESS written %j is excluded', async (text, code) => {
    const { sites, report } = await read(row(text), row(ET2, text));
    expect(sites).toEqual([]);
    expect(found(report)).toEqual({ [code]: 2 });
    expect(report.files.get('finess/registre')).toMatchObject({ read: 2, kept: 0 });
    expect(report.diagnostics.map(({ line, column }) => [line, column])).toEqual([
      [2, 'finess_et'],
      [3, 'finess_ej'],
    ]);
  });

  test('the zero a spreadsheet took away is put back', async () => {
    const { sites, report } = await read(row(ET1.slice(1)), row(ET2.slice(1)));
    expect(sites.map(({ finessEt }) => finessEt)).toEqual([ET1, ET2]);
    expect(found(report)).toEqual({ 'W-FMT-05': 2 });
    expect(report.diagnostics).toHaveLength(1);
  });

  test('a wrong key is a warning, counted once for the file', async () => {
    const wrong = (number: string) => number.slice(0, 8) + ((Number(number[8]) + 1) % 10);
    const { sites, report } = await read(row(wrong(ET1)), row(wrong(ET2)));
    expect(sites).toHaveLength(2);
    expect(found(report)).toEqual({ 'W-FIN-02': 2 });
    expect(report.diagnostics).toHaveLength(1);
  });

  test('Corsica', async () => {
    const corsican = finess('2A999001');
    const { sites, report } = await read(row(corsican));
    expect(sites.map(({ finessEt }) => finessEt)).toEqual([corsican]);
    expect(report.diagnostics).toEqual([]);
  });

  test('a site that bears the number of its owner has an unknown owner', async () => {
    const { sites, report } = await read(row(ET1, ET1));
    expect(sites[0]?.finessEj).toBeNull();
    expect(found(report)).toEqual({ 'E-FIN-04': 1 });
  });

  test('the same line twice is kept once', async () => {
    const { sites, report } = await read(row(ET1), row(ET1));
    expect(sites).toHaveLength(1);
    expect(found(report)).toEqual({ 'W-CLE-02': 1 });
    expect(report.files.get('finess/registre')).toMatchObject({ read: 2, kept: 1 });
  });

  test('the same number with another content is structural', async () => {
    const { report } = await read(row(ET1), row(ET1, EJ, 'Les Tilleuls,500,01053'));
    expect(report.diagnostics).toMatchObject([{ code: 'S-CLE-01', line: 3, value: ET1 }]);
    expect(report.hasStructuralError).toBe(true);
  });

  test.each([
    ['finess_et,finess_ej,raison_sociale', 'S-COL-01'],
    [`${HEADER},etat`, 'S-COL-02'],
  ])('header %s', async (header, code) => {
    const { sites, report } = await readText(`${header}\n${row(ET1)}\n`);
    expect(sites).toEqual([]);
    expect(found(report)).toEqual({ [code]: 1 });
  });

  test('values that are not in the list count as missing', async () => {
    const { sites, report } = await read(`ouvert,${ET1},${EJ},Les Lilas,EHPAD,01053`);
    expect(sites[0]).toMatchObject({ open: true, category: '' });
    expect(found(report)).toEqual({ 'E-VAL-03': 2 });
  });

  test.each([
    ['#REF!', 'E-VAL-05'],
    ['9'.repeat(10_001), 'E-VAL-06'],
    ['nord', 'E-VAL-02'],
  ])('a latitude that is no number counts as missing', async (latitude, code) => {
    const { sites, report } = await readText(
      `finess_et,finess_ej,code_categorie,code_commune,latitude,longitude\n${ET1},${EJ},500,01053,${latitude},5.25\n`,
    );
    expect(sites[0]).toMatchObject({ finessEt: ET1, coordinates: null });
    expect(report.diagnostics).toMatchObject([{ code, line: 2, column: 'latitude' }]);
    expect(report.diagnostics[0]?.message.length).toBeLessThan(100);
  });

  test('empty lines and a repeated header are left out', async () => {
    const { sites, report } = await read(row(ET1), '', HEADER, row(ET2));
    expect(sites).toHaveLength(2);
    expect(found(report)).toEqual({ 'W-FMT-07': 1 });
    expect(report.files.get('finess/registre')).toMatchObject({ read: 2, kept: 2 });
  });

  test('a SIRET with a wrong key is kept, with a warning; one that is no SIRET is not', async () => {
    const header = 'finess_et,finess_ej,code_categorie,siret';
    const { sites, report } = await readText(
      [header, `${ET1},${EJ},500,12345678901234`, `${ET2},${EJ},500,1234`].join('\n'),
    );
    expect(sites.map(({ siret }) => siret)).toEqual(['12345678901234', null]);
    expect(found(report)).toEqual({ 'W-FIN-05': 2 });
  });

  test('the header under a title, columns by their titles, a line of totals, columns without a name', async () => {
    const header = 'FINESS géographique,FINESS juridique,Raison sociale *,code_categorie,code_commune,,';
    const { sites, report } = await readText(
      [
        'Établissements au 31 décembre',
        '',
        header,
        `${ET1},${EJ},Les Lilas,500,01053,,`,
        'Total,,,12,,,',
        header,
        `${ET2},${EJ},Le Lac,500,01053,,à revoir`,
      ].join('\n'),
    );
    expect(sites.map(({ name }) => name)).toEqual(['Les Lilas', 'Le Lac']);
    expect(found(report)).toEqual({ 'W-FMT-06': 1, 'W-FMT-07': 1 });
    expect(report.files.get('finess/registre')).toMatchObject({ read: 2, kept: 2 });
    const message = report.diagnostics.find(({ code }) => code === 'W-FMT-07')?.message;
    for (const words of ['ligne 1', 'ligne 2', 'ligne 5', 'ligne 6', 'colonne F', 'colonne G']) {
      expect(message).toContain(words);
    }
  });

  test('a required column under nearly its name: it is named', async () => {
    const { report } = await readText(`finess_et,finess_ej,categorie\n${ET1},${EJ},500\n`);
    expect(report.diagnostics).toMatchObject([{ code: 'S-COL-01', column: 'code_categorie' }]);
    expect(report.diagnostics[0]?.remedy).toContain('renommez la colonne « categorie » en code_categorie');
  });

  test('the wording of a code beside the code, and columns of no layout, are ignored and listed', async () => {
    const { sites, report } = await readText(
      `finess_et,finess_ej,code_categorie,Catégorie,code_commune,Commune,Avis\n${ET1},${EJ},500,EHPAD,01053,Bourg,oui\n`,
    );
    expect(sites[0]?.category).toBe('500');
    expect(report.diagnostics).toEqual([]);
    expect(report.file('finess/registre').ignoredColumns).toEqual(['Catégorie', 'Commune', 'Avis']);
  });

  test('a line with more cells than the header is shifted: excluded', async () => {
    const { sites, report } = await read(row(ET1), row(ET2, EJ, 'Les Lilas, le Lac,500,01053'));
    expect(sites.map(({ finessEt }) => finessEt)).toEqual([ET1]);
    expect(report.diagnostics).toMatchObject([{ code: 'E-VAL-02', line: 3 }]);
    expect(report.files.get('finess/registre')).toMatchObject({ read: 2, kept: 1 });
  });

  test('a state or a role that is not in the list: the one that was meant is named', async () => {
    const { report } = await readText(
      `finess_et,finess_ej,code_categorie,etat,role_ege\n${ET1},${EJ},500,Fermé,non porteur\n${ET2},${EJ},500,constructor,\n`,
    );
    expect(report.diagnostics.map(({ column, line }) => [column, line])).toEqual([
      ['etat', 2],
      ['role_ege', 2],
      ['etat', 3],
    ]);
    expect(report.diagnostics[0]?.remedy).toContain('Écrivez ferme,');
    expect(report.diagnostics[1]?.remedy).toContain('Écrivez non_porteur,');
  });

  test('numbers as spreadsheets and people write them', async () => {
    const spaced = `${ET1.slice(0, 2)} ${ET1.slice(2, 5)} ${ET1.slice(5)}`;
    const { sites, report } = await read(row(spaced, `'${EJ}`));
    expect(sites).toMatchObject([{ finessEt: ET1, finessEj: EJ }]);
    expect(found(report)).toEqual({ 'W-FMT-05': 2 });
  });

  test('the aggregate of the category is kept as given', async () => {
    const { sites } = await readText(
      `finess_et,finess_ej,code_categorie,code_agregat\n${ET1},${EJ},500,4401\n${ET2},${EJ},500,\n`,
    );
    expect(sites.map(({ aggregate }) => aggregate)).toEqual(['4401', null]);
  });
});
