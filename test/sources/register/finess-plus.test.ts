import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { EJ, ET1, ET2, egeJson, finessPlus, found, readText } from './register-fixtures.ts';

describe('FINESS+', () => {
  test('a site, with the address of the site and its coordinates swapped', async () => {
    const { sites, generatedOn, report } = await readText(finessPlus(egeJson()));
    expect(sites).toEqual([
      {
        file: 'finess/registre',
        finessEt: ET1,
        finessEj: EJ,
        name: 'RÉSIDENCE LES LILAS',
        ownerName: 'ASSOCIATION DES LILAS',
        siret: null,
        category: '500',
        aggregate: null,
        open: true,
        openingDate: '1956-11-16',
        closingDate: null,
        location: { commune: '01053', epci: '200071751', departement: '01', region: '84' },
        coordinates: { longitude: 5.254203, latitude: 46.211257 },
        role: null,
        carrierFinessEt: null,
      },
    ]);
    expect(generatedOn).toBe('2026-08-13');
    expect(report.files.get('finess/registre')).toMatchObject({ read: 1, kept: 1 });
    expect(report.diagnostics).toEqual([]);
  });

  test('gzip, whatever the name', async () => {
    const { sites } = await readText(gzipSync(finessPlus(egeJson())), 'finess/x.csv');
    expect(sites).toHaveLength(1);
  });

  test.each([
    [{ dateFermeture: '2020-01-01' }, {}],
    [{}, { etatObjet: 'I' }],
  ])('a closed site is given, as closed: %j %j', async (general, site) => {
    const { sites, report } = await readText(finessPlus(egeJson(general, site)));
    expect(sites.map(({ open }) => open)).toEqual([false]);
    expect(report.files.get('finess/registre')).toMatchObject({ read: 1, kept: 1 });
  });

  test('roles, named by an identifier that may come later', async () => {
    const roleEge = [{ idEgeNonPorteuse: '1', idEgePorteuse: '2', roleRelationEge: 'B' }];
    const { sites } = await readText(
      finessPlus(egeJson({}, { roleEge }), egeJson({ egeId: '2', numFinessEge: ET2 }, { roleEge })),
    );
    expect(sites.map(({ role, carrierFinessEt }) => [role, carrierFinessEt])).toEqual([
      ['non_porteur', ET2],
      ['porteur', null],
    ]);
  });

  test('an unknown commune is no location, and no position either', async () => {
    const adresse = [{ usageAdresse: '03', cogCommune: '99999' }];
    const { sites } = await readText(finessPlus(egeJson({}, { adresse })));
    expect(sites[0]).toMatchObject({ location: null, coordinates: null });
  });

  test('a site whose keys are missing or of another type is excluded, not fatal', async () => {
    const { sites, report } = await readText(finessPlus({}, egeJson({ numFinessEge: 12 }), [] as object));
    expect(sites).toEqual([]);
    expect(found(report)).toEqual({ 'E-VAL-04': 3 });
    expect(report.files.get('finess/registre')).toMatchObject({ read: 3, kept: 0 });
  });

  test('without pmej it is not the expected flow', async () => {
    const { report } = await readText('{"ege": [{}]}');
    expect(found(report)).toEqual({ 'S-FIC-03': 1 });
  });

  test.each([
    ['JSON', (text: string) => text.slice(0, -5)],
    ['gzip', (text: string) => gzipSync(text).subarray(0, -12)],
  ])('a truncated %s is unreadable', async (_, cut) => {
    const { report } = await readText(cut(finessPlus(egeJson())));
    expect(found(report)).toEqual({ 'S-FIC-02': 1 });
    expect(report.hasStructuralError).toBe(true);
  });
});
