import { describe, expect, test } from 'vitest';
import type { Cell } from '../../../src/domain/cell.ts';
import type { UsageFigures } from '../../../src/observatory/usage-figures.ts';
import { member, project, type Row, upTo } from '../../fixtures/sound-folder.ts';
import {
  activeFiles,
  answer,
  BREST,
  over,
  owner,
  QUARTERS,
  targets,
  territoryMeasure,
  type UsageFolder,
  usageOf,
} from '../../fixtures/usage/usage-folder.ts';

const SECRET = { absent: 'secret' };
const MISSING = { absent: 'manquant' };
const NONE = { absent: 'sans_objet' };

/** The points of a territory, in order of month. */
const pointsOf = ({ activeRecords }: UsageFigures, key = 'pays:FR') =>
  activeRecords.points.filter(
    ({ territoryType, territoryCode }) => `${territoryType}:${territoryCode}` === key,
  );

/** `[month, count]` of the points of a territory. */
const countsOf = (usage: UsageFigures, key = 'pays:FR'): [string, Cell<number>][] =>
  pointsOf(usage, key).map(({ month, count }) => [month.slice(0, 7), count]);

/** The measures of some ESSMS in some quarter. */
const measured = (quarter: Row, values: Readonly<Record<number, number>>) =>
  Object.entries(values).map(([index, value]) => activeFiles(Number(index), value, 150, quarter));

const JANUARY = { settings: { date_donnees: '2025-01-31' } };
const four = (september: number, more: readonly Row[]): UsageFolder => ({
  count: 4,
  returns: [
    ...measured(QUARTERS.september, { 1: september, 2: september, 3: september, 4: september }),
    ...more,
  ],
  ...JANUARY,
});

describe('T-24: the last value of each ESSMS is carried from month to month', () => {
  test('80, then 112, then 118', async () => {
    const usage = await usageOf({
      count: 3,
      returns: [
        ...measured(over('2024-03-31', '2024-06-30'), { 1: 80, 2: 80, 3: 80 }),
        ...measured(over('2024-08-30', '2024-11-30'), { 1: 112, 2: 112, 3: 112 }),
        ...measured(over('2024-11-30', '2025-02-28'), { 1: 118, 2: 118, 3: 118 }),
      ],
      settings: { date_donnees: '2025-03-31' },
    });
    expect(countsOf(usage)).toEqual([
      ['2024-06', 240],
      ['2024-07', 240],
      ['2024-08', 240],
      ['2024-09', 240],
      ['2024-10', 240],
      ['2024-11', 336],
      ['2024-12', 336],
      ['2025-01', 336],
      ['2025-02', 354],
      ['2025-03', 354],
    ]);
    expect(usage.activeRecords.atObjective).toMatchObject({ month: '2024-12-31', count: 336 });
    expect(usage.activeRecords.latest).toMatchObject({ month: '2025-03-31', count: 354 });
    expect(usage.activeRecords.highestReading).toBe(336);
  });

  test('the last month is that of the data, looked at on its day', async () => {
    const returns = [
      ...measured(QUARTERS.december, { 1: 80, 2: 80, 3: 80 }),
      ...measured(over('2024-10-15', '2025-01-15'), { 1: 90, 2: 90, 3: 90 }),
      ...measured(over('2024-10-20', '2025-01-20'), { 1: 99, 2: 99, 3: 99 }),
    ];
    const usage = await usageOf({ count: 3, returns, settings: { date_donnees: '2025-01-19' } });
    expect(countsOf(usage)).toEqual([
      ['2024-12', 240],
      ['2025-01', 270],
    ]);
    expect(usage.activeRecords.latest?.month).toBe('2025-01-31');
  });

  test('every month has its territories, those without any ESSMS too', async () => {
    const usage = await usageOf(four(50, []));
    expect(countsOf(usage, 'departement:35')).toHaveLength(5);
    expect(countsOf(usage, 'departement:29')).toEqual(countsOf(usage).map(([month]) => [month, NONE]));
    expect(countsOf(usage, 'epci:243500139')).toEqual([]);
    const keys = usage.activeRecords.points.map(
      ({ territoryType, territoryCode }) => `${territoryType}:${territoryCode}`,
    );
    expect(keys).toContain('non_localise:region');
    expect(keys).not.toContain('non_localise:epci');
  });
});

describe('members', () => {
  test('an ESSMS that leaves is carried no more from its day', async () => {
    const folder = (date_sortie: string) => ({ ...four(50, []), members: { 4: { date_sortie } } });
    const points = (usage: UsageFigures) =>
      pointsOf(usage).map(({ expected, respondents }) => [expected, respondents]);
    const [stays, leaves] = [
      [4, 4],
      [3, 3],
    ];
    expect(points(await usageOf(folder('2024-12-31')))).toEqual([stays, stays, stays, leaves, leaves]);
    expect(points(await usageOf(folder('2025-01-01')))).toEqual([stays, stays, stays, stays, leaves]);
  });

  test('one that comes is expected from its day, and has answered if it had', async () => {
    const usage = await usageOf({
      ...four(50, []),
      members: { 4: { date_entree: '2024-12-01' } },
      moreMembers: [],
      returns: [
        ...measured(QUARTERS.september, { 1: 50, 2: 50, 3: 50 }),
        ...measured(QUARTERS.december, { 4: 60 }),
      ],
    });
    expect(pointsOf(usage).map(({ expected, respondents }) => [expected, respondents])).toEqual([
      [3, 3],
      [3, 3],
      [3, 3],
      [4, 4],
      [4, 4],
    ]);
  });

  test('of projects live at the date of the data only', async () => {
    const projects = [project(), project({ id_projet: 'P2', statut: 'abandonne' })];
    const members = { 4: { id_projet: 'P2' } };
    const returns = upTo(4).map((index) =>
      activeFiles(index, 50, 60, { id_projet: index === 4 ? 'P2' : 'P1' }),
    );
    const usage = await usageOf({ count: 4, projects, members, returns, ...JANUARY });
    expect(pointsOf(usage).map(({ expected, count }) => [expected, count])).toEqual([
      [3, 150],
      [3, 150],
    ]);
  });
});

describe('what is fresh, what is old', () => {
  test('a value measured in the month is fresh, one of more than twelve months is old', async () => {
    const usage = await usageOf({
      count: 3,
      returns: [
        ...measured(over('2024-02-29', '2024-05-31'), { 1: 50 }),
        ...measured(over('2024-03-31', '2024-06-30'), { 2: 50 }),
        ...measured(over('2025-03-01', '2025-06-01'), { 3: 50 }),
      ],
      settings: { date_donnees: '2025-06-30' },
    });
    const point = (month: string) => pointsOf(usage).find((each) => each.month === month);
    // On 31 May 2025 the first is of twelve months, no more; on 30 June the second too, and the first of thirteen.
    expect(point('2025-05-31')).toMatchObject({ respondents: 2, freshCount: 0, staleCount: 0 });
    expect(point('2025-06-30')).toMatchObject({ respondents: 3, freshCount: 1, staleCount: 1 });
  });
});

describe('a month is told only if enough ESSMS changed since the next one told, or none', () => {
  const told = async (more: readonly Row[], extra: Partial<UsageFolder> = {}) =>
    countsOf(await usageOf({ ...four(50, more), ...extra })).map(([, count]) => count);

  test('none: every month says the same', async () => {
    expect(await told([])).toEqual([200, 200, 200, 200, 200]);
  });

  test('three of two organisations: both sides are told', async () => {
    expect(await told(measured(QUARTERS.november, { 1: 60, 2: 60, 3: 60 }))).toEqual([
      200, 200, 230, 230, 230,
    ]);
  });

  test('two: what comes before is not', async () => {
    expect(await told(measured(QUARTERS.november, { 1: 60, 2: 60 }))).toEqual([
      SECRET,
      SECRET,
      220,
      220,
      220,
    ]);
  });

  test('three of one organisation: nor that', async () => {
    const sites = Object.fromEntries([1, 2, 3].map((index) => [index, { finess_ej: owner(1) }]));
    expect(await told(measured(QUARTERS.november, { 1: 60, 2: 60, 3: 60 }), { sites })).toEqual([
      SECRET,
      SECRET,
      230,
      230,
      230,
    ]);
  });

  test('few at a time, but enough in all since what was told', async () => {
    const more = [
      ...measured(QUARTERS.october, { 1: 60 }),
      ...measured(QUARTERS.november, { 2: 60 }),
      ...measured(QUARTERS.january, { 3: 60 }),
    ];
    // From January back: one changed, then another one, then the third: September may be told again.
    expect(await told(more)).toEqual([200, SECRET, SECRET, SECRET, 230]);
  });

  test('a value measured again that is the same is no change', async () => {
    expect(await told(measured(QUARTERS.november, { 1: 50, 2: 50 }))).toEqual([200, 200, 200, 200, 200]);
  });

  test('those who come or leave changed', async () => {
    const members = { 4: { date_sortie: '2024-12-15' } };
    expect(await told([], { members })).toEqual([SECRET, SECRET, SECRET, 150, 150]);
  });

  test('as many as the settings say', async () => {
    const settings = {
      date_donnees: '2025-01-31',
      secret: { min_essms: 1, min_og: 1, largeur_protection: 0 },
    };
    expect(await told(measured(QUARTERS.november, { 1: 60 }), { settings })).toEqual([
      200, 200, 210, 210, 210,
    ]);
  });
});

describe('the thresholds', () => {
  const september = (values: readonly number[]) =>
    usageOf({
      count: values.length,
      returns: values.map((value, index) => activeFiles(index + 1, value, 150, QUARTERS.september)),
      ...JANUARY,
    });

  test.each<[string, readonly number[], unknown]>([
    ['10 active files', [4, 3, 3], SECRET],
    ['11', [4, 4, 3], 11],
    ['none at all', [0, 0, 0], 0],
    ['two ESSMS', [60, 60], SECRET],
    ['one that holds 85 % of them', [85, 8, 7], SECRET],
    ['nearly as much', [84, 8, 8], 100],
  ])('%s', async (_, values, count) => {
    const counts = countsOf(await september(values)).map((each) => each[1]);
    expect(counts).toEqual([count, count, count, count, count]);
  });

  test('nobody has answered yet: n.d.', async () => {
    const usage = await usageOf({
      count: 3,
      returns: upTo(3).map((index) => answer(index, 30, 60)),
      ...JANUARY,
    });
    expect(countsOf(usage)).toEqual([
      ['2024-12', MISSING],
      ['2025-01', MISSING],
    ]);
  });

  test('what a région and its other départements would tell is hidden too', async () => {
    const sites = Object.fromEntries([1, 2].map((index) => [index, { code_commune: BREST }]));
    const usage = await usageOf({
      count: 7,
      sites,
      returns: upTo(7).map((index) => activeFiles(index, 50, 60, QUARTERS.december)),
      ...JANUARY,
    });
    const at = (key: string) => countsOf(usage, key).map(([, count]) => count);
    expect(at('departement:29')).toEqual([SECRET, SECRET]);
    expect(
      [...at('departement:35'), ...at('region:53')].filter(
        (count) => count === SECRET || typeof count !== 'number',
      ),
    ).toHaveLength(2);
  });
});

describe('the last month says what the figures at the date of the data say', () => {
  test('hidden there, hidden here: the active files, whose numerators would tell them', async () => {
    // 5 of 150 have none: 145 active files could be told, were it not for the rate.
    const returns = upTo(3).map((index) => activeFiles(index, 48, 50, QUARTERS.january));
    const usage = await usageOf({ count: 3, returns, ...JANUARY });
    expect(territoryMeasure(usage, 'dossiers_actifs').status).toBe('secret');
    expect(countsOf(usage)).toEqual([['2025-01', SECRET]]);
  });

  test('one ESSMS that holds most of the active files hides both', async () => {
    const returns = [
      activeFiles(1, 100, 100, QUARTERS.december),
      activeFiles(2, 8, 50, QUARTERS.december),
      activeFiles(3, 7, 50, QUARTERS.december),
    ];
    const usage = await usageOf({ count: 3, returns, settings: { date_donnees: '2024-12-31' } });
    expect(countsOf(usage)).toEqual([['2024-12', SECRET]]);
    expect(territoryMeasure(usage, 'dossiers_actifs').status).toBe('secret');
  });
});

describe('the trends of the whole edition', () => {
  const trendOf = ({ trends }: UsageFigures, indicator: string, type = 'tous') =>
    trends
      .filter((each) => each.indicator === indicator && each.denominatorType === type)
      .map(({ rate }) => rate);

  test('are the rates of the months', async () => {
    const returns = [
      ...upTo(3).map((index) => answer(index, 30, 60, QUARTERS.november)),
      ...upTo(3).map((index) => answer(index, 45, 60, QUARTERS.january)),
    ];
    const usage = await usageOf({ count: 4, returns, ...JANUARY });
    const rate = (numerator: number) => ({ numerator, denominator: 180 });
    expect(trendOf(usage, 'mssante')).toEqual([rate(90), rate(90), rate(135)]);
    expect(trendOf(usage, 'dmp')).toEqual([MISSING, MISSING, MISSING]);
    expect(usage.trends[0]).toMatchObject({ month: '2024-11-30', expected: 4 });
  });

  test('a change of the denominators of few hides a month, even when no numerator changed', async () => {
    const returns = [
      ...upTo(3).map((index) => answer(index, 30, 60, QUARTERS.november)),
      answer(1, 30, 70, QUARTERS.january),
    ];
    expect(trendOf(await usageOf({ count: 3, returns, ...JANUARY }), 'mssante')).toEqual([
      SECRET,
      SECRET,
      { numerator: 90, denominator: 190 },
    ]);
  });

  test('types of denominator that meet have a series each', async () => {
    const period = { ...QUARTERS.january, type_denominateur: 'personnes_periode' };
    const returns = [
      ...[1, 2, 3].map((index) => activeFiles(index, 30, 60, QUARTERS.december)),
      ...[4, 5, 6].map((index) => activeFiles(index, 40, 70, period)),
    ];
    const usage = await usageOf({ count: 6, returns, ...JANUARY });
    expect(trendOf(usage, 'dossiers_actifs')).toEqual([]);
    expect(trendOf(usage, 'dossiers_actifs', 'file_active_annuelle')).toEqual([
      { numerator: 90, denominator: 180 },
      { numerator: 90, denominator: 180 },
    ]);
    expect(trendOf(usage, 'dossiers_actifs', 'personnes_periode')).toEqual([
      MISSING,
      { numerator: 120, denominator: 210 },
    ]);
    expect(countsOf(usage)).toEqual([
      ['2024-12', 90],
      ['2025-01', 210],
    ]);
  });

  test('end on the rate of the country', async () => {
    const usage = await usageOf({ count: 4, returns: upTo(4).map((index) => answer(index, 30, 60)) });
    expect(trendOf(usage, 'mssante').at(-1)).toEqual(territoryMeasure(usage).rate);
  });
});

describe('whom a target exempts', () => {
  const AHI = { code_categorie: '214' };
  const exempting = (code_indicateur: string) => targets({ code_indicateur, exemptions: ['ahi'] });
  const folder = (code_indicateur: string): UsageFolder => ({
    count: 6,
    sites: { 4: AHI, 5: AHI, 6: AHI },
    returns: upTo(6).flatMap((index) => [
      answer(index, 30, 60, QUARTERS.december),
      activeFiles(index, 40, 60, QUARTERS.december),
    ]),
    objectives: exempting(code_indicateur),
    settings: { date_donnees: '2024-12-31' },
  });

  test('is not in the trend of its indicator, which ends on the rate of the country', async () => {
    const usage = await usageOf(folder('mssante'));
    const [trend] = usage.trends.filter(({ indicator }) => indicator === 'mssante');
    expect(territoryMeasure(usage)).toMatchObject({ rate: { numerator: 90, denominator: 180 }, expected: 3 });
    expect(trend).toMatchObject({ rate: { numerator: 90, denominator: 180 }, expected: 3, respondents: 3 });
    expect(countsOf(usage)).toEqual([['2024-12', 240]]);
  });

  test('of the target of active files, is not counted among them: the difference would tell it', async () => {
    const usage = await usageOf(folder('dossiers_actifs'));
    expect(territoryMeasure(usage, 'dossiers_actifs')).toMatchObject({ numerator: 120, expected: 3 });
    expect(pointsOf(usage)).toMatchObject([{ count: 120, expected: 3, respondents: 3 }]);
    expect(usage.activeRecords.highestReading).toBe(120);
  });
});

test('an ESSMS of two projects counts once', async () => {
  const projects = [project(), project({ id_projet: 'P2' })];
  const moreMembers = [member(1, { id_projet: 'P2', date_entree: '2024-11-15' })];
  const usage = await usageOf({ ...four(50, []), projects, moreMembers });
  expect(pointsOf(usage).map(({ expected, count }) => [expected, count])).toEqual(
    Array.from({ length: 5 }, () => [4, 200]),
  );
});
