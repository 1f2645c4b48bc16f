import { describe, expect, test } from 'vitest';
import type { Series } from '../../../src/assembly/usage/series.ts';
import { NO_ANSWER } from '../../../src/metrics/usage/usage-timelines.ts';
import {
  type Answering,
  BREST,
  CAEN,
  COUNTRY,
  RENNES,
  recordsOf,
  seriesMaker,
} from '../../fixtures/usage/monthly-series.ts';

const SOME: readonly Answering[] = [
  { at: RENNES, active: [20, 30] },
  { at: BREST, active: [null, 40], type: 'personnes_periode' },
  { at: CAEN, active: [50, 50] },
];

/** What each member answered, month by month. */
const valuesOf = (series: Series, read: (row: number) => number = (row) => series.numerator(row)) =>
  series.members.map((member) =>
    [0, 1].map((month) => {
      const row = series.row(member, month);
      return row === NO_ANSWER ? null : read(row);
    }),
  );

describe('a series', () => {
  test('has the ESSMS of its territory', () => {
    const maker = seriesMaker(SOME);
    expect(valuesOf(maker.of(COUNTRY))).toEqual([
      [20, 30],
      [null, 40],
      [50, 50],
    ]);
    expect(valuesOf(maker.of(recordsOf('region:53')))).toEqual([
      [20, 30],
      [null, 40],
    ]);
    expect(valuesOf(maker.of(recordsOf('departement:14')))).toEqual([[50, 50]]);
    expect(valuesOf(maker.of(recordsOf('departement:22')))).toEqual([]);
  });

  test('of a type has only what is counted so', () => {
    const series = seriesMaker(SOME).of({ ...COUNTRY, type: 'personnes_periode' });
    expect(valuesOf(series)).toEqual([
      [null, null],
      [null, 40],
      [null, null],
    ]);
  });

  test('of a count is a part of nothing but itself; of a rate, of the persons', () => {
    const count = seriesMaker(SOME).of(COUNTRY);
    expect(valuesOf(count, (row) => count.whole(row))[0]).toEqual([20, 30]);
    const rate = seriesMaker(SOME).of({ ...COUNTRY, isCount: false });
    expect(valuesOf(rate, (row) => rate.whole(row))[0]).toEqual([100, 100]);
  });

  test('leaves out whom the target of its indicator exempts', () => {
    const maker = seriesMaker([...SOME, { active: [60, 60], sector: 'ahi' }], ['dossiers_actifs']);
    expect(maker.of(COUNTRY).members).toEqual([0, 1, 2]);
    expect(maker.of({ ...COUNTRY, indicator: 'mssante' }).members).toEqual([0, 1, 2, 3]);
  });
});

test('the types of denominator met are told in their order', () => {
  expect(seriesMaker(SOME).typesMet(2)).toEqual(['file_active_annuelle', 'personnes_periode']);
  expect(seriesMaker(SOME).typesMet(1)).toEqual(['file_active_annuelle']);
  const exempted: Answering = { active: [60, 60], type: 'inconnu', sector: 'ahi' };
  expect(seriesMaker([...SOME, exempted]).typesMet(2)).toContain('inconnu');
  expect(seriesMaker([...SOME, exempted], ['dossiers_actifs']).typesMet(2)).not.toContain('inconnu');
});
