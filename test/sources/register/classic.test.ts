import { describe, expect, test } from 'vitest';
import { memoryFile } from '../../../src/sources/input-file.ts';
import { EJ, ET1, ET2, finess, found, readFiles, readText, structureLine } from './register-fixtures.ts';

const META = 'finess;etalab;111;2026-05-12';
const OVERSEAS = finess('97999001');

describe('classic extract', () => {
  test('a site', async () => {
    const line = structureLine({ 4: '"RÉSIDENCE ""LES LILAS"""' });
    const { sites, generatedOn, report } = await readText([META, line, ''].join('\n'));
    expect(sites).toHaveLength(1);
    expect(sites[0]).toMatchObject({
      finessEt: ET1,
      finessEj: EJ,
      name: 'RÉSIDENCE "LES LILAS"',
      category: '500',
      open: true,
      openingDate: '1979-02-13',
      location: { commune: '01451', departement: '01' },
      coordinates: null,
    });
    expect(generatedOn).toBe('2026-05-12');
    expect(report.files.get('finess/registre')).toMatchObject({ read: 1, kept: 1 });
  });

  test('Windows-1252 is read as such', async () => {
    const bytes = Buffer.from(`${META}\n${structureLine({ 4: 'RÉSIDENCE' })}\n`, 'latin1');
    const { sites } = await readText(bytes);
    expect(sites[0]?.name).toBe('RÉSIDENCE');
  });

  test.each([
    ['9A', '123', '97701', '977'],
    ['9D', '410', '97410', '974'],
    ['9J', '613', '98613', '986'],
  ])('overseas %s %s', async (departement, commune, code, located) => {
    const { sites } = await readText(
      [META, structureLine({ 1: OVERSEAS, 12: commune, 13: departement })].join('\n'),
    );
    expect(sites[0]?.location).toMatchObject({ commune: code, departement: located });
  });

  test('positions of a second file, in either order, each row counted in its own file', async () => {
    const structures = memoryFile(
      'finess/b.csv',
      [META, structureLine({}), structureLine({ 1: ET2 })].join('\n'),
    );
    const position = `geolocalisation;${ET1};870262.2;6571540.8;1,ATLASANTE,96,BAN,EPSG:2154 RGF93 / Lambert-93;2026-05-04`;
    const positions = memoryFile('finess/a.csv', `${position}\n`);
    const first = await readFiles([structures, positions]);
    const second = await readFiles([positions, structures]);
    expect(first.sites).toEqual(second.sites);
    expect(first.sites.map(({ coordinates }) => coordinates !== null)).toEqual([true, false]);
    expect(first.report.files.get('finess/a.csv')).toMatchObject({ read: 1, kept: 1 });
    expect(first.report.files.get('finess/b.csv')).toMatchObject({ read: 2, kept: 2 });
  });

  test('an extract of legal entities is not a register of sites', async () => {
    const { report } = await readText(`${META}\nstructureej;${EJ};ASSOCIATION\n`);
    expect(found(report)).toEqual({ 'S-FIC-03': 1 });
  });
});
