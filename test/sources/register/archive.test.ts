import { describe, expect, test } from 'vitest';
import { EJ, ET1, found, readText } from './register-fixtures.ts';

const LONG =
  'nofinesset;nofinessej;rs;rslongue;departement;cog;categetab;siret;coordx;coordy;sourcegeocod;dategeocod;dateautor;dateouvert;datemaj';
const SHORT =
  'nofinesset;nofinessej;rs;rslongue;departement;cog;categetab;siret;dateautor;dateouvert;datemaj';

describe('yearly archive', () => {
  test('with positions', async () => {
    const source = '1,ATLASANTE,100,IGN,BD_ADRESSE,V2.2,LAMBERT_93';
    const row = `${ET1};${EJ};LILAS;RESIDENCE LES LILAS;01;01053;500;;870215.7;6571590.5;${source};2021-01-04;1979-02-13;1980-01-01;2020-02-04`;
    const { sites, report } = await readText(`${LONG}\n${row}\n`);
    expect(sites[0]).toMatchObject({
      name: 'RESIDENCE LES LILAS',
      openingDate: '1980-01-01',
      open: true,
      location: { commune: '01053' },
      coordinates: { longitude: expect.closeTo(5.2, 1), latitude: expect.closeTo(46.2, 1) },
    });
    expect(report.diagnostics).toEqual([]);
  });

  test('without positions', async () => {
    const row = `${ET1};${EJ};LILAS;;9D;9D410;500;;1979-02-13;1980-01-01;2020-02-04`;
    const { sites } = await readText(`${SHORT}\n${row}\n`);
    expect(sites[0]).toMatchObject({ name: 'LILAS', location: { commune: '97410' }, coordinates: null });
  });

  test('without its commune it cannot be placed', async () => {
    const { report } = await readText(`nofinesset;nofinessej;rs;categetab\n${ET1};${EJ};LILAS;500\n`);
    expect(found(report)).toEqual({ 'S-COL-01': 1 });
  });

  test('a header in capitals, under a title; a column misspelt is named', async () => {
    const row = `${ET1};${EJ};LILAS;;01;01053;500;;1979-02-13;1980-01-01;2020-02-04`;
    const { sites, report } = await readText(`Archive 2020\n${SHORT.toUpperCase()}\n${row}\n`);
    expect(sites).toMatchObject([{ name: 'LILAS', location: { commune: '01053' } }]);
    expect(Object.keys(found(report)).sort()).toEqual(['W-FMT-06', 'W-FMT-07']);
    const { report: other } = await readText(`${SHORT.replace('categetab', 'categ_etab')}\n${row}\n`);
    expect(other.diagnostics).toMatchObject([{ code: 'S-COL-01', column: 'categetab' }]);
    expect(other.diagnostics[0]?.message).toContain('« categ_etab » lui ressemble');
  });

  test('its other columns are not told to be ignored', async () => {
    const row = `${ET1};${EJ};LILAS;;01;01053;500;;1979-02-13;1980-01-01;2020-02-04`;
    const { report } = await readText(`${SHORT}\n${row}\n`);
    expect(report.file('finess/registre').ignoredColumns).toEqual([]);
  });
});
