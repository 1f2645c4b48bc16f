import { describe, expect, test } from 'vitest';
import { CAEN, type Row, upTo } from '../../fixtures/sound-folder.ts';
import {
  activeFiles,
  BREST,
  over,
  QUARTERS,
  targets,
  type UsageFolder,
  usageOf,
} from '../../fixtures/usage/usage-folder.ts';

const SECRET = { absent: 'secret' };
const MISSING = { absent: 'manquant' };

/** The active files at the end of January, of ESSMS that answered so much in a quarter. */
const recordsOf = async (returns: readonly Row[], more: Partial<UsageFolder> = {}) =>
  (await usageOf({ count: 6, returns, settings: { date_donnees: '2025-01-31' }, ...more })).activeRecords;

const all = (values: readonly number[], quarter: Row) =>
  values.map((value, index) => activeFiles(index + 1, value, 150, quarter));

describe('against the objective of 410 000 at the end of 2024 (M-50)', () => {
  const returns = [...all([40, 40, 40, 40], QUARTERS.december), ...all([60, 60, 60, 60], QUARTERS.january)];

  test('the latest, that of the day of the objective, and the objective', async () => {
    expect(await recordsOf(returns)).toMatchObject({
      objective: { value: 410_000, date: '2024-12-31', source: 'AAP 2024 § 4' },
      latest: { month: '2025-01-31', count: 240, territoryType: 'pays' },
      atObjective: { month: '2024-12-31', count: 160 },
      national: true,
    });
  });

  test('a series that does not reach its day says nothing of it', async () => {
    const early = await recordsOf(all([40, 40, 40], QUARTERS.september), {
      settings: { date_donnees: '2024-11-30' },
    });
    expect(early).toMatchObject({ atObjective: null, highestReading: MISSING, latest: { count: 120 } });
    const late = await recordsOf(all([40, 40, 40], QUARTERS.january));
    expect(late).toMatchObject({ atObjective: null, highestReading: MISSING });
  });

  test('on the day of the data, the month under way is the state of that day', async () => {
    const objectives = {
      ...targets(),
      objectifs: [{ code: 'dui_actifs', valeur: 1000, date: '2025-01-15', source: 'x' }],
    };
    const of = (date_donnees: string) =>
      recordsOf(all([40, 40, 40], QUARTERS.december), { objectives, settings: { date_donnees } });
    expect((await of('2025-01-15')).atObjective).toMatchObject({ month: '2025-01-31', count: 120 });
    // Its middle is no state that the series tells.
    expect((await of('2025-01-20')).atObjective).toBeNull();
  });

  test('without an objective there is none to compare with', async () => {
    const { objectifs: _, ...objectives } = targets();
    expect(await recordsOf(returns, { objectives })).toMatchObject({
      objective: null,
      atObjective: null,
      highestReading: MISSING,
      latest: { count: 240 },
    });
  });

  test('without returns there is nothing', async () => {
    const { activeRecords } = await usageOf({ count: 3, returns: null });
    expect(activeRecords).toMatchObject({
      points: [],
      latest: null,
      atObjective: null,
      contributions: [],
      highestReading: MISSING,
    });
  });
});

describe('the other reading: the highest value ever declared up to that day', () => {
  const reading = async (september: readonly number[], december: readonly number[]) => {
    const { atObjective, highestReading } = await recordsOf([
      ...all(september, QUARTERS.september),
      ...all(december, QUARTERS.december),
      ...all(
        december.map(() => 149),
        QUARTERS.january,
      ),
    ]);
    return [atObjective?.count, highestReading];
  };

  test('is the same when nobody came down', async () => {
    expect(await reading([40, 40, 40, 40], [60, 60, 60, 60])).toEqual([240, 240]);
  });

  test('adds what those who came down had', async () => {
    expect(await reading([90, 90, 90, 40], [60, 60, 60, 60])).toEqual([240, 330]);
  });

  test('is hidden when those who came down are few, or by few files', async () => {
    expect(await reading([90, 90, 40, 40], [60, 60, 60, 60])).toEqual([240, SECRET]);
    expect(await reading([63, 63, 64, 40], [60, 60, 60, 60])).toEqual([240, SECRET]);
  });

  test('is hidden with the figure beside it', async () => {
    expect(await reading([90, 90], [60, 60])).toEqual([SECRET, SECRET]);
  });
});

describe('what each territory is of the whole (M-52)', () => {
  const sites = { 4: { code_commune: CAEN }, 5: { code_commune: CAEN }, 6: { code_commune: CAEN } };
  const returns = all([40, 40, 40, 60, 60, 60], QUARTERS.december);

  test('the régions of the country, and those of no known place', async () => {
    const { contributions } = await recordsOf(returns, { sites });
    const told = contributions.filter(({ count }) => typeof count === 'number');
    expect(told).toEqual([
      {
        territoryType: 'region',
        territoryCode: '28',
        count: 180,
        share: { numerator: 180, denominator: 300 },
      },
      {
        territoryType: 'region',
        territoryCode: '53',
        count: 120,
        share: { numerator: 120, denominator: 300 },
      },
    ]);
    const others = contributions.filter(({ count }) => typeof count !== 'number');
    expect(new Set(others.map(({ share }) => share))).toEqual(new Set([{ absent: 'sans_objet' }]));
    expect(
      others.some(
        ({ territoryType, territoryCode }) => territoryType === 'non_localise' && territoryCode === 'region',
      ),
    ).toBe(true);
  });

  test('the départements of a région, which contributes to a national objective', async () => {
    const settings = { date_donnees: '2025-01-31', perimetre: 'region:53' };
    const brest = Object.fromEntries([4, 5, 6].map((index) => [index, { code_commune: BREST }]));
    const { contributions, national, latest } = await recordsOf(returns, { sites: brest, settings });
    expect([national, latest?.territoryCode, latest?.count]).toEqual([false, '53', 300]);
    expect(
      contributions
        .filter(({ count }) => typeof count === 'number')
        .map(({ territoryCode, count }) => [territoryCode, count]),
    ).toEqual([
      ['29', 180],
      ['35', 120],
    ]);
  });

  test('hidden with its count, or with the whole', async () => {
    const two = { 5: { code_commune: CAEN }, 6: { code_commune: CAEN } };
    const { contributions } = await recordsOf(returns, { sites: two });
    const caen = contributions.find(({ territoryCode }) => territoryCode === '28');
    expect(caen).toMatchObject({ count: SECRET, share: SECRET });
    const few = await recordsOf(all([40, 40], QUARTERS.december));
    expect(few.contributions.find(({ territoryCode }) => territoryCode === '53')).toMatchObject({
      count: SECRET,
      share: SECRET,
    });
  });

  test('of no file at all there is no share', async () => {
    const { contributions } = await recordsOf(all([0, 0, 0], QUARTERS.december));
    expect(contributions.find(({ territoryCode }) => territoryCode === '53')).toMatchObject({
      count: 0,
      share: { absent: 'sans_objet' },
    });
  });
});

test('a measure made after a month says nothing of it', async () => {
  const late = over('2024-11-01', '2025-02-01');
  const { points } = await recordsOf([
    ...all([40, 40, 40], QUARTERS.december),
    ...upTo(3).map((index) => activeFiles(index, 99, 150, late)),
  ]);
  expect(points.filter(({ territoryType }) => territoryType === 'pays').map(({ count }) => count)).toEqual([
    120, 120,
  ]);
});
