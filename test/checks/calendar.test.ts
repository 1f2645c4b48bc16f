import { describe, expect, test } from 'vitest';
import { codes } from '../fixtures/data-folder.ts';
import { CAEN, check, fifteen, found, places, project, remarks, site } from '../fixtures/sound-folder.ts';

const dated = (extra: Record<string, string>) => check({ projects: [project(extra)] });

test('a sound project has nothing to say', async () => {
  const outcome = await check();
  expect(outcome.report.diagnostics).toEqual([]);
  expect(outcome.observatory?.projects[0]).toMatchObject({ essmsCount: 15, remarks: [] });
});

describe('E-PRJ-08: dates in disorder', () => {
  test.each([
    ['date_selection', { date_selection: '2024-02-29' }],
    ['date_convention', { date_convention: '2024-04-14' }],
    ['date_convention', { date_selection: '', date_convention: '2024-02-29' }],
    ['date_fin_deploiement', { date_fin_deploiement: '2024-06-30' }],
  ])('%s too early', async (column, extra) => {
    const outcome = await dated(extra);
    expect(places(outcome, 'E-PRJ-08')).toEqual([['projets.csv', 2, column]]);
    expect(codes(outcome)).toEqual(['E-PRJ-08']);
    expect(remarks(outcome).map(({ code }) => code)).toEqual(['E-PRJ-08']);
    // Nothing but the calendar depends on it.
    expect(outcome.observatory?.projects[0]?.engaged).toBe(true);
  });

  test('names both dates', async () => {
    const [diagnostic] = found(await dated({ date_selection: '2024-02-29' }), 'E-PRJ-08');
    expect(diagnostic?.value).toBe('2024-02-29');
    expect(diagnostic?.message).toBe(
      'Les dates sont dans le désordre : le dépôt (1er mars 2024) vient après la sélection (29 février 2024).',
    );
  });

  test.each([
    ['all on one day', { date_selection: '2024-03-01', date_convention: '2024-03-01' }],
    ['a start before the convention', { date_debut_projet: '2024-05-02' }],
    ['a deployment over as soon as started', { date_fin_deploiement: '2024-07-01' }],
    ['a committee out of order', { date_comite: '2025-01-01' }],
    ['a planned end out of date', { date_fin_deploiement_prevue: '2024-06-30' }],
    ['a deposit unknown', { date_depot: '' }],
  ])('not for %s', async (_, extra) => expect(codes(await dated(extra))).toEqual([]));
});

describe('E-PRJ-09: filed outside the call', () => {
  const filed = (date_depot: string, extra: Record<string, string> = {}) =>
    dated({ date_depot, date_selection: '', date_convention: '2024-12-01', ...extra });
  const several = (date_depot: string) =>
    check({
      sites: fifteen(site, { 7: { code_commune: CAEN } }),
      projects: [project({ date_depot, date_selection: '' })],
    });

  test.each([
    ['2024-01-14', 'Le dépôt du 14 janvier 2024 vient avant l’ouverture de l’appel, le 15 janvier 2024.'],
    ['2024-09-16', 'Le dépôt du 16 septembre 2024 vient après la clôture de l’appel, le 15 septembre 2024.'],
  ])('on %s', async (date, message) => {
    const outcome = await filed(date);
    expect(found(outcome, 'E-PRJ-09')).toMatchObject([
      { file: 'projets.csv', line: 2, column: 'date_depot', value: date, message },
    ]);
    expect(codes(outcome)).toEqual(['E-PRJ-09']);
  });

  test.each(['2024-01-15', '2024-03-31', '2024-04-01', '2024-06-01', '2024-09-15'])(
    'not on %s, closing days being open',
    async (date) => expect(codes(await filed(date))).toEqual([]),
  );

  test('projects of several regions have their own closing', async () => {
    expect(codes(await several('2024-06-01'))).toEqual([]);
    const [diagnostic] = found(await several('2024-06-02'), 'E-PRJ-09');
    expect(diagnostic?.message).toBe(
      'Le dépôt du 2 juin 2024 vient après la clôture de l’appel aux projets de plusieurs régions, le 1er juin 2024.',
    );
  });

  test('not for a call without windows, nor without deposit', async () => {
    expect(codes(await filed('2022-03-01', { code_bareme: 'hauts-de-france-2022' }))).toEqual([]);
    expect(codes(await filed(''))).toEqual([]);
  });
});
