import { describe, expect, test } from 'vitest';
import type { UsageFigures } from '../../../src/observatory/usage-figures.ts';
import { CAEN, type Row, upTo } from '../../fixtures/sound-folder.ts';
import { answer, BREST, owner, type UsageFolder, usageOf } from '../../fixtures/usage/usage-folder.ts';

const SECRET = { absent: 'secret' };

/** A count of exchanges of an ESSMS on a day. */
const exchange = (index: number, numerateur: number, date_mesure = '2024-12-31', extra: Row = {}): Row =>
  answer(index, numerateur, '', {
    code_indicateur: 'e_parcours',
    date_debut_periode: '',
    date_fin_periode: date_mesure,
    date_mesure,
    date_transmission: date_mesure,
    ...extra,
  });

/** `[month, indicator, count, ESSMS]` of the points of a territory. */
const pointsOf = ({ exchanges }: UsageFigures, key = 'pays:FR') =>
  exchanges
    .filter(({ territoryType, territoryCode }) => `${territoryType}:${territoryCode}` === key)
    .map(({ month, indicator, count, respondents }) => [month, indicator, count, respondents]);

const of = async (returns: readonly Row[], more: Partial<UsageFolder> = {}) =>
  pointsOf(await usageOf({ count: 6, returns, ...more }));

describe('exchanges', () => {
  test('are added up in the month of their measure, the three months of the first one too', async () => {
    const first = {
      date_debut_periode: '2024-10-01',
      date_fin_periode: '2024-12-20',
      date_mesure: '2024-12-20',
    };
    const returns = [
      ...upTo(3).map((index) => exchange(index, 30, '2024-12-20', first)),
      exchange(4, 12),
      ...[4, 5, 6].map((index) => exchange(index, 20, '2025-01-31')),
    ];
    expect(await of(returns)).toEqual([
      ['2024-12-31', 'e_parcours', 102, 4],
      ['2025-01-31', 'e_parcours', 60, 3],
    ]);
  });

  test('of several measures of an ESSMS in a month make one count', async () => {
    const returns = [...upTo(3).map((index) => exchange(index, 30)), exchange(1, 5, '2024-12-15')];
    expect(await of(returns)).toEqual([['2024-12-31', 'e_parcours', 95, 3]]);
  });

  test('transmitted again are counted once, the latest; those rejected or not made are not', async () => {
    const returns = [
      ...upTo(3).map((index) => exchange(index, 30)),
      exchange(1, 40, '2024-12-31', { date_transmission: '2025-01-10' }),
      exchange(2, 90, '2024-12-31', { date_transmission: '2025-01-10', statut_validation: 'rejete' }),
      exchange(4, 0, '2024-12-31', { numerateur: '' }),
    ];
    expect(await of(returns)).toEqual([['2024-12-31', 'e_parcours', 100, 3]]);
  });

  test('have each indicator apart, e-prescription first', async () => {
    const returns = upTo(3).flatMap((index) => [
      exchange(index, 30),
      exchange(index, 50, '2024-12-31', { code_indicateur: 'e_prescription' }),
    ]);
    expect(await of(returns)).toEqual([
      ['2024-12-31', 'e_prescription', 150, 3],
      ['2024-12-31', 'e_parcours', 90, 3],
    ]);
  });

  test('are told in the territories of those who counted, down to the départements', async () => {
    const usage = await usageOf({
      count: 6,
      sites: { 4: { code_commune: CAEN }, 5: { code_commune: CAEN }, 6: { code_commune: CAEN } },
      returns: upTo(6).map((index) => exchange(index, 10 * index)),
    });
    expect(
      usage.exchanges.map(({ territoryType, territoryCode, count }) => [territoryType, territoryCode, count]),
    ).toEqual([
      ['pays', 'FR', 210],
      ['region', '28', 150],
      ['region', '53', 60],
      ['departement', '14', 150],
      ['departement', '35', 60],
    ]);
  });

  test('of those who are in no known commune are of the country, and of no place', async () => {
    const sites = Object.fromEntries([4, 5, 6].map((index) => [index, { code_commune: '' }]));
    const usage = await usageOf({ count: 6, sites, returns: upTo(6).map((index) => exchange(index, 20)) });
    expect(pointsOf(usage).map((point) => point[2])).toEqual([120]);
    for (const level of ['region', 'departement'])
      expect(pointsOf(usage, `non_localise:${level}`)).toEqual([['2024-12-31', 'e_parcours', 60, 3]]);
    expect(pointsOf(usage, 'non_localise:epci')).toEqual([]);
  });

  test('are none without returns, or without any count', async () => {
    expect(await of([answer(1, 20, 40)])).toEqual([]);
    expect((await usageOf({ count: 3, returns: null })).exchanges).toEqual([]);
  });
});

describe('what is hidden of them', () => {
  test.each<[string, readonly number[], unknown]>([
    ['10 exchanges', [4, 3, 3], SECRET],
    ['11', [4, 4, 3], 11],
    ['none at all', [0, 0, 0], 0],
    ['two ESSMS', [60, 60], SECRET],
    ['one that makes 85 % of them', [850, 75, 75], SECRET],
    ['nearly as much', [849, 76, 75], 1000],
  ])('%s', async (_, counts, told) => {
    const found = await of(counts.map((count, index) => exchange(index + 1, count)));
    expect(found).toEqual([['2024-12-31', 'e_parcours', told, counts.length]]);
  });

  test('one organisation', async () => {
    const sites = Object.fromEntries(upTo(3).map((index) => [index, { finess_ej: owner(1) }]));
    expect(
      (
        await of(
          upTo(3).map((index) => exchange(index, 30)),
          { sites },
        )
      )[0]?.[2],
    ).toEqual(SECRET);
  });

  test('a département that the région and another one would tell takes one of them along', async () => {
    const sites = { 1: { code_commune: BREST }, 2: { code_commune: BREST } };
    const usage = await usageOf({ count: 6, sites, returns: upTo(6).map((index) => exchange(index, 30)) });
    const counts = (key: string) => pointsOf(usage, key)[0]?.[2];
    expect(counts('departement:29')).toEqual(SECRET);
    expect([counts('departement:35'), counts('region:53')]).toContainEqual(SECRET);
  });

  test('is counted', async () => {
    const { disclosure } = await usageOf({
      count: 6,
      returns: [...upTo(3).map((index) => exchange(index, 30)), exchange(1, 9, '2025-01-31')],
    });
    // Three territories, two months: all of the second are hidden, for what they hold.
    expect(disclosure.levels.find(({ level }) => level === 'echanges')).toEqual({
      level: 'echanges',
      cells: 6,
      primary: 6 / 2,
      secondary: 0,
      personsPercent: 9,
    });
  });
});
