import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { type Ratio, ratioMillionths } from '../../../src/domain/ratio.ts';
import { member, project, type Row, upTo } from '../../fixtures/sound-folder.ts';
import {
  activeFiles,
  answer,
  over,
  projectMeasure,
  targets,
  territoryMeasure,
  type UsageFolder,
  usageOf,
} from '../../fixtures/usage/usage-folder.ts';

const undetermined = { absent: 'indetermine' };

/** Three ESSMS of another project answered too: what the first says of itself tells nothing of the country. */
const beside = (from: number): Pick<UsageFolder, 'projects' | 'members'> & { returns: Row[] } => {
  const numbers = [from, from + 1, from + 2];
  return {
    projects: [project(), project({ id_projet: 'P2' })],
    members: Object.fromEntries(numbers.map((index) => [index, { id_projet: 'P2' }])),
    returns: numbers.flatMap((index) => [
      answer(index, 300, 600, { id_projet: 'P2' }),
      activeFiles(index, 300, 600, { id_projet: 'P2' }),
    ]),
  };
};

test('T-20: 180/200, 8/10 and 7/10 make 195/220, which is not the mean of the rates', async () => {
  const { returns, ...folder } = beside(4);
  const own = [answer(1, 180, 200), answer(2, 8, 10), answer(3, 7, 10)];
  const usage = await usageOf({ count: 6, ...folder, returns: [...own, ...returns] });
  const measure = projectMeasure(usage);
  expect(measure).toMatchObject({ rate: { numerator: 195, denominator: 220 }, respondents: 3, expected: 3 });
  expect(ratioMillionths(measure.rate as Ratio)).toBe(886_363);
  expect(territoryMeasure(usage)).toMatchObject({ numerator: 1_095, denominator: 2_020, respondents: 6 });
});

test.each([
  [63, 70, 'oui'],
  [62, 70, 'non'],
  [8_996, 10_000, 'non'],
])('T-21: %i of %i, against 90 %%: %s', async (numerator, denominator, attained) => {
  const { returns, ...folder } = beside(2);
  const own = activeFiles(1, numerator, denominator);
  // 7 or 8 persons of 70 are few: they would be secret.
  // One ESSMS makes 91 % of the active files of the country, which would be secret too.
  const settings = { secret: { seuil_personnes: 7, part_dominante_ppm: 950_000 } };
  const usage = await usageOf({ count: 4, ...folder, returns: [own, ...returns], settings });
  expect(projectMeasure(usage, 'dossiers_actifs')).toMatchObject({ numerator, denominator, attained });
});

test('the latest measure of each ESSMS is added up, and tells between which days it was measured', async () => {
  const returns = upTo(3).flatMap((index) => [
    answer(index, 5, 100, over('2024-06-30', '2024-09-30')),
    answer(index, 40, 100, index === 1 ? over('2024-12-31', '2025-03-31') : {}),
  ]);
  expect(territoryMeasure(await usageOf({ count: 3, returns }))).toMatchObject({
    numerator: 120,
    denominator: 300,
    firstMeasured: '2024-12-31',
    lastMeasured: '2025-03-31',
  });
});

test('nobody answered: n.d.; nobody is expected: without object', async () => {
  const nothing = { firstMeasured: null, lastMeasured: null, attained: null, respondents: 0 };
  const silent = await usageOf({ count: 3, returns: [activeFiles(1, 30, 60)] });
  expect(territoryMeasure(silent)).toMatchObject({ ...nothing, status: 'manquant', expected: 3 });
  const elsewhere = territoryMeasure(silent, 'mssante', { key: 'departement:29' });
  expect(elsewhere).toMatchObject({ ...nothing, status: 'sans_objet', expected: 0, target: 700_000 });
});

describe('types of denominator', () => {
  const period = { type_denominateur: 'personnes_periode' };
  const both = [
    ...upTo(3).map((each) => activeFiles(each, 50, 60)),
    ...[4, 5, 6].map((each) => activeFiles(each, 40, 70, period)),
  ];

  test('that meet have a numerator, no rate, and each its row for the country and for a project', async () => {
    const usage = await usageOf({ count: 6, returns: both });
    const whole = {
      numerator: 270,
      denominator: undetermined,
      rate: undetermined,
      status: 'indetermine',
      attained: null,
      lowerBound: undetermined,
      upperBound: undetermined,
      respondents: 6,
      expected: 6,
    };
    const annual = { type: 'file_active_annuelle' } as const;
    const ofPeriod = { type: 'personnes_periode' } as const;
    for (const measure of [territoryMeasure, projectMeasure]) {
      expect(measure(usage, 'dossiers_actifs')).toMatchObject(whole);
      expect(measure(usage, 'dossiers_actifs', annual)).toMatchObject({
        numerator: 150,
        denominator: 180,
        respondents: 3,
        expected: 6,
        status: 'publie',
        attained: null,
        lowerBound: undetermined,
      });
      expect(measure(usage, 'dossiers_actifs', ofPeriod)).toMatchObject({
        numerator: 120,
        denominator: 210,
        respondents: 3,
        expected: 6,
      });
    }
  });

  test('that meet in a smaller place are not told one by one', async () => {
    const { territories } = await usageOf({ count: 6, returns: both });
    const typesIn = (key: string, sector: string) =>
      territories
        .filter(
          (each) =>
            `${each.territoryType}:${each.territoryCode}` === key &&
            each.sector === sector &&
            each.indicator === 'dossiers_actifs',
        )
        .map(({ denominatorType, status }) => [denominatorType, status]);
    expect(typesIn('departement:35', 'tous')).toEqual([['tous', 'indetermine']]);
    expect(typesIn('pays:FR', 'personnes_agees')).toEqual([['tous', 'indetermine']]);
    expect(typesIn('pays:FR', 'tous')).toEqual([
      ['file_active_annuelle', 'publie'],
      ['personnes_periode', 'publie'],
      ['tous', 'indetermine'],
    ]);
  });

  test('that are one have the same row as all of them', async () => {
    const usage = await usageOf({ count: 6, returns: upTo(6).map((each) => activeFiles(each, 50, 60)) });
    for (const key of ['pays:FR', 'region:53', 'departement:35', 'epci:243500139']) {
      const { denominatorType: _, ...whole } = territoryMeasure(usage, 'dossiers_actifs', { key });
      expect(whole).toMatchObject({ numerator: 300, status: 'publie', attained: 'non', lowerBound: 833_333 });
      expect(territoryMeasure(usage, 'dossiers_actifs', { key, type: 'file_active_annuelle' })).toMatchObject(
        whole,
      );
    }
  });

  test('that are one, when some did not answer, leave target and bounds to the row of all', async () => {
    const members = Object.fromEntries([4, 5, 6].map((each) => [each, { file_active: '60' }]));
    const usage = await usageOf({
      count: 6,
      members,
      returns: upTo(3).map((each) => activeFiles(each, 50, 60)),
    });
    expect(territoryMeasure(usage, 'dossiers_actifs')).toMatchObject({
      attained: 'non_sur_repondants',
      lowerBound: 416_666,
    });
    const type = 'file_active_annuelle';
    expect(territoryMeasure(usage, 'dossiers_actifs', { type })).toMatchObject({
      numerator: 150,
      attained: null,
      lowerBound: undetermined,
    });
  });

  test('one that is not said is a type of its own', async () => {
    const said = { type_denominateur: '' };
    const usage = await usageOf({
      count: 6,
      returns: [...both.slice(0, 3), ...[4, 5, 6].map((each) => activeFiles(each, 40, 70, said))],
    });
    expect(territoryMeasure(usage, 'dossiers_actifs').status).toBe('indetermine');
    expect(territoryMeasure(usage, 'dossiers_actifs', { type: 'inconnu' })).toMatchObject({ numerator: 120 });
  });

  test('say nothing of the other indicators', async () => {
    const { territories } = await usageOf({ count: 3, returns: upTo(3).map((each) => answer(each, 30, 60)) });
    const types = territories
      .filter(({ indicator }) => indicator !== 'dossiers_actifs')
      .map(({ denominatorType }) => denominatorType);
    expect(new Set(types)).toEqual(new Set(['tous']));
  });
});

describe('a project has the returns that name it or name none', () => {
  const named = (id_projet: string): Row => ({ id_projet });
  const projects = [project(), project({ id_projet: 'P2' })];
  const moreMembers = [member(1, { id_projet: 'P2' })];

  test('the territories have the latest, whatever it names', async () => {
    const returns = [
      answer(1, 20, 60, { ...named('P1'), ...over('2024-06-30', '2024-09-30') }),
      answer(1, 40, 60, named('P2')),
      answer(2, 30, 60, named('')),
      answer(3, 30, 60),
    ];
    const usage = await usageOf({ count: 3, projects, moreMembers, returns });
    expect(projectMeasure(usage)).toMatchObject({ numerator: 80, respondents: 3 });
    expect(projectMeasure(usage, 'mssante', { id: 'P2' })).toMatchObject({ numerator: 40, expected: 1 });
    expect(territoryMeasure(usage)).toMatchObject({ numerator: 100, denominator: 180 });
  });
});

describe('targets', () => {
  const returns = upTo(3).map((index) => answer(index, 45, 60));
  const targetOf = async (change: Record<string, unknown>, settings = {}) => {
    const { target, attained } = territoryMeasure(
      await usageOf({
        count: 3,
        returns,
        settings,
        objectives: targets({ code_indicateur: 'mssante', ...change }),
      }),
    );
    return [target, attained];
  };

  test.each([
    ['its first day', { du: '2025-06-30' }, [700_000, 'oui']],
    ['its last day', { au: '2025-06-30' }, [700_000, 'oui']],
    ['before', { du: '2025-07-01' }, [null, null]],
    ['after', { au: '2025-06-29' }, [null, null]],
    ['another value', { cible_ppm: 750_001 }, [750_001, 'non']],
  ])('are those in force at the date of the data: %s', async (_, change, expected) => {
    expect(await targetOf(change)).toEqual(expected);
  });

  test('a project has those of its scale, the territories the national ones', async () => {
    const [bretagne, ...baremes] = JSON.parse(readFileSync('data/reference/baremes.json', 'utf8'));
    const cibles = [{ code_indicateur: 'mssante', cible_ppm: 800_000 }];
    const usage = await usageOf({ count: 3, returns, baremes: [{ ...bretagne, cibles }, ...baremes] });
    expect(projectMeasure(usage)).toMatchObject({ target: 800_000, attained: 'non' });
    expect(projectMeasure(usage, 'dmp')).toMatchObject({ target: 700_000 });
    expect(territoryMeasure(usage)).toMatchObject({ target: 700_000, attained: 'oui' });
  });
});

describe('whom a target exempts is not expected', () => {
  const AHI = { code_categorie: '214' };
  const returns = upTo(6).map((index) => answer(index, 30, 60));
  const exempting = (exemptions: readonly unknown[]) => targets({ code_indicateur: 'mssante', exemptions });

  test.each([
    ['its sector', ['ahi']],
    ['its category', [{ categories: ['214'], motif: 'dispense', source: 'instruction' }]],
  ])('by %s', async (_, exemptions) => {
    const sites = { 4: AHI, 5: AHI, 6: AHI };
    const usage = await usageOf({ count: 6, sites, returns, objectives: exempting(exemptions) });
    const bound = { numerator: 90, respondents: 3, expected: 3, attained: 'non' };
    expect(territoryMeasure(usage)).toMatchObject(bound);
    expect(projectMeasure(usage)).toMatchObject(bound);
    const ahi = territoryMeasure(usage, 'mssante', { sector: 'ahi' });
    expect(ahi).toMatchObject({
      status: 'sans_objet',
      numerator: { absent: 'sans_objet' },
      expected: 0,
      respondents: 0,
      attained: null,
    });
  });

  test('from other targets it is not exempted', async () => {
    const dmp = returns.map((row) => ({ ...row, code_indicateur: 'dmp' }));
    const usage = await usageOf({
      count: 6,
      sites: { 4: AHI },
      returns: dmp,
      objectives: exempting(['ahi']),
    });
    expect(territoryMeasure(usage, 'dmp')).toMatchObject({ expected: 6, numerator: 180 });
    expect(territoryMeasure(usage)).toMatchObject({ expected: 5, status: 'manquant' });
  });

  test('a target out of force exempts nobody', async () => {
    const objectives = targets({ code_indicateur: 'mssante', exemptions: ['ahi'], au: '2025-01-31' });
    const usage = await usageOf({ count: 6, sites: { 4: AHI }, returns, objectives });
    expect(territoryMeasure(usage)).toMatchObject({ expected: 6, target: null });
  });
});
