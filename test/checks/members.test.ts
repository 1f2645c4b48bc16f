import { describe, expect, test } from 'vitest';
import { codes, finess } from '../fixtures/data-folder.ts';
import {
  check,
  EJ,
  et,
  fifteen,
  found,
  member,
  OTHER_EJ,
  places,
  project,
  type Row,
  remarks,
  site,
} from '../fixtures/sound-folder.ts';

/** The third member, on line 4. */
const third = (extra: Row) => check({ members: fifteen(member, { 3: extra }) });
const at = (column: string) => [['projets_essms.csv', 4, column]];

test('W-PES-11: another organisation than the register’s', async () => {
  const outcome = await third({ finess_ej: OTHER_EJ });
  expect(found(outcome, 'W-PES-11')).toMatchObject([
    { file: 'projets_essms.csv', line: 4, column: 'finess_ej', value: OTHER_EJ },
  ]);
  expect(codes(outcome)).toEqual(['W-PES-11']);
  expect(codes(await third({ finess_ej: EJ }))).toEqual([]);
  const unknown = await third({ finess_et: finess('35999901'), finess_ej: OTHER_EJ });
  expect(codes(unknown)).toEqual(['E-PES-10']);
});

describe('E-PES-08 and W-PES-08: the Prestation Ségur', () => {
  const validated = (date: string, situation = 'montee_version') =>
    third({ situation, date_validation_prestation_segur: date });

  test.each([
    ['2023-03-30', 'E-PES-08'],
    ['2023-03-31', 'W-PES-08'],
  ])('validated on %s: %s', async (date, code) => {
    const outcome = await validated(date);
    expect(places(outcome, code)).toEqual(at('date_validation_prestation_segur'));
    expect(codes(outcome)).toEqual([code]);
    // Nothing is recomputed: 14 acquisitions and one upgrade.
    expect(outcome.observatory?.projects[0]?.theoretical.total).toBe(29_900_000);
  });

  test('not from April 2023 on, nor for an acquisition', async () => {
    expect(codes(await validated('2023-04-01'))).toEqual([]);
    expect(codes(await validated('2022-01-01', 'acquisition'))).toEqual([]);
  });
});

describe('W-PES-13: joined without the agreement of the carrier', () => {
  test.each(['', 'false'])('agreement « %s »', async (accord_porteur) => {
    const outcome = await third({ rattachement_grappe: 'true', accord_porteur });
    expect(places(outcome, 'W-PES-13')).toEqual(at('accord_porteur'));
    expect(codes(outcome)).toEqual(['W-PES-13']);
  });

  test('not with it, nor from the start, nor when it cannot be read', async () => {
    expect(codes(await third({ rattachement_grappe: 'true', accord_porteur: 'true' }))).toEqual([]);
    expect(codes(await third({ rattachement_grappe: 'false', accord_porteur: 'false' }))).toEqual([]);
    expect(codes(await third({ rattachement_grappe: 'true', accord_porteur: '?' }))).toEqual(['E-VAL-03']);
  });
});

test('E-PES-14: another European aid', async () => {
  const outcome = await third({ autre_aide_europeenne: 'true' });
  expect(places(outcome, 'E-PES-14')).toEqual(at('autre_aide_europeenne'));
  expect(remarks(outcome).map(({ code }) => code)).toEqual(['E-PES-14']);
  expect(codes(await third({ autre_aide_europeenne: 'false' }))).toEqual([]);
});

describe('E-PES-12: another software in the project', () => {
  const given = (names: Record<number, string>, ofProject = '') =>
    check({
      projects: [project({ solution_dui: ofProject })],
      members: fifteen(member).map((row, index) => ({ ...row, solution_dui: names[index + 1] ?? '' })),
    });

  test('than that of the project', async () => {
    const outcome = await given({ 2: 'Logiciel A', 5: 'Logiciel B', 6: 'Logiciel C' }, 'Logiciel A');
    expect(places(outcome, 'E-PES-12')).toEqual([
      ['projets_essms.csv', 6, 'solution_dui'],
      ['projets_essms.csv', 7, 'solution_dui'],
    ]);
    expect(found(outcome, 'E-PES-12')[0]).toMatchObject({
      value: 'Logiciel B',
      message: `Le logiciel de l’établissement ${et(5)} est « Logiciel B » ; celui du projet est « Logiciel A ».`,
    });
  });

  test('than that of most members, when the project names none', async () => {
    const outcome = await given({ 1: 'Logiciel B', 2: 'Logiciel A', 3: 'logiciel a' });
    expect(places(outcome, 'E-PES-12')).toEqual([['projets_essms.csv', 2, 'solution_dui']]);
    expect(found(outcome, 'E-PES-12')[0]?.message).toContain('celui de la plupart des autres est « ');
  });

  test('a tie falls to the first in alphabetical order, whatever the order of the lines', async () => {
    const outcome = await given({ 1: 'Logiciel B', 2: 'Logiciel A' });
    expect(found(outcome, 'E-PES-12').map(({ value }) => value)).toEqual(['Logiciel B']);
  });

  test('not for case, accents or spaces', async () => {
    const outcome = await given({ 1: 'ÉVOLUTION  dui', 2: 'evolution DUI' }, 'Évolution DUI ');
    expect(codes(outcome)).toEqual([]);
  });
});

describe('W-PES-06: many secondary sites', () => {
  const secondary = (count: number, main: string, extra: Row = {}) =>
    check({
      sites: fifteen(site).map((row, index) =>
        index < count ? { ...row, role_ege: 'non_porteur', finess_et_porteur: main, ...extra } : row,
      ),
    });

  test('four of fifteen beside their main site', async () => {
    const outcome = await secondary(4, et(15));
    expect(places(outcome, 'W-PES-06')).toEqual([['projets_essms.csv', 2, 'finess_et']]);
    expect(codes(outcome)).toEqual(['W-PES-06']);
    expect(outcome.observatory?.projects[0]?.essmsCount).toBe(15);
  });

  test('not for three of fifteen, which is 20 %', async () => {
    expect(codes(await secondary(3, et(15)))).toEqual([]);
  });

  test('not when their main site is in no project, nor when they are main sites', async () => {
    expect(codes(await secondary(4, et(16)))).toEqual([]);
    expect(codes(await secondary(4, et(15), { role_ege: 'porteur' }))).toEqual([]);
  });
});

test('E-PES-04: one ESSMS, two live projects, two software: covered once', async () => {
  const outcome = await check({
    projects: [project(), project({ id_projet: 'P2', solution_dui: 'Logiciel B', date_depot: '2024-03-02' })],
    members: [...fifteen(member), ...fifteen(member).map((row) => ({ ...row, id_projet: 'P2' }))],
  });
  expect(found(outcome, 'E-PES-04')).toHaveLength(15);
  expect(places(outcome, 'E-PES-04')[0]).toEqual(['projets_essms.csv', 17, 'finess_et']);
  expect(remarks(outcome, 'P1')).toEqual([]);
  expect(outcome.observatory?.territories[0]?.coveredCount).toBe(15);
});
