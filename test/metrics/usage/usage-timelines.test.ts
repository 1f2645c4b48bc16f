import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addMonths, endOfMonth } from '../../../src/domain/iso-date.ts';
import { packLimit, unpackDate } from '../../../src/domain/packed-date.ts';
import type { RateIndicator } from '../../../src/domain/usage-return.ts';
import { NO_ANSWER, UsageTimelines } from '../../../src/metrics/usage/usage-timelines.ts';
import { finess } from '../../fixtures/data-folder.ts';
import { checkReturns, type ReturnsFolder, type Row, usage } from '../../fixtures/usage-returns.ts';

const [A, B] = [finess('35000101'), finess('35000102')];
const BEFORE = '2024-05-31';

/** A return measured on a day, over the three months before it, transmitted the same day. */
const on = (date_mesure: string, numerateur: number | string, extra: Row = {}): Row =>
  usage({
    date_mesure,
    date_debut_periode: addMonths(date_mesure, -3),
    date_fin_periode: date_mesure,
    date_transmission: date_mesure,
    numerateur,
    denominateur: 120,
    ...extra,
  });

const timelinesOf = async (rows: readonly Row[], folder: ReturnsFolder = {}) =>
  new UsageTimelines((await checkReturns(rows, folder)).returns);

/** `[day, numerator]` of the measures of an ESSMS, oldest first. */
const measuresOf = (timelines: UsageTimelines, essms = A, indicator: RateIndicator = 'dossiers_actifs') =>
  [...timelines.measures(essms, indicator)].map((row) => [
    unpackDate(timelines.measuredOn(row)),
    timelines.numerator(row),
  ]);

const numerator = (timelines: UsageTimelines, row: number) =>
  row === NO_ANSWER ? null : timelines.numerator(row);

describe('T-24: an ESSMS returns 80, then 112, then 118', () => {
  const rows = [on('2024-06-30', 80), on('2024-11-30', 112), on('2025-02-28', 118)];

  test('112 at the end of 2024, 118 today, nothing before the first', async () => {
    const timelines = await timelinesOf(rows);
    const carried = timelines.carried(
      A,
      'dossiers_actifs',
      [BEFORE, '2024-06-30', '2024-11-29', '2024-11-30', '2024-12-31', '2025-02-28', '2025-06-30'].map(
        packLimit,
      ),
    );
    expect([...carried].map((row) => numerator(timelines, row))).toEqual([null, 80, 80, 112, 112, 118, 118]);
    expect(numerator(timelines, timelines.latest(A, 'dossiers_actifs'))).toBe(118);
  });

  test('whatever the order of the file', async () => {
    expect(measuresOf(await timelinesOf(rows.toReversed()))).toEqual(measuresOf(await timelinesOf(rows)));
  });
});

describe('T-22 and T-23: what is no valid measure is no answer, and hides none', () => {
  const LATER = '2025-03-31';
  test.each<[string, Row]>([
    ['a denominator of 0', on(LATER, 0, { denominateur: 0 })],
    ['a numerator over its denominator', on(LATER, 121)],
    ['no numerator: not measured, which is not 0', on(LATER, '')],
    ['a return rejected', on(LATER, 90, { statut_validation: 'rejete' })],
    ['a period too long', on(LATER, 90, { date_debut_periode: '2024-10-31' })],
    ['no period', on(LATER, 90, { date_debut_periode: '' })],
    ['a measure of the future', on('2025-07-31', 90)],
    ['a project that is not known', on(LATER, 90, { id_projet: 'P9' })],
  ])('%s', async (_, later) => {
    const timelines = await timelinesOf([on('2024-12-31', 80), later]);
    expect(measuresOf(timelines)).toEqual([['2024-12-31', 80]]);
    expect(measuresOf(await timelinesOf([later]))).toEqual([]);
  });

  test('a numerator of 0 is an answer', async () => {
    const timelines = await timelinesOf([on('2024-12-31', 80), on(LATER, 0)]);
    expect(numerator(timelines, timelines.latest(A, 'dossiers_actifs'))).toBe(0);
  });

  test.each([
    ['2024-02-29', 1],
    ['2024-01-31', 0],
  ])('measured on 31 May 2024 from %s: %i measure', async (start, count) => {
    const timelines = await timelinesOf([on('2024-05-31', 80, { date_debut_periode: start })]);
    expect(measuresOf(timelines)).toHaveLength(count);
  });

  test('of several transmissions of a measure, the last is its answer', async () => {
    const again = (day: string, value: number) => on('2024-12-31', value, { date_transmission: day });
    const rows = [again('2025-02-01', 82), again('2025-01-15', 80), again('2025-03-01', 84)];
    expect(measuresOf(await timelinesOf(rows))).toEqual([['2024-12-31', 84]]);
  });
});

describe('whose measures they are', () => {
  test('each ESSMS and each indicator has its own', async () => {
    const dmp = { code_indicateur: 'dmp', type_denominateur: '' };
    const timelines = await timelinesOf([
      on('2024-12-31', 80),
      on('2024-12-31', 30, { finess_et: B }),
      on('2024-09-30', 50, dmp),
    ]);
    expect(measuresOf(timelines)).toEqual([['2024-12-31', 80]]);
    expect(measuresOf(timelines, B)).toEqual([['2024-12-31', 30]]);
    expect(measuresOf(timelines, A, 'dmp')).toEqual([['2024-09-30', 50]]);
    expect(measuresOf(timelines, B, 'dmp')).toEqual([]);
    expect(measuresOf(timelines, finess('35000999'))).toEqual([]);
    expect(timelines.latest(finess('35000999'), 'dmp')).toBe(NO_ANSWER);
  });

  test('an optional count is no measure of a rate', async () => {
    const exchange = { code_indicateur: 'e_parcours', denominateur: '', type_denominateur: '' };
    const timelines = await timelinesOf([on('2024-12-31', 40, exchange), on('2024-09-30', 80)]);
    expect(measuresOf(timelines)).toEqual([['2024-09-30', 80]]);
  });

  test('a project has those that name it or name none', async () => {
    const members = ['P1', 'P2'].map((id_projet) => ({ id_projet, finess_et: A, situation: 'acquisition' }));
    const rows = [
      on('2024-06-30', 60, { id_projet: '' }),
      on('2024-09-30', 70, { id_projet: 'P1' }),
      on('2024-12-31', 80, { id_projet: 'P2' }),
    ];
    const timelines = await timelinesOf(rows, { members });
    const latestOf = (id: string) => numerator(timelines, timelines.latestOf(id, A, 'dossiers_actifs'));
    expect([latestOf('P1'), latestOf('P2'), latestOf('P9')]).toEqual([70, 80, 60]);
    expect(numerator(timelines, timelines.latest(A, 'dossiers_actifs'))).toBe(80);
    expect(timelines.latestOf('P1', B, 'dossiers_actifs')).toBe(NO_ANSWER);
  });

  test('the type of denominator is that of the row, of active files only', async () => {
    const timelines = await timelinesOf([
      on('2024-09-30', 80, { type_denominateur: 'presents_date_mesure' }),
      on('2024-12-31', 80, { type_denominateur: '' }),
      on('2024-12-31', 80, { code_indicateur: 'mssante', type_denominateur: '' }),
    ]);
    const types = (indicator: RateIndicator) =>
      [...timelines.measures(A, indicator)].map((row) => timelines.denominatorType(row));
    expect(types('dossiers_actifs')).toEqual(['presents_date_mesure', 'inconnu']);
    expect(types('mssante')).toEqual([null]);
  });
});

test('what is carried is the last measure on or before each day', async () => {
  const months = Array.from({ length: 12 }, (_, month) => endOfMonth(addMonths('2024-06-15', month)));
  const returns = fc.uniqueArray(fc.record({ month: fc.nat({ max: 11 }), value: fc.nat({ max: 120 }) }), {
    selector: ({ month }) => month,
    minLength: 1,
    maxLength: 8,
  });
  await fc.assert(
    fc.asyncProperty(returns, async (some) => {
      const timelines = await timelinesOf(some.map(({ month, value }) => on(months[month] as string, value)));
      const carried = timelines.carried(A, 'dossiers_actifs', months.map(packLimit));
      const expected = months.map((_, at) => {
        const before = some.filter(({ month }) => month <= at);
        return before.toSorted((a, b) => a.month - b.month).at(-1)?.value ?? null;
      });
      expect([...carried].map((row) => numerator(timelines, row))).toEqual(expected);
    }),
    { numRuns: 20 },
  );
});
