import { describe, expect, test } from 'vitest';
import { codes } from '../fixtures/data-folder.ts';
import {
  AJACCIO,
  check,
  fifteen,
  found,
  member,
  places,
  project,
  SAINT_DENIS,
  site,
  upTo,
} from '../fixtures/sound-folder.ts';

const declared = (extra: Record<string, string>) => check({ projects: [project(extra)] });

describe('E-PRJ-10: a national entity without its agreement', () => {
  test.each(['', 'false'])('agreement « %s »', async (accord_entite_nationale) => {
    const outcome = await declared({ entite_nationale: 'true', accord_entite_nationale });
    expect(places(outcome, 'E-PRJ-10')).toEqual([['projets.csv', 2, 'accord_entite_nationale']]);
    expect(codes(outcome)).toEqual(['E-PRJ-10']);
  });

  test('not with the agreement, nor without a national entity', async () => {
    const agreed = { entite_nationale: 'true', accord_entite_nationale: 'true' };
    expect(codes(await declared(agreed))).toEqual([]);
    expect(codes(await declared({ entite_nationale: 'false' }))).toEqual([]);
  });
});

describe('E-PRJ-11: software that is not certified', () => {
  const of = (categories: Record<number, string>, extra: Record<string, string> = {}) =>
    check({
      sites: upTo(15).map((index) => site(index, { code_categorie: categories[index] ?? '214' })),
      projects: [project({ statut_referencement: 'non_reference', ...extra })],
    });

  test('one ESSMS of another sector is enough', async () => {
    const outcome = await of({ 4: '500' });
    expect(places(outcome, 'E-PRJ-11')).toEqual([['projets.csv', 2, 'statut_referencement']]);
    expect(codes(outcome)).toEqual(['E-PRJ-11']);
  });

  test.each([
    ['AHI and PJM only', { 2: '340' }, {}],
    ['a GHT', { 4: '500' }, { type_porteur: 'ght' }],
    ['a type of carrier that cannot be read', { 4: '500' }, { type_porteur: '#REF!' }],
    ['a call that pays it', { 4: '500' }, { code_bareme: 'hauts-de-france-2022' }],
    ['a dispensation', { 4: '500' }, { statut_referencement: 'dispense' }],
    ['a certification under way', { 4: '500' }, { statut_referencement: 'en_cours' }],
  ])('not for %s', async (_, categories, extra) => {
    expect(codes(await of(categories, extra))).not.toContain('E-PRJ-11');
  });
});

describe('W-PRJ-06: fewer ESSMS than the call wishes', () => {
  const of = (size: number, commune: string, extra: Record<string, string> = {}) =>
    check({
      sites: upTo(size).map((index) => site(index, { code_commune: commune })),
      projects: [project(extra)],
      members: upTo(size).map((index) => member(index)),
    });

  test.each([
    [14, '35238', 15],
    [7, AJACCIO, 8],
    [7, SAINT_DENIS, 8],
  ])('%i in %s', async (size, commune, minimum) => {
    const outcome = await of(size, commune);
    expect(places(outcome, 'W-PRJ-06')).toEqual([['projets.csv', 2, 'id_projet']]);
    const [diagnostic] = found(outcome, 'W-PRJ-06');
    expect(diagnostic?.message).toBe(
      `Nombre d’établissements comptés dans le projet : ${size}. L’appel en souhaite au moins ${minimum}.`,
    );
  });

  test.each([
    [15, '35238'],
    [8, AJACCIO],
  ])('%i in %s are enough', async (size, commune) => {
    expect(codes(await of(size, commune))).toEqual([]);
  });

  test('the place of most of them decides', async () => {
    const corsica = { code_commune: AJACCIO };
    const most = await check({
      sites: fifteen(site, { 1: corsica, 2: corsica, 3: corsica, 4: corsica, 5: corsica }),
      members: upTo(9).map((index) => member(index)),
      projects: [project({ date_depot: '2024-05-01', date_selection: '' })],
    });
    expect(codes(most)).toEqual([]);
  });

  test.each(['rejete', 'non_recevable', 'abandonne'])('not of a project %s', async (statut) => {
    const outcome = await of(2, '35238', { statut, date_convention: '', montant_conventionne: '' });
    expect(codes(outcome)).toEqual([]);
  });
});
