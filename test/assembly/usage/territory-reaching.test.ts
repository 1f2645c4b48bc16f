import { describe, expect, test } from 'vitest';
import { RATE_INDICATORS, type RateIndicator } from '../../../src/domain/usage-return.ts';
import type { UsageFigures } from '../../../src/observatory/usage-figures.ts';
import { CAEN, member, project, type Row, upTo } from '../../fixtures/sound-folder.ts';
import {
  activeFiles,
  answer,
  owner,
  targets,
  type UsageFolder,
  usageOf,
} from '../../fixtures/usage/usage-folder.ts';

const LILLE = '59350';
const SECRET = { absent: 'secret' };
const MISSING = { absent: 'manquant' };

const DUI: readonly RateIndicator[] = RATE_INDICATORS.filter((indicator) => indicator.startsWith('dossiers'));
const SOCLE: readonly RateIndicator[] = ['mssante', 'dmp'];

/** The five measures of an ESSMS of 100 persons: 95 in those it reaches, 50 in the others. */
const five = (index: number, reached: readonly RateIndicator[], extra: Row = {}): Row[] =>
  RATE_INDICATORS.map((code_indicateur) => {
    const make = code_indicateur === 'dossiers_actifs' ? activeFiles : answer;
    return make(index, reached.includes(code_indicateur) ? 95 : 50, 100, { code_indicateur, ...extra });
  });

const reachingIn = ({ reaching }: UsageFigures, key = 'pays:FR', sector = 'tous') => {
  const found = reaching.find(
    (each) => `${each.territoryType}:${each.territoryCode}` === key && each.sector === sector,
  );
  if (found === undefined) return undefined;
  const { measured, allFive, dui, socle } = found;
  return { measured, allFive, dui, socle };
};

const reachingOf = async (returns: readonly Row[], more: Partial<UsageFolder> = {}) =>
  reachingIn(await usageOf({ count: 4, returns, ...more }));

describe('ESSMS that reach their targets (M-44)', () => {
  test('all five, those of the DUI, those of the services socles, among those that measured all five', async () => {
    const returns = [...five(1, RATE_INDICATORS), ...five(2, DUI), ...five(3, SOCLE), ...five(4, [])];
    expect(await reachingOf(returns)).toEqual({ measured: 4, allFive: 1, dui: 2, socle: 2 });
  });

  test('one that did not measure them all is not among them', async () => {
    const returns = [1, 2, 3]
      .flatMap((index) => five(index, SOCLE))
      .concat(five(4, RATE_INDICATORS).slice(1));
    expect(await reachingOf(returns)).toEqual({ measured: 3, allFive: 0, dui: 0, socle: SECRET });
  });

  test('a target is reached in whole numbers', async () => {
    const at = (numerator: number) => answer(1, numerator, 100);
    const returns = [
      ...five(1, DUI).filter((row) => row.code_indicateur !== 'mssante'),
      ...five(2, []),
      ...five(3, []),
    ];
    const dmp = (rows: readonly Row[]) =>
      rows.map((row) => (row.code_indicateur === 'dmp' ? { ...row, numerateur: 70 } : row));
    expect(await reachingOf(dmp([...returns, at(70)]))).toMatchObject({ socle: 1 });
    expect(await reachingOf(dmp([...returns, at(69)]))).toMatchObject({ socle: 0 });
  });

  test('an indicator from which an ESSMS is exempted is no obstacle, measured or not', async () => {
    const objectives = targets(
      { code_indicateur: 'mssante', exemptions: ['ahi'] },
      { code_indicateur: 'dmp', exemptions: ['ahi'] },
    );
    const returns = [...five(1, []), ...five(2, []), ...five(3, []), ...five(4, DUI).slice(0, 3)];
    expect(await reachingOf(returns, { sites: { 4: { code_categorie: '214' } }, objectives })).toEqual({
      measured: 4,
      allFive: 1,
      dui: 1,
      socle: 1,
    });
  });

  test('without a target nobody can be said to reach it', async () => {
    const returns = upTo(4).flatMap((index) => five(index, SOCLE));
    const objectives = targets({ code_indicateur: 'dmp', au: '2025-01-31' });
    expect(await reachingOf(returns, { objectives })).toEqual({
      measured: 0,
      allFive: MISSING,
      dui: MISSING,
      socle: MISSING,
    });
  });
});

describe('which ones is not told', () => {
  test.each<[string, readonly Row[], object]>([
    [
      'of fewer than three',
      [...five(1, DUI), ...five(2, [])],
      { measured: 2, allFive: SECRET, dui: SECRET, socle: SECRET },
    ],
    [
      'when all of them do',
      [1, 2, 3].flatMap((index) => five(index, DUI)),
      { measured: 3, allFive: 0, dui: SECRET, socle: 0 },
    ],
    [
      'n.d. when nobody measured',
      [answer(1, 20, 40)],
      { measured: 0, allFive: MISSING, dui: MISSING, socle: MISSING },
    ],
  ])('%s', async (_, returns, expected) => {
    expect(await reachingOf(returns)).toEqual(expected);
  });

  test('of one organisation; a project is judged on its ESSMS only', async () => {
    const sites = Object.fromEntries(upTo(3).map((index) => [index, { finess_ej: owner(1) }]));
    const usage = await usageOf({
      count: 3,
      sites,
      returns: [...five(1, DUI), ...five(2, []), ...five(3, [])],
    });
    expect(reachingIn(usage)).toMatchObject({ measured: 3, dui: SECRET });
    expect(usage.projectTargets[0]?.reachingAll).toEqual({ measured: 3, allFive: 0, dui: 1, socle: 0 });
  });

  test('of fewer than three in a project', async () => {
    const usage = await usageOf({ count: 2, returns: [...five(1, DUI), ...five(2, [])] });
    expect(usage.projectTargets[0]?.reachingAll).toEqual({
      measured: 2,
      allFive: SECRET,
      dui: SECRET,
      socle: SECRET,
    });
  });
});

describe('nor is what would tell it by difference', () => {
  /** ESSMS of Caen, the others being of Rennes; the first of each reaches the targets of the DUI. */
  const folder = (
    count: number,
    caen: readonly number[],
    sites: Row = { code_commune: CAEN },
  ): UsageFolder => ({
    count,
    sites: Object.fromEntries(caen.map((index) => [index, sites])),
    returns: upTo(count).flatMap((index) => five(index, index === 1 || index === caen[0] ? DUI : [])),
  });
  const duiIn = async (more: UsageFolder, places: readonly (readonly [string, string?])[]) => {
    const usage = await usageOf(more);
    return places.map(([key, sector]) => reachingIn(usage, key, sector)?.dui);
  };

  test('a région beside one that is hidden', async () => {
    const places = [['region:53'], ['region:28'], ['pays:FR']] as const;
    expect(await duiIn(folder(6, [4, 5, 6]), places)).toEqual([1, 1, 2]);
    expect(await duiIn(folder(6, [5, 6]), places)).toEqual([SECRET, SECRET, 2]);
  });

  test('a sector beside one that is hidden', async () => {
    const children = { code_categorie: '183' };
    const places = [
      ['pays:FR', 'personnes_agees'],
      ['pays:FR', 'handicap_enfants'],
      ['pays:FR', 'tous'],
    ] as const;
    expect(await duiIn(folder(6, [4, 5, 6], children), places)).toEqual([1, 1, 2]);
    expect(await duiIn(folder(6, [5, 6], children), places)).toEqual([SECRET, SECRET, 2]);
  });

  test('the régions, when one ESSMS is in none of them', async () => {
    const places = [['region:53'], ['pays:FR']] as const;
    expect(await duiIn(folder(6, [6], { code_commune: '' }), places)).toEqual([SECRET, 2]);
    expect(await duiIn(folder(6, [4, 5, 6], { code_commune: '' }), places)).toEqual([1, 2]);
  });

  test('the smallest is enough when it can be', async () => {
    const more = folder(9, [8, 9]);
    const sites = {
      ...more.sites,
      5: { code_commune: LILLE },
      6: { code_commune: LILLE },
      7: { code_commune: LILLE },
    };
    const places = [['region:28'], ['region:32'], ['region:53'], ['pays:FR']] as const;
    expect(await duiIn({ ...more, sites }, places)).toEqual([SECRET, SECRET, 1, 2]);
  });
});

test('they are counted in the country, its sectors and its régions', async () => {
  const returns = upTo(4).flatMap((index) => five(index, index === 1 ? DUI : []));
  const { reaching } = await usageOf({ count: 4, returns });
  expect(reaching.slice(0, 3).map(({ territoryType, sector }) => [territoryType, sector])).toEqual([
    ['pays', 'tous'],
    ['pays', 'personnes_agees'],
    ['region', 'tous'],
  ]);
  expect(new Set(reaching.map(({ territoryType }) => territoryType))).toEqual(new Set(['pays', 'region']));
});

test('a project has the measures that name it, and its own targets', async () => {
  const projects = [project(), project({ id_projet: 'P2' })];
  const moreMembers = upTo(4).map((index) => member(index, { id_projet: 'P2' }));
  const named = { id_projet: 'P2' };
  const returns = upTo(4).flatMap((index) => [
    ...five(index, index === 1 ? DUI : []),
    ...five(index, index < 3 ? DUI : [], {
      ...named,
      date_mesure: '2025-01-02',
      date_fin_periode: '2025-01-02',
    }),
  ]);
  const { projectTargets } = await usageOf({ count: 4, projects, moreMembers, returns });
  expect(projectTargets.map(({ projectId, reachingAll }) => [projectId, reachingAll.dui])).toEqual([
    ['P1', 1],
    ['P2', 2],
  ]);
});
