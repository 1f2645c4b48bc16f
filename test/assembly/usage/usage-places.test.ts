import { describe, expect, test } from 'vitest';
import type { UsageFigures } from '../../../src/observatory/usage-figures.ts';
import { CAEN, project, upTo } from '../../fixtures/sound-folder.ts';
import { answer, BREST, usageOf } from '../../fixtures/usage/usage-folder.ts';

const OUESSANT = '29155';

/** `[ESSMS expected]` by place, of the places that expect some. */
const places = ({ territories }: UsageFigures) =>
  territories
    .filter(
      ({ indicator, denominatorType, expected }) =>
        indicator === 'mssante' && denominatorType === 'tous' && expected > 0,
    )
    .map(({ territoryType, territoryCode, sector, expected }) => [
      `${territoryType}:${territoryCode}`,
      sector,
      expected,
    ]);

describe('places of usage', () => {
  test('are every territory, and sectors down to the départements', async () => {
    const sites = { 2: { code_categorie: '183' }, 3: { code_commune: CAEN }, 4: { code_commune: BREST } };
    expect(places(await usageOf({ count: 4, sites, returns: [answer(1, 20, 40)] }))).toEqual([
      ['pays:FR', 'tous', 4],
      ['pays:FR', 'personnes_agees', 3],
      ['pays:FR', 'handicap_enfants', 1],
      ['region:28', 'tous', 1],
      ['region:28', 'personnes_agees', 1],
      ['region:53', 'tous', 3],
      ['region:53', 'personnes_agees', 2],
      ['region:53', 'handicap_enfants', 1],
      ['departement:14', 'tous', 1],
      ['departement:14', 'personnes_agees', 1],
      ['departement:29', 'tous', 1],
      ['departement:29', 'personnes_agees', 1],
      ['departement:35', 'tous', 2],
      ['departement:35', 'personnes_agees', 1],
      ['departement:35', 'handicap_enfants', 1],
      ['epci:200065597', 'tous', 1],
      ['epci:242900314', 'tous', 1],
      ['epci:243500139', 'tous', 2],
    ]);
  });

  test('hold apart who is in no EPCI, and who is in no known commune', async () => {
    const sites = { 2: { code_commune: OUESSANT }, 3: { code_commune: '' } };
    const found = places(await usageOf({ count: 3, sites, returns: [answer(1, 20, 40)] }));
    expect(found.filter(([key]) => String(key).includes('loc') || String(key).includes('hors'))).toEqual([
      ['hors_epci:hors_epci', 'tous', 1],
      ['non_localise:region', 'tous', 1],
      ['non_localise:region', 'personnes_agees', 1],
      ['non_localise:departement', 'tous', 1],
      ['non_localise:departement', 'personnes_agees', 1],
      ['non_localise:epci', 'tous', 1],
    ]);
  });

  test('at each level add up to the country', async () => {
    const communes = ['35238', CAEN, BREST, OUESSANT, '', '97502'];
    const sites = Object.fromEntries(communes.map((code_commune, index) => [index + 1, { code_commune }]));
    const { territories } = await usageOf({
      count: 6,
      sites,
      returns: upTo(6).map((index) => answer(index, 20, 40)),
    });
    for (const level of ['region', 'departement', 'epci']) {
      const own = territories.filter(
        ({ territoryType: type, territoryCode: code, sector, indicator }) =>
          sector === 'tous' &&
          indicator === 'mssante' &&
          (type === level ||
            (type === 'non_localise' && code === level) ||
            (level === 'epci' && type === 'hors_epci')),
      );
      expect(own.reduce((sum, { expected }) => sum + expected, 0)).toBe(6);
      expect(own.reduce((sum, { respondents }) => sum + respondents, 0)).toBe(6);
    }
  });

  test('a sector without any ESSMS has no row; one whose ESSMS are in no project has', async () => {
    const sites = { 2: { code_categorie: '183' } };
    const projects = [
      project(),
      project({ id_projet: 'P2', statut: 'depose', date_convention: '', montant_conventionne: '' }),
    ];
    const usage = await usageOf({
      count: 2,
      sites,
      projects,
      members: { 2: { id_projet: 'P2' } },
      returns: [answer(1, 20, 40)],
    });
    const sectors = usage.territories
      .filter(({ territoryType, indicator }) => territoryType === 'pays' && indicator === 'dmp')
      .map(({ sector, status }) => [sector, status]);
    expect(sectors).toEqual([
      ['tous', 'manquant'],
      ['personnes_agees', 'manquant'],
      ['handicap_enfants', 'sans_objet'],
    ]);
  });

  test('projects come after, in their order, those without members too', async () => {
    const projects = [
      project({ id_projet: 'P2' }),
      project(),
      project({ id_projet: 'P3', statut: 'en_cours' }),
    ];
    const { projects: rows } = await usageOf({ count: 2, projects, returns: [answer(1, 20, 40)] });
    const dmp = rows.filter(({ indicator }) => indicator === 'dmp');
    expect(dmp.map(({ projectId, expected, status }) => [projectId, expected, status])).toEqual([
      ['P1', 2, 'manquant'],
      ['P2', 0, 'sans_objet'],
      ['P3', 0, 'sans_objet'],
    ]);
  });
});
