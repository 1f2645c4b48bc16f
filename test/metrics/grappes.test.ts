import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { NOT_APPLICABLE } from '../../src/domain/cell.ts';
import { CRITERIA, type CriteriaProfile, type CriterionAnswer } from '../../src/domain/criteria.ts';
import type { Essms, RegisterSite } from '../../src/domain/essms.ts';
import type { Membership } from '../../src/domain/project.ts';
import { acquisitionShare } from '../../src/metrics/acquisition-share.ts';
import { countClasses, ORGANISATION_BOUNDS, PROFILE_BOUNDS } from '../../src/metrics/count-classes.ts';
import { coverageByCategory, coverageByOrganisation } from '../../src/metrics/coverage-by.ts';
import { criteriaCounts } from '../../src/metrics/criteria-counts.ts';
import { grappeProfile } from '../../src/metrics/grappe-profile.ts';

const site = (finessEt: string, finessEj: string | null, category: string, departement: string | null) =>
  ({ finessEt, finessEj, category, location: departement && { departement } }) as RegisterSite;

const member = (finessEt: string, finessEj: string | null = null) => ({ finessEt, finessEj }) as Membership;

describe('the profile of a project', () => {
  const sites = new Map(
    [
      site('A', 'X', '500', '35'),
      site('B', 'X', '183', '22'),
      site('C', 'Y', '500', '35'),
      site('D', null, '', null),
    ].map((each) => [each.finessEt, each]),
  );

  test('each organisation, category and département counts once', () => {
    expect(grappeProfile({ counted: [member('A'), member('B'), member('C')] }, sites)).toEqual({
      organisationCount: 2,
      categoryCount: 2,
      departements: ['22', '35'],
    });
  });

  test('the declared organisation prevails over the one of the register', () => {
    expect(grappeProfile({ counted: [member('A', 'Z'), member('B', 'Z')] }, sites).organisationCount).toBe(1);
  });

  test('what nobody says is not counted, nor is an establishment out of the register', () => {
    expect(grappeProfile({ counted: [member('D'), member('unknown')] }, sites)).toEqual({
      organisationCount: 0,
      categoryCount: 0,
      departements: [],
    });
  });
});

describe('classes of numbers', () => {
  test('each value is in one class', () => {
    const counts = (values: readonly number[]) =>
      countClasses(values, PROFILE_BOUNDS).map(({ count }) => count);
    expect(counts([0, 1, 2, 3, 5, 6, 10, 11, 400])).toEqual([1, 1, 1, 2, 2, 2]);
    expect(counts([])).toEqual([0, 0, 0, 0, 0, 0]);
  });

  test.each([PROFILE_BOUNDS, ORGANISATION_BOUNDS])(
    'classes leave no gap and do not meet: %j',
    (...bounds) => {
      for (const [index, { from }] of bounds.slice(1).entries())
        expect(from).toBe((bounds[index]?.to ?? 0) + 1);
      expect(bounds.at(-1)?.to).toBeNull();
    },
  );
});

const essms = (finessEt: string, finessEj: string | null, category = '500') =>
  ({ finessEt, finessEj, category, sector: 'personnes_agees' }) as Essms;

describe('coverage by size of organisation', () => {
  const sizes = new Map([
    ['one', 1],
    ['two', 2],
    ['seven', 7],
    ['eight', 8],
    ['fourteen', 14],
    ['fifteen', 15],
    ['fortynine', 49],
    ['fifty', 50],
    ['none', 0],
  ]);
  const rows = coverageByOrganisation(
    [...sizes.keys(), 'unheard', null].map((organisation, index) => essms(`E${index}`, organisation)),
    new Map([
      ['E0', []],
      ['E1', []],
      ['E7', []],
    ]),
    sizes,
  );

  test('classes stop at 1, 7, 14, 49; an organisation that declares nothing runs one at least', () => {
    expect(
      rows.map(({ from, to, essmsCount, coveredCount }) => [from, to, essmsCount, coveredCount]),
    ).toEqual([
      [1, 1, 2, 1],
      [2, 7, 2, 1],
      [8, 14, 2, 0],
      [15, 49, 2, 0],
      [50, null, 1, 1],
      [null, null, 2, 0],
    ]);
  });

  test('an empty class has no rate, and nobody unknown has no row', () => {
    const [first, ...others] = coverageByOrganisation([essms('A', 'one')], new Map(), sizes);
    expect(first?.coverage).toEqual({ numerator: 0, denominator: 1 });
    expect(others.map(({ coverage }) => coverage)).toEqual(Array(4).fill(NOT_APPLICABLE));
  });
});

test('coverage by category is in order of code, and sums to the ESSMS', () => {
  const all = [essms('A', null, '500'), essms('B', null, '183'), essms('C', null, '500')];
  expect(coverageByCategory(all, new Map([['C', []]]))).toEqual([
    {
      category: '183',
      sector: 'personnes_agees',
      essmsCount: 1,
      coveredCount: 0,
      coverage: { numerator: 0, denominator: 1 },
    },
    {
      category: '500',
      sector: 'personnes_agees',
      essmsCount: 2,
      coveredCount: 1,
      coverage: { numerator: 1, denominator: 2 },
    },
  ]);
});

describe('the part of acquisition', () => {
  test('in ESSMS and in money, an unknown situation being in the whole only', () => {
    expect(
      acquisitionShare([
        { situation: 'acquisition', amount: 21_000_00 },
        { situation: 'montee_version', amount: 5_000_00 },
        { situation: null, amount: 4_000_00 },
      ]),
    ).toEqual({
      essms: { numerator: 1, denominator: 3 },
      amount: { numerator: 21_000_00, denominator: 30_000_00 },
    });
  });

  test('of nothing there is no part, nor of money when none is given', () => {
    expect(acquisitionShare([])).toEqual({ essms: NOT_APPLICABLE, amount: NOT_APPLICABLE });
    expect(acquisitionShare([{ situation: 'acquisition', amount: 0 }])).toEqual({
      essms: { numerator: 1, denominator: 1 },
      amount: NOT_APPLICABLE,
    });
  });
});

describe('the answers to the six criteria', () => {
  const profile = (answer: CriterionAnswer | null): CriteriaProfile =>
    Object.fromEntries(CRITERIA.map((criterion) => [criterion, answer])) as CriteriaProfile;

  test('a missing answer is not a no', () => {
    const rows = criteriaCounts([profile('oui'), profile('partiel'), profile(null), profile(null)]);
    expect(rows.map(({ criterion }) => criterion)).toEqual(CRITERIA);
    for (const { counts } of rows) expect(counts).toEqual({ oui: 1, partiel: 1, non: 0, non_dit: 2 });
  });

  test('each criterion counts every project once', () => {
    const answers = fc.constantFrom<CriterionAnswer | null>('oui', 'partiel', 'non', null);
    fc.assert(
      fc.property(fc.array(answers), (some) => {
        for (const { counts } of criteriaCounts(some.map(profile))) {
          expect(Object.values(counts).reduce((sum, count) => sum + count, 0)).toBe(some.length);
        }
      }),
    );
  });
});
