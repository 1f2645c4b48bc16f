import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ratioMillionths } from '../../../src/domain/ratio.ts';
import { attained, rateBounds, reaches } from '../../../src/metrics/usage/attainment.ts';

const NINETY = 900_000;
const rate = (numerator: number, denominator: number) => ({ numerator, denominator });

/** Rates, and persons who were not measured. */
const rates = fc
  .tuple(fc.nat({ max: 999 }), fc.nat({ max: 999 }))
  .map(([numerator, others]) => rate(numerator, numerator + others))
  .filter(({ denominator }) => denominator > 0);
const targets = fc.integer({ min: 0, max: 1_000_000 });
const persons = fc.nat({ max: 400 });

describe('T-21: a target of 90 % is reached in whole numbers', () => {
  test.each([
    [63, 70, true],
    [62, 70, false],
    [8_996, 10_000, false],
    [9_000, 10_000, true],
    [899_999_999, 1_000_000_000, false],
    [9_000_000_000_000_000, 9_007_199_254_740_991, true],
    [0, 1, false],
  ])('%i of %i: %s', (numerator, denominator, expected) =>
    expect(reaches(rate(numerator, denominator), NINETY)).toBe(expected),
  );

  test('as the fraction says, whatever the target', () => {
    fc.assert(
      fc.property(
        rates,
        targets,
        (one, target) => reaches(one, target) === one.numerator * 1_000_000 >= target * one.denominator,
      ),
    );
  });
});

describe('M-43: 14 of 20 ESSMS returned 610/660, the others accompany 240 persons', () => {
  const measured = rate(610, 660);
  const answered = { respondents: 14, expected: 20 };

  test('the rate is between 67,7777 % and 94,4445 %', () =>
    expect(rateBounds(measured, 240)).toEqual({ lower: 677_777, upper: 944_445 }));

  test('92,4 % is reached by those who answered, no more can be said', () => {
    expect(attained(measured, NINETY, { ...answered, missing: 240 })).toBe('oui_sur_repondants');
    expect(attained(measured, NINETY, { ...answered, missing: null })).toBe('oui_sur_repondants');
  });
});

describe('bounds', () => {
  test('are the rate itself when nobody is missing, truncated and rounded up', () => {
    expect(rateBounds(rate(1, 3), 0)).toEqual({ lower: 333_333, upper: 333_334 });
    expect(rateBounds(rate(9, 10), 0)).toEqual({ lower: NINETY, upper: NINETY });
  });

  test('hold the rate, and every rate that the missing could make', () => {
    fc.assert(
      fc.property(rates, persons, fc.double({ min: 0, max: 1, noNaN: true }), (one, missing, part) => {
        const { lower, upper } = rateBounds(one, missing);
        const having = Math.floor(part * missing);
        const whole = rate(one.numerator + having, one.denominator + missing);
        expect(lower).toBeLessThanOrEqual(ratioMillionths(whole));
        expect(upper * whole.denominator).toBeGreaterThanOrEqual(whole.numerator * 1_000_000);
        expect(lower).toBeLessThanOrEqual(ratioMillionths(one));
      }),
    );
  });

  test('move apart as more are missing', () => {
    fc.assert(
      fc.property(rates, persons, persons, (one, missing, more) => {
        const [near, far] = [rateBounds(one, missing), rateBounds(one, missing + more)];
        expect(far.lower).toBeLessThanOrEqual(near.lower);
        expect(far.upper).toBeGreaterThanOrEqual(near.upper);
      }),
    );
  });
});

describe('the statement on a target of 90 %', () => {
  test.each([
    ['all answered, reached', rate(63, 70), [5, 5, 0], 'oui'],
    ['all answered, missed', rate(62, 70), [5, 5, 0], 'non'],
    ['some did not, reached by the others', rate(63, 70), [4, 5, 20], 'oui_sur_repondants'],
    ['even when the lower bound is over the target', rate(99, 100), [4, 5, 10], 'oui_sur_repondants'],
    ['some did not, missed by the others', rate(89, 100), [4, 5, 10], 'non_sur_repondants'],
    ['missed whatever they would have answered', rate(88, 100), [4, 5, 10], 'non'],
    ['their number is not known', rate(1, 100), [4, 5, null], 'non_sur_repondants'],
    ['they accompany nobody', rate(62, 70), [4, 5, 0], 'non'],
  ] as const)('%s', (_, measured, [respondents, expected, missing], statement) =>
    expect(attained(measured, NINETY, { respondents, expected, missing })).toBe(statement),
  );

  test('is sure to be a miss exactly when the upper bound is under the target', () => {
    fc.assert(
      fc.property(rates, targets, persons, (one, target, missing) => {
        const statement = attained(one, target, { respondents: 1, expected: 2, missing });
        const best = rate(one.numerator + missing, one.denominator + missing);
        expect(statement === 'non').toBe(!reaches(best, target));
        expect(statement === 'oui').toBe(false);
      }),
    );
  });
});
