import { describe, expect, test } from 'vitest';
import type { UsageFigures } from '../../../src/observatory/usage-figures.ts';
import { CAEN, member, project, RENNES, type Row, upTo } from '../../fixtures/sound-folder.ts';
import {
  activeFiles,
  answer,
  BREST,
  owner,
  projectMeasure,
  territoryMeasure,
  type UsageFolder,
  usageOf,
} from '../../fixtures/usage/usage-folder.ts';

const SECRET = { absent: 'secret' };

/** ESSMS that answered, all of P1: `[numerator, denominator]` of each, from number 1. */
const answering = (
  rates: readonly (readonly [number, number])[],
  more: Partial<UsageFolder> = {},
): UsageFolder => ({
  count: rates.length,
  returns: rates.map(([numerator, denominator], index) => answer(index + 1, numerator, denominator)),
  ...more,
});

const times = (count: number, rate: readonly [number, number]) => upTo(count).map(() => rate);

const statusOf = async (folder: UsageFolder, key = 'pays:FR') =>
  territoryMeasure(await usageOf(folder), 'mssante', { key }).status;

describe('T-27 and the thresholds, in a territory', () => {
  test.each<[string, readonly (readonly [number, number])[], string]>([
    [
      '10 persons who have',
      [
        [4, 40],
        [3, 40],
        [3, 40],
      ],
      'secret',
    ],
    [
      '11 who have',
      [
        [4, 40],
        [4, 40],
        [3, 40],
      ],
      'publie',
    ],
    [
      '10 who have not',
      [
        [36, 40],
        [37, 40],
        [37, 40],
      ],
      'secret',
    ],
    [
      'nobody who has: a true zero',
      [
        [0, 40],
        [0, 40],
        [0, 40],
      ],
      'publie',
    ],
    [
      '10 in all',
      [
        [0, 4],
        [0, 3],
        [0, 3],
      ],
      'secret',
    ],
    [
      'two ESSMS',
      [
        [20, 40],
        [20, 40],
      ],
      'secret',
    ],
    [
      'one that makes 85 %',
      [
        [425, 850],
        [40, 100],
        [25, 50],
      ],
      'secret',
    ],
    [
      'one that makes nearly as much',
      [
        [424, 849],
        [40, 100],
        [25, 51],
      ],
      'publie',
    ],
  ])('%s: %s', async (_, rates, status) => {
    expect(await statusOf(answering(rates))).toBe(status);
  });

  test('one organisation', async () => {
    const folder = (last: number) =>
      answering(times(3, [20, 40]), {
        sites: { 1: { finess_ej: owner(1) }, 2: { finess_ej: owner(1) }, 3: { finess_ej: owner(last) } },
      });
    expect(await statusOf(folder(1))).toBe('secret');
    expect(await statusOf(folder(3))).toBe('publie');
  });

  test.each<[string, object, readonly (readonly [number, number])[], string]>([
    [
      'seuil_personnes 5, 5 persons',
      { seuil_personnes: 5 },
      [
        [2, 40],
        [2, 40],
        [1, 40],
      ],
      'publie',
    ],
    [
      'seuil_personnes 5, 4 persons',
      { seuil_personnes: 5 },
      [
        [2, 40],
        [1, 40],
        [1, 40],
      ],
      'secret',
    ],
    ['min_essms 2', { min_essms: 2 }, times(2, [20, 40]), 'publie'],
    ['min_essms 4', { min_essms: 4 }, times(3, [20, 40]), 'secret'],
    ['min_og 4', { min_og: 4 }, times(3, [20, 40]), 'secret'],
    [
      'part_dominante_ppm 500000',
      { part_dominante_ppm: 500_000 },
      [
        [40, 80],
        [20, 40],
        [20, 40],
      ],
      'secret',
    ],
    [
      'part_dominante_ppm 500001',
      { part_dominante_ppm: 500_001 },
      [
        [40, 80],
        [20, 40],
        [20, 40],
      ],
      'publie',
    ],
  ])('as set: %s', async (_, secret, rates, status) => {
    expect(await statusOf(answering(rates, { settings: { secret } }))).toBe(status);
  });
});

describe('a row that is hidden', () => {
  test('loses its counts, rate, bounds and statement together; it keeps how many answered', async () => {
    const measure = territoryMeasure(await usageOf(answering(times(2, [20, 40]))));
    expect(measure).toMatchObject({
      numerator: SECRET,
      denominator: SECRET,
      rate: SECRET,
      lowerBound: SECRET,
      upperBound: SECRET,
      attained: null,
      respondents: 2,
      expected: 2,
      status: 'secret',
      target: 700_000,
    });
  });

  test('is hidden wherever the same ESSMS are printed', async () => {
    const usage = await usageOf(answering(times(2, [20, 40])));
    for (const key of ['pays:FR', 'region:53', 'departement:35', 'epci:243500139']) {
      expect(territoryMeasure(usage, 'mssante', { key }).status).toBe('secret');
      if (!key.startsWith('epci'))
        expect(territoryMeasure(usage, 'mssante', { key, sector: 'personnes_agees' }).status).toBe('secret');
    }
    expect(projectMeasure(usage).status).toBe('secret');
  });
});

describe('a project is judged on its persons, not on its ESSMS', () => {
  /** P1 is of one ESSMS; others of another project answered too. */
  const folder = (numerator: number): UsageFolder => ({
    count: 6,
    projects: [project(), project({ id_projet: 'P2' })],
    members: Object.fromEntries([2, 3, 4, 5, 6].map((index) => [index, { id_projet: 'P2' }])),
    returns: [
      answer(1, numerator, 40),
      ...[2, 3, 4, 5, 6].map((index) => answer(index, 30, 60, { id_projet: 'P2' })),
    ],
  });

  test('one ESSMS is enough', async () => {
    expect(projectMeasure(await usageOf(folder(20)))).toMatchObject({ status: 'publie', numerator: 20 });
  });

  test('10 persons are not', async () => {
    const usage = await usageOf(folder(10));
    expect(projectMeasure(usage).status).toBe('secret');
    // The country less the other project would tell them.
    const others = [projectMeasure(usage, 'mssante', { id: 'P2' }).status, territoryMeasure(usage).status];
    expect(others).toContain('secret');
  });
});

/** The numbers told in these territories, `null` for one that is hidden. */
const toldIn = (usage: UsageFigures, keys: readonly string[], sector = 'tous') =>
  keys.map((key) => {
    const { numerator } = territoryMeasure(usage, 'mssante', { key, sector });
    return typeof numerator === 'number' ? numerator : null;
  });

describe('secondary secrecy', () => {
  const at = (commune: string, numbers: readonly number[], more: Row = {}) =>
    Object.fromEntries(numbers.map((index) => [index, { code_commune: commune, ...more }]));

  test('a département of two ESSMS takes another along, of the fewest persons', async () => {
    // Caen has two; Rennes and Brest, in the same région, are told by their sum.
    const folder = answering([...times(2, [30, 60]), ...times(4, [30, 60]), ...times(5, [30, 60])], {
      sites: { ...at(BREST, [1, 2]), ...at(RENNES, [3, 4, 5, 6]), ...at(CAEN, [7, 8, 9, 10, 11]) },
    });
    const usage = await usageOf(folder);
    expect(
      toldIn(usage, ['departement:29', 'departement:35', 'departement:14', 'region:53', 'pays:FR']),
    ).toEqual([null, null, 150, 180, 330]);
  });

  test('two hidden départements that would tell their sum keep each other', async () => {
    const folder = answering([...times(2, [30, 60]), ...times(2, [30, 60]), ...times(5, [30, 60])], {
      sites: { ...at(BREST, [1, 2]), ...at(CAEN, [3, 4]), ...at(RENNES, [5, 6, 7, 8, 9]) },
    });
    const usage = await usageOf(folder);
    // Brest and Rennes make the région: hidden together, or the région would tell the one by the other.
    const [brest, caen, , , whole] = toldIn(usage, [
      'departement:29',
      'departement:14',
      'departement:35',
      'region:53',
      'pays:FR',
    ]);
    expect([brest, caen, whole]).toEqual([null, null, 270]);
  });

  test('a sector of a département takes its like along, in the région or beside', async () => {
    const folder = answering([...times(2, [30, 60]), ...times(4, [30, 60]), ...times(4, [30, 60])], {
      sites: {
        ...at(RENNES, [1, 2], { code_categorie: '183' }),
        ...at(RENNES, [3, 4, 5, 6]),
        ...at(CAEN, [7, 8, 9, 10], { code_categorie: '183' }),
      },
    });
    const usage = await usageOf(folder);
    expect(toldIn(usage, ['departement:35'], 'handicap_enfants')).toEqual([null]);
    const beside = [
      ...toldIn(usage, ['departement:35'], 'personnes_agees'),
      ...toldIn(usage, ['departement:35']),
    ];
    expect(beside).toContain(null);
  });

  test('of a width of 0, nothing more is hidden than what the thresholds hide', async () => {
    const folder = answering([...times(2, [30, 60]), ...times(4, [30, 60]), ...times(5, [30, 60])], {
      sites: { ...at(BREST, [1, 2]), ...at(RENNES, [3, 4, 5, 6]), ...at(CAEN, [7, 8, 9, 10, 11]) },
      settings: { secret: { largeur_protection: 0 } },
    });
    expect(toldIn(await usageOf(folder), ['departement:29', 'departement:35', 'region:53'])).toEqual([
      null,
      120,
      180,
    ]);
  });
});

describe('indicators whose counts are the same persons are hidden together', () => {
  const DUI = ['dossiers_actifs', 'dossiers_actifs_projet_personnalise', 'dossiers_actifs_agenda'] as const;
  const folder = (personalised: number): UsageFolder => ({
    count: 3,
    returns: upTo(3).flatMap((index) => [
      activeFiles(index, 40, 60),
      answer(index, personalised, 40, { code_indicateur: DUI[1] }),
      answer(index, 20, 40, { code_indicateur: DUI[2] }),
      answer(index, 20, 50),
    ]),
  });

  test('the active files are the denominator of what is counted among them', async () => {
    const statuses = (usage: UsageFigures) =>
      DUI.map((indicator) => territoryMeasure(usage, indicator).status);
    expect(statuses(await usageOf(folder(20)))).toEqual(['publie', 'publie', 'publie']);
    // 9 persons have a personalised plan: 120 active files would tell how many have none.
    const usage = await usageOf(folder(3));
    expect(statuses(usage)).toEqual(['secret', 'secret', 'secret']);
    expect(territoryMeasure(usage).status).toBe('publie');
  });
});

test('types of denominator that meet are secret one by one, as all rows are', async () => {
  const period = { type_denominateur: 'personnes_periode' };
  const usage = await usageOf({
    count: 6,
    returns: [
      ...upTo(4).map((index) => activeFiles(index, 40, 60)),
      ...[5, 6].map((index) => activeFiles(index, 40, 60, period)),
    ],
  });
  const type = 'personnes_periode';
  expect(territoryMeasure(usage, 'dossiers_actifs', { type }).status).toBe('secret');
  // The numerator of all types, less that of the other one, would tell it.
  const beside = [
    territoryMeasure(usage, 'dossiers_actifs', { type: 'file_active_annuelle' }).status,
    territoryMeasure(usage, 'dossiers_actifs').status,
  ];
  expect(beside).toContain('secret');
  expect(projectMeasure(usage, 'dossiers_actifs', { type }).status).toBe('secret');
});

test('an answer that one project alone has is not taken for that of the territory', async () => {
  // ESSMS 1 answered P1 in September, and P2 in December: the country has the second, P1 the first.
  const september = {
    date_debut_periode: '2024-06-30',
    date_fin_periode: '2024-09-30',
    date_mesure: '2024-09-30',
  };
  const usage = await usageOf({
    count: 4,
    projects: [project(), project({ id_projet: 'P2' })],
    moreMembers: [member(1, { id_projet: 'P2' })],
    returns: [
      answer(1, 20, 60, september),
      answer(1, 40, 60, { id_projet: 'P2' }),
      ...[2, 3, 4].map((index) => answer(index, 30, 60)),
    ],
  });
  expect(projectMeasure(usage)).toMatchObject({ numerator: 110, status: 'publie' });
  expect(territoryMeasure(usage)).toMatchObject({ numerator: 130, status: 'publie' });
  expect(projectMeasure(usage, 'mssante', { id: 'P2' })).toMatchObject({ numerator: 40, status: 'publie' });
});
