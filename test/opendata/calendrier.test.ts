import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addMonths } from '../../src/domain/iso-date.ts';
import { calendrier } from '../../src/opendata/calendrier.ts';
import { DATASETS } from '../../src/opendata/catalogue.ts';
import { projets } from '../../src/opendata/projets.ts';
import { csv, type Outcome, observe } from '../fixtures/data-folder.ts';
import {
  CAEN,
  check,
  et,
  fifteen,
  member,
  project,
  type Row,
  SAINT_DENIS,
  site,
  upTo,
} from '../fixtures/sound-folder.ts';

type Cells = Readonly<Record<string, string>>;

function rowsOf(dataset: typeof calendrier, { observatory, report }: Outcome): Cells[] {
  if (!observatory) throw new Error(JSON.stringify(report.diagnostics));
  const names = dataset.columns.map(({ name }) => name);
  return dataset
    .records(observatory)
    .map((cells) => Object.fromEntries(cells.map((cell, index) => [names[index] ?? '', cell])));
}

const rowOf = async (outcome: Promise<Outcome>): Promise<Cells> => rowsOf(calendrier, await outcome)[0] ?? {};

const filed = (date_depot: string, sites: readonly Row[] = fifteen(site), extra: Row = {}) =>
  rowOf(check({ sites, projects: [project({ date_depot, ...extra })] }));

test('is published, with its columns', () => {
  expect(DATASETS).toContain(calendrier);
  expect(calendrier.columns.map(({ name }) => name)).toEqual([
    'id_projet',
    'date_depot',
    'fenetre',
    'recevable_calendrier',
    'date_debut',
    'date_fin',
    'echeance_indicative',
    'jours_ecart',
  ]);
});

describe('the window of a deposit', () => {
  test.each([
    ['2024-01-14', '', 'false'],
    ['2024-01-15', 'C1', 'true'],
    ['2024-03-31', 'C1', 'true'],
    ['2024-04-01', 'C2', 'true'],
    ['2024-05-31', 'C2', 'true'],
    ['2024-06-01', 'C3', 'true'],
    ['2024-09-15', 'C3', 'true'],
    ['2024-09-16', '', 'false'],
  ])('one region, %s', async (date, fenetre, recevable) => {
    expect(await filed(date)).toMatchObject({
      date_depot: date,
      fenetre,
      recevable_calendrier: recevable,
    });
  });

  test.each([
    ['2024-06-01', 'CM', 'true'],
    ['2024-06-02', '', 'false'],
  ])('several regions, %s', async (date, fenetre, recevable) => {
    const sites = fifteen(site, { 4: { code_commune: CAEN } });
    expect(await filed(date, sites)).toMatchObject({ fenetre, recevable_calendrier: recevable });
  });

  test('nothing is said without date of deposit, nor of a call without calendar', async () => {
    expect(await filed('')).toMatchObject({ date_depot: '', fenetre: '', recevable_calendrier: '' });
    const earlier = {
      code_bareme: 'hauts-de-france-2022',
      date_selection: '',
      date_convention: '2022-07-01',
    };
    expect(await filed('2022-03-01', fifteen(site), earlier)).toMatchObject({
      date_depot: '2022-03-01',
      fenetre: '',
      recevable_calendrier: '',
      echeance_indicative: '',
      jours_ecart: '',
    });
  });
});

/** A project of so many ESSMS, those whose number is in `elsewhere` in other regions. */
const sized = (count: number, elsewhere: Record<number, string>, extra: Row = {}) =>
  check({
    sites: upTo(count).map((index) =>
      site(index, elsewhere[index] ? { code_commune: elsewhere[index] } : {}),
    ),
    projects: [project(extra)],
    members: upTo(count).map((index) => member(index)),
  });

test.each([
  [49, { 1: CAEN, 2: SAINT_DENIS }, 'regional', '2026-01-01'],
  [50, {}, 'regional', '2026-01-01'],
  [50, { 1: CAEN }, 'national', ''],
])(
  'the delay of %i ESSMS in regions %j follows the computed desk: %s',
  async (count, elsewhere, desk, deadline) => {
    // The other desk is declared: it changes nothing.
    const guichet = desk === 'national' ? 'regional' : 'national';
    const outcome = await sized(count, elsewhere, { guichet });
    expect(rowsOf(projets, outcome)[0]?.guichet_calcule).toBe(desk);
    const row = rowsOf(calendrier, outcome)[0];
    expect(row?.echeance_indicative).toBe(deadline);
    expect(row?.jours_ecart === '').toBe(deadline === '');
  },
);

describe('the days from the indicative deadline', () => {
  const started = (extra: Row) => ({ date_debut_projet: '2024-08-31', ...extra });
  const delayed = (extra: Row, situation = 'acquisition') =>
    rowOf(
      check({
        projects: [project(started(extra))],
        members: fifteen((index) => member(index, { situation })),
      }),
    );

  test.each([
    ['2026-02-28', '0'],
    ['2026-03-01', '1'],
    ['2026-02-01', '-27'],
  ])('an acquisition from 31 August 2024 that ends on %s: %s', async (end, days) => {
    expect(await delayed({ date_fin_deploiement: end })).toMatchObject({
      date_debut: '2024-08-31',
      date_fin: end,
      echeance_indicative: '2026-02-28',
      jours_ecart: days,
    });
  });

  test('eighteen months as soon as one acquires, nine otherwise', async () => {
    expect((await delayed({}, 'montee_version')).echeance_indicative).toBe('2025-05-31');
    const outcome = check({
      projects: [project(started({}))],
      members: fifteen((index) =>
        member(index, { situation: index === 9 ? 'acquisition' : 'montee_version' }),
      ),
    });
    expect((await rowOf(outcome)).echeance_indicative).toBe('2026-02-28');
  });

  test('a start unknown is not replaced: only the deadline is counted from the convention', async () => {
    expect(await delayed({ date_debut_projet: '' })).toMatchObject({
      date_debut: '',
      echeance_indicative: '2025-12-03',
    });
  });

  test('the end is the real one, and the planned one never counts', async () => {
    const row = await delayed({ date_fin_deploiement_prevue: '2030-01-01' });
    // Nothing happened after the convention: it dates the data.
    expect(row).toMatchObject({ date_fin: '', jours_ecart: '-635' });
  });

  test('a project that is not engaged has none, nor one that ends before it starts', async () => {
    const none = { echeance_indicative: '', jours_ecart: '' };
    expect(await delayed({ statut: 'selectionne', date_convention: '' })).toMatchObject(none);
    expect(await delayed({ statut: 'abandonne' })).toMatchObject(none);
    expect(await delayed({ date_fin_deploiement: '2024-08-30' })).toMatchObject({
      ...none,
      date_fin: '2024-08-30',
    });
  });

  test('dates in disorder, or a deposit outside the call, leave the delay unsaid and the money as it is', async () => {
    const none = { echeance_indicative: '', jours_ecart: '' };
    expect(await delayed({ date_selection: '2024-02-01' })).toMatchObject({ ...none, fenetre: 'C1' });
    expect(await delayed({ date_depot: '2024-01-14' })).toMatchObject({
      ...none,
      recevable_calendrier: 'false',
    });
  });

  test('empty together, of the sign of what is beyond, and never said of a national project', async () => {
    const when = fc.integer({ min: 0, max: 30 }).map((months) => addMonths('2024-07-10', months));
    const given = fc.record({
      end: fc.option(when),
      status: fc.constantFrom('conventionne', 'en_cours', 'abandonne', 'depose'),
      national: fc.boolean(),
      upgrade: fc.boolean(),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(given, { minLength: 1, maxLength: 4 }), async (all) => {
        const outcome = await observe({
          'observatoire.json': '{"date_donnees": "2026-03-31"}',
          'finess/etablissements.csv': csv(
            upTo(50).map((index) => site(index, index === 1 ? { code_commune: CAEN } : {})),
          ),
          'projets.csv': csv(
            all.map(({ end, status }, index) =>
              project({ id_projet: `P${index}`, statut: status, date_fin_deploiement: end ?? '' }),
            ),
          ),
          'projets_essms.csv': csv(
            all.flatMap(({ national, upgrade }, index) =>
              upTo(national ? 50 : 1).map((number) => ({
                ...member(number, { situation: upgrade ? 'montee_version' : 'acquisition' }),
                id_projet: `P${index}`,
                finess_et: et(number),
              })),
            ),
          ),
        });
        const beyond = rowsOf(projets, outcome).map(({ au_dela_delai }) => au_dela_delai);
        for (const [index, row] of rowsOf(calendrier, outcome).entries()) {
          const { national = false, status = '' } = all[index] ?? {};
          const exempt = national || status === 'abandonne' || status === 'depose';
          expect([row.echeance_indicative === '', row.jours_ecart === '']).toEqual([exempt, exempt]);
          expect(beyond[index]).toBe(exempt ? '' : String(Number(row.jours_ecart) > 0));
        }
      }),
      { numRuns: 15 },
    );
  });
});
