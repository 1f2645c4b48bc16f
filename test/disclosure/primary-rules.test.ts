import { describe, expect, test } from 'vitest';

import {
  hasFewContributors,
  holdsMost,
  isDominated,
  isSmallCount,
  isSmallRate,
} from '../../src/disclosure/primary-rules.ts';
import { SHIPPED_SETTINGS } from '../fixtures/disclosure/settings.ts';

/** Contributions of one ESSMS each: `[organisation, amount]`. */
const from = (...parts: readonly (readonly [string | null, number])[]) =>
  parts.map(([organisation, amount], index) => ({ finessEt: `essms ${index}`, organisation, amount }));

describe('T-27: a count of persons from 1 to 10 is secret, 0 is not', () => {
  test.each([
    [0, false],
    [1, true],
    [10, true],
    [11, false],
  ])('%i: %s', (count, isSmall) => expect(isSmallCount(count, SHIPPED_SETTINGS)).toBe(isSmall));

  test('or whatever the threshold says', () => {
    const five = { ...SHIPPED_SETTINGS, personThreshold: 5 };
    expect([4, 5].map((count) => isSmallCount(count, five))).toEqual([true, false]);
    const none = { ...SHIPPED_SETTINGS, personThreshold: 0 };
    expect(isSmallCount(1, none)).toBe(false);
  });
});

describe('a rate is secret when it tells a small number of persons', () => {
  test.each([
    ['those who have', 10, 40, true],
    ['those who have not', 30, 40, true],
    ['all of them', 0, 10, true],
    ['the same, all having', 10, 10, true],
    ['none of them', 11, 22, false],
    ['nor when nobody has', 0, 11, false],
    ['nor when everyone has', 11, 11, false],
  ])('%s', (_, numerator, denominator, isSmall) =>
    expect(isSmallRate(numerator, denominator, SHIPPED_SETTINGS)).toBe(isSmall),
  );
});

describe('a count needs three ESSMS of two organisations', () => {
  test.each([
    ['nobody', from(), true],
    ['two ESSMS', from(['A', 50], ['B', 50]), true],
    ['three of one organisation', from(['A', 50], ['A', 50], ['A', 50]), true],
    ['three of two', from(['A', 50], ['A', 50], ['B', 50]), false],
    ['an unknown organisation is one of its own', from(['A', 50], ['A', 50], [null, 50]), false],
    ['two unknown ones are not the same', from([null, 50], [null, 50], [null, 50]), false],
  ])('%s', (_, who, isFew) => expect(hasFewContributors(who, SHIPPED_SETTINGS)).toBe(isFew));

  test('an ESSMS counts once', () => {
    const [one, two] = from(['A', 50], ['B', 50]);
    const thrice = [one, two, one, two].filter((each) => each !== undefined);
    expect(hasFewContributors(thrice, SHIPPED_SETTINGS)).toBe(true);
  });

  test('looks no further than what is enough', () => {
    let seen = 0;
    function* everyone() {
      for (const each of from(['A', 1], ['B', 1], ['C', 1], ['D', 1], ['E', 1])) {
        seen += 1;
        yield each;
      }
    }
    expect(hasFewContributors(everyone(), SHIPPED_SETTINGS)).toBe(false);
    expect(seen).toBe(3);
  });

  test('or as many as the settings say', () => {
    const one = { ...SHIPPED_SETTINGS, minEssms: 1, minOrganisations: 1 };
    expect(hasFewContributors(from(['A', 50]), one)).toBe(false);
    expect(hasFewContributors(from(), one)).toBe(true);
    const none = { ...one, minEssms: 0, minOrganisations: 0 };
    expect(hasFewContributors(from(), none)).toBe(false);
  });
});

describe('no ESSMS may hold 85 % of a count', () => {
  test.each([
    [849, 1000, false],
    [850, 1000, true],
    [1, 1, true],
    [0, 0, false],
  ])('%i of %i: %s', (largest, total, most) =>
    expect(holdsMost(largest, total, SHIPPED_SETTINGS)).toBe(most),
  );

  test('the largest of those in it is looked at', () => {
    expect(isDominated(from(['A', 10], ['B', 850], ['C', 140]), SHIPPED_SETTINGS)).toBe(true);
    expect(isDominated(from(['A', 10], ['B', 849], ['C', 141]), SHIPPED_SETTINGS)).toBe(false);
    expect(isDominated(from(['A', 0], ['B', 0]), SHIPPED_SETTINGS)).toBe(false);
    expect(isDominated([], SHIPPED_SETTINGS)).toBe(false);
  });
});
