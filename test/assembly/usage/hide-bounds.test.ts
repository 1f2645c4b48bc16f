import { describe, expect, test } from 'vitest';
import type { UsageMeasure } from '../../../src/observatory/usage-figures.ts';
import { member, project, type Row, upTo } from '../../fixtures/sound-folder.ts';
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

const secret = { absent: 'secret' };
const missing = { absent: 'manquant' };

const boundsOf = ({ lowerBound, upperBound }: UsageMeasure) => [lowerBound, upperBound];

/** Three ESSMS answered; those that did not accompany so many persons (an empty text: it is not said). */
const silent = (persons: readonly (number | '')[], more: Partial<UsageFolder> = {}): UsageFolder => ({
  count: 3 + persons.length,
  members: Object.fromEntries(persons.map((file_active, index) => [4 + index, { file_active }])),
  returns: upTo(3).map((index) => answer(index, 50, 100)),
  ...more,
});

describe('M-43: 14 of 20 ESSMS returned 610/660, the six others accompany 240 persons', () => {
  const folder: UsageFolder = {
    count: 20,
    members: Object.fromEntries(upTo(6).map((index) => [14 + index, { file_active: 40 }])),
    returns: upTo(14).map((index) => activeFiles(index, index <= 8 ? 44 : 43, index <= 2 ? 48 : 47)),
  };

  test('the rate is between 67,7777 % and 94,4445 %, and the target reached by those who answered', async () => {
    const usage = await usageOf(folder);
    for (const measure of [
      territoryMeasure(usage, 'dossiers_actifs'),
      projectMeasure(usage, 'dossiers_actifs'),
    ]) {
      expect(measure).toMatchObject({ numerator: 610, denominator: 660, respondents: 14, expected: 20 });
      expect(boundsOf(measure)).toEqual([677_777, 944_445]);
      expect(measure.attained).toBe('oui_sur_repondants');
    }
  });

  test('it is missed when they could not have made it reached', async () => {
    const returns = folder.returns?.map((row) => ({ ...row, numerateur: 35 })) as Row[];
    // 490 of 660, and at best 730 of 900: 81,2 %.
    const measure = territoryMeasure(await usageOf({ ...folder, returns }), 'dossiers_actifs');
    expect(measure).toMatchObject({ numerator: 490, upperBound: 811_112, attained: 'non' });
  });
});

describe('bounds of those who did not answer are hidden, the rate and the statement stay', () => {
  test.each<[string, readonly (number | '')[], readonly unknown[]]>([
    ['10 persons in all', [4, 3, 3], [secret, secret]],
    ['11 persons in all', [4, 4, 3], [482_315, 517_685]],
    ['nobody at all', [0, 0, 0], [500_000, 500_000]],
    ['two ESSMS', [40, 40], [secret, secret]],
    ['three', [40, 40, 40], [357_142, 642_858]],
    ['one whose persons are not known', [40, 40, ''], [missing, missing]],
    ['nobody: the rate itself', [], [500_000, 500_000]],
  ])('%s', async (_, persons, bounds) => {
    const usage = await usageOf(silent(persons));
    for (const measure of [territoryMeasure(usage), projectMeasure(usage)]) {
      expect(measure).toMatchObject({ rate: { numerator: 150, denominator: 300 }, status: 'publie' });
      expect(boundsOf(measure)).toEqual(bounds);
      expect(measure.attained).not.toBeNull();
    }
  });

  test('those of one organisation', async () => {
    const sites = Object.fromEntries([4, 5, 6].map((index) => [index, { finess_ej: owner(4) }]));
    const usage = await usageOf(silent([40, 40, 40], { sites }));
    expect(boundsOf(territoryMeasure(usage))).toEqual([secret, secret]);
    const two = await usageOf(silent([40, 40, 40], { sites: { ...sites, 6: {} } }));
    expect(boundsOf(territoryMeasure(two))).toEqual([357_142, 642_858]);
  });

  test('a secret rate has secret bounds', async () => {
    const returns = upTo(3).map((index) => answer(index, 3, 100));
    const measure = territoryMeasure(await usageOf(silent([40, 40, 40], { returns })));
    expect(measure).toMatchObject({ status: 'secret', rate: secret, attained: null });
    expect(boundsOf(measure)).toEqual([secret, secret]);
  });

  test('thresholds are those of the settings', async () => {
    const settings = { secret: { seuil_personnes: 5, min_essms: 1, min_og: 1 } };
    expect(boundsOf(territoryMeasure(await usageOf(silent([5], { settings }))))).toEqual([491_803, 508_197]);
    expect(boundsOf(territoryMeasure(await usageOf(silent([4], { settings }))))).toEqual([secret, secret]);
  });
});

test('a number of persons told by difference is hidden too', async () => {
  // Rennes: three answered, two did not. Brest: three answered, three did not. Their sum would tell those of Rennes.
  const brest = [6, 7, 8, 9, 10, 11];
  const usage = await usageOf({
    count: 11,
    sites: Object.fromEntries(brest.map((index) => [index, { code_commune: BREST }])),
    members: Object.fromEntries([4, 5, 9, 10, 11].map((index) => [index, { file_active: 40 }])),
    returns: [1, 2, 3, 6, 7, 8].map((index) => answer(index, 50, 100)),
  });
  const bounds = (key: string) => boundsOf(territoryMeasure(usage, 'mssante', { key }));
  expect(bounds('departement:35')).toEqual([secret, secret]);
  // 300 of 600, and 200 persons; those of Brest are 120.
  const told = [bounds('departement:29')[0], bounds('pays:FR')[0]].filter(
    (lower) => lower !== undefined && typeof lower === 'number',
  );
  expect(told).toEqual([375_000]);
  expect(territoryMeasure(usage, 'mssante', { key: 'departement:29' }).numerator).toBe(150);
});

describe('the persons of an ESSMS that did not answer', () => {
  const projects = [project(), project({ id_projet: 'P2' })];

  test('are those that a project declares; in a territory, the most that one declares', async () => {
    const moreMembers = [member(4, { id_projet: 'P2', file_active: 70 })];
    const usage = await usageOf(silent([40, 40, 40], { projects, moreMembers }));
    expect(boundsOf(projectMeasure(usage))).toEqual([357_142, 642_858]);
    // 150 of 300, and 150 persons.
    expect(boundsOf(territoryMeasure(usage))).toEqual([333_333, 666_667]);
  });

  test('else its last denominator of active files, whatever the indicator', async () => {
    const known = [activeFiles(6, 30, 70)];
    const returns = [...upTo(3).map((index) => answer(index, 50, 100)), ...known];
    expect(boundsOf(territoryMeasure(await usageOf(silent([40, 40, ''], { returns }))))).toEqual([
      333_333, 666_667,
    ]);
  });
});
