import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { attackEdition } from '../../../scripts/lib/attack/attack-edition.ts';
import { RATE_INDICATORS } from '../../../src/domain/usage-return.ts';
import type { UsageFigures } from '../../../src/observatory/usage-figures.ts';
import { openData } from '../../fixtures/open-data.ts';
import { CAEN, project, RENNES, type Row, upTo } from '../../fixtures/sound-folder.ts';
import {
  activeFiles,
  answer,
  BREST,
  owner,
  publish,
  QUARTERS,
  targets,
  territoryMeasure,
  type UsageFolder,
  usageFiles,
  usageOf,
} from '../../fixtures/usage/usage-folder.ts';

const COUNT = 16;

/** What an ESSMS says of a quarter: its persons, those who have, and how they are counted. */
const said = fc.record({
  index: fc.integer({ min: 1, max: COUNT }),
  quarter: fc.constantFrom(QUARTERS.september, QUARTERS.november, QUARTERS.december, QUARTERS.january),
  persons: fc.integer({ min: 1, max: 90 }),
  part: fc.integer({ min: 0, max: 10 }),
  indicator: fc.constantFrom('dossiers_actifs', 'dossiers_actifs', ...RATE_INDICATORS, 'e_parcours'),
  type: fc.constantFrom('personnes_periode', 'personnes_periode', 'file_active_annuelle'),
  project: fc.constantFrom('P1', ''),
});

type Said = typeof said extends fc.Arbitrary<infer T> ? T : never;

function returnOf({ index, quarter, persons, part, indicator, type, project: named }: Said): Row {
  const numerator = Math.floor((persons * part) / 10);
  const own = { ...quarter, id_projet: named === '' ? '' : named, code_indicateur: indicator };
  if (indicator === 'dossiers_actifs')
    return activeFiles(index, numerator, persons, { ...own, type_denominateur: type });
  return answer(index, numerator, indicator === 'e_parcours' ? '' : persons, own);
}

/** Programmes of sixteen ESSMS of two régions and two sectors, whose owners and places are drawn. */
const folders: fc.Arbitrary<UsageFolder> = fc
  .record({
    returns: fc.array(said, { minLength: 30, maxLength: 90 }),
    communes: fc.array(fc.constantFrom(RENNES, RENNES, BREST, CAEN, ''), {
      minLength: COUNT,
      maxLength: COUNT,
    }),
    owners: fc.array(fc.integer({ min: 1, max: 8 }), { minLength: COUNT, maxLength: COUNT }),
    categories: fc.array(fc.constantFrom('500', '500', '183'), { minLength: COUNT, maxLength: COUNT }),
    persons: fc.array(fc.constantFrom<number | ''>(30, 45, 12, ''), { minLength: COUNT, maxLength: COUNT }),
  })
  .map(({ returns, communes, owners, categories, persons }) => {
    const at = <T>(values: readonly T[], index: number): T => values[index - 1] as T;
    const numbers = upTo(COUNT);
    const site = (index: number): Row => ({
      code_commune: at(communes, index),
      finess_ej: owner(at(owners, index)),
      code_categorie: at(categories, index),
    });
    return {
      count: COUNT,
      sites: Object.fromEntries(numbers.map((index) => [index, site(index)])),
      members: Object.fromEntries(numbers.map((index) => [index, { file_active: at(persons, index) }])),
      // Each measure is made once: which of two would be the answer is no matter here.
      returns: [
        ...new Map(
          returns.map((each) => [`${each.index} ${each.indicator} ${each.quarter.date_mesure}`, each]),
        ).values(),
      ].map(returnOf),
      settings: { date_donnees: '2025-01-31' },
    };
  });

/** The same, persons being counted in one way: a month may otherwise hide a numerator that others have to tell. */
const ofOneType = folders.map(
  (folder): UsageFolder => ({
    ...folder,
    returns: (folder.returns ?? []).map((row) =>
      row.type_denominateur === '' ? row : { ...row, type_denominateur: 'personnes_periode' },
    ),
  }),
);

describe('whatever the programme', () => {
  test('the order of the files and of their rows changes nothing', async () => {
    const shuffled = folders.chain((folder) => {
      const files = usageFiles(folder);
      const rowsOf = (name: string) => (files[name] as string).trimEnd().split('\n').slice(1);
      const lists = ['indicateurs_usage.csv', 'projets_essms.csv', 'finess/etablissements.csv'];
      return fc.tuple(
        fc.constant(files),
        ...lists.map((name) =>
          fc
            .shuffledSubarray(rowsOf(name), { minLength: rowsOf(name).length })
            .map((rows) => [name, `${files[name]?.split('\n')[0]}\n${rows.join('\n')}\n`] as const),
        ),
      );
    });
    await fc.assert(
      fc.asyncProperty(shuffled, async ([files, ...others]) => {
        const same = { ...files, ...Object.fromEntries(others as [string, string][]) };
        const reversed = Object.fromEntries(Object.entries(same).toReversed());
        expect((await publish(reversed)).usage).toEqual((await publish(files)).usage);
      }),
      { numRuns: 8 },
    );
  });

  test('the last month says what the figures at the date of the data say', async () => {
    await fc.assert(
      fc.asyncProperty(folders, async (folder) => {
        const usage = await usageOf(folder);
        for (const { month, territoryType, territoryCode, count, respondents, expected } of usage
          .activeRecords.points) {
          if (month !== '2025-01-31') continue;
          const key = `${territoryType}:${territoryCode}`;
          const measure = territoryMeasure(usage, 'dossiers_actifs', { key });
          expect([key, respondents, expected, count]).toEqual([
            key,
            measure.respondents,
            measure.expected,
            measure.numerator,
          ]);
        }
        for (const { month, indicator, denominatorType: type, rate } of usage.trends) {
          if (month !== '2025-01-31') continue;
          const measure = usage.territories.find(
            (each) =>
              each.territoryType === 'pays' &&
              each.sector === 'tous' &&
              each.indicator === indicator &&
              each.denominatorType === type,
          );
          expect([indicator, type, rate]).toEqual([indicator, type, measure?.rate ?? { absent: 'manquant' }]);
        }
      }),
      { numRuns: 12 },
    );
  });

  test('nothing that is hidden is told by the rest', async () => {
    await fc.assert(
      fc.asyncProperty(ofOneType, async (folder) => {
        const tables = openData(await publish(usageFiles(folder))).filter(({ name }) =>
          name.endsWith('.csv'),
        );
        const report = await attackEdition(
          new Map(tables.map(({ name, content }) => [name.replace('.csv', ''), content])),
        );
        // In so few ESSMS, that two indicators have the same silent ones is a guess, and mostly a wrong one.
        const disclosed = report.disclosed.filter(({ by }) => by !== 'autre indicateur');
        expect([disclosed, report.contradictions]).toEqual([[], []]);
      }),
      { numRuns: 6 },
    );
  });
});

test('without a file of returns every figure is n.d., and what is expected is known', async () => {
  const usage = await usageOf({ count: 3, returns: null });
  expect(usage).toMatchObject({ available: false, exchanges: [], trends: [], activeRecords: { points: [] } });
  for (const each of [...usage.territories, ...usage.projects]) {
    expect(each).toMatchObject({
      status: 'manquant',
      rate: { absent: 'manquant' },
      numerator: { absent: 'manquant' },
      lowerBound: { absent: 'manquant' },
      attained: null,
      respondents: 0,
    });
  }
  expect(territoryMeasure(usage)).toMatchObject({ expected: 3, target: 700_000 });
  expect(usage.projectTargets).toEqual([
    {
      projectId: 'P1',
      allReached: null,
      reachingAll: {
        measured: 0,
        allFive: { absent: 'manquant' },
        dui: { absent: 'manquant' },
        socle: { absent: 'manquant' },
      },
    },
  ]);
  expect(usage.timesToTarget.every(({ projectCount }) => projectCount === 0)).toBe(true);
  expect(usage.disclosure.levels).toEqual([]);
});

test('the thresholds in use are told', async () => {
  const settings = (secret: object) => usageOf({ count: 1, returns: null, settings: { secret } });
  expect((await settings({})).disclosure.settings).toEqual({
    personThreshold: 11,
    minEssms: 3,
    minOrganisations: 2,
    dominantSharePpm: 850_000,
    protectionWidth: 5,
  });
  const own = {
    seuil_personnes: 5,
    min_essms: 1,
    min_og: 1,
    part_dominante_ppm: 900_000,
    largeur_protection: 3,
  };
  expect((await settings(own)).disclosure.settings).toEqual({
    personThreshold: 5,
    minEssms: 1,
    minOrganisations: 1,
    dominantSharePpm: 900_000,
    protectionWidth: 3,
  });
});

test('the targets in force are told, with those that they exempt', async () => {
  const exemption = { categories: ['214'], motif: 'Dispense des CHRS', source: 'instruction' };
  const objectives = targets(
    { code_indicateur: 'mssante', exemptions: ['ahi', exemption] },
    { code_indicateur: 'dmp', au: '2025-01-31' },
  );
  const { targets: told } = await usageOf({ count: 1, returns: null, objectives });
  expect(told.map(({ indicator }) => indicator)).toEqual(
    RATE_INDICATORS.filter((indicator) => indicator !== 'dmp'),
  );
  const mssante = told.find(({ indicator }) => indicator === 'mssante');
  expect(mssante).toMatchObject({ ppm: 700_000, from: '2024-01-15', to: null, source: 'AAP 2024 § 4' });
  expect(mssante?.exemptions).toHaveLength(2);
});

describe('what a project did of its targets', () => {
  const all = (numerator: number, more: (index: number) => Row = () => ({})) =>
    upTo(4).flatMap((index) =>
      RATE_INDICATORS.map((code_indicateur) =>
        (code_indicateur === 'dossiers_actifs' ? activeFiles : answer)(index, numerator, 100, {
          code_indicateur,
          ...more(index),
        }),
      ),
    );
  const reached = async (
    returns: readonly Row[],
    more: Partial<UsageFolder> = {},
  ): Promise<UsageFigures['projectTargets'][number]['allReached'] | undefined> =>
    (await usageOf({ count: 4, returns, ...more })).projectTargets[0]?.allReached;

  test('reached, when all answered', async () => {
    expect(await reached(all(95))).toBe('oui');
    expect(await reached(all(80))).toBe('non');
    expect(await reached(all(95).slice(1))).toBeNull();
  });

  test('missed without all answers, when those who did not could not make up for it', async () => {
    const returns = all(50).filter(({ finess_et }) => finess_et !== all(50).at(-1)?.finess_et);
    expect(await reached(returns, { members: { 4: { file_active: 50 } } })).toBe('non');
    expect(await reached(returns)).toBeNull();
  });

  test('of its own scale', async () => {
    expect(
      await reached(all(95), {
        projects: [
          project({
            code_bareme: 'hauts-de-france-2022',
            date_depot: '2022-03-01',
            date_selection: '',
            date_convention: '2022-07-01',
            date_debut_projet: '',
          }),
        ],
      }),
    ).toBe('oui');
  });
});
