import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  computability,
  gini,
  hoover,
  lorenzCurve,
  type Part,
  theil,
  theilSplit,
} from '../../src/metrics/inequality.ts';
import { levelUpCost } from '../../src/metrics/levelling.ts';

// Four départements: 22, 29, 35, 56.
const FOUR: readonly Part[] = [
  { essmsCount: 400, amount: 200_000_000 },
  { essmsCount: 600, amount: 420_000_000 },
  { essmsCount: 700, amount: 360_000_000 },
  { essmsCount: 500, amount: 120_000_000 },
];

describe('inequality indices', () => {
  test('the four départements of the worked example', () => {
    expect(hoover(FOUR)).toBeCloseTo(0.118182, 6);
    expect(gini(FOUR)).toBeCloseTo(0.171901, 6);
    expect(theil(FOUR)).toBeCloseTo(0.057621, 6);
    expect(levelUpCost(FOUR)).toBe(440_000_000);
  });

  test('no money, or one territory only, is not computable', () => {
    expect(
      computability([
        { essmsCount: 3, amount: 0 },
        { essmsCount: 2, amount: 0 },
      ]),
    ).toBe('no_money');
    expect(computability([{ essmsCount: 3, amount: 5 }])).toBe('too_few');
    expect(
      computability([
        { essmsCount: 3, amount: 5 },
        { essmsCount: 0, amount: 9 },
      ]),
    ).toBe('too_few');
  });

  test('the Lorenz curve ends at (1, 1)', () => {
    expect(lorenzCurve(FOUR).at(-1)).toMatchObject({ essmsShare: 1, amountShare: 1 });
    expect(lorenzCurve(FOUR)[0]?.part).toBe(FOUR[3]);
  });
});

const parts = fc
  .array(
    fc.record({
      essmsCount: fc.integer({ min: 1, max: 5_000 }),
      amount: fc.integer({ min: 0, max: 10_000_000_000 }),
      group: fc.constantFrom('a', 'b', 'c'),
    }),
    { minLength: 2, maxLength: 30 },
  )
  .filter((all) => all.some(({ amount }) => amount > 0));

describe('properties of the indices', () => {
  test('0 ≤ Hoover ≤ Gini < 1', () => {
    fc.assert(
      fc.property(parts, (all) => {
        expect(hoover(all)).toBeGreaterThanOrEqual(0);
        expect(hoover(all)).toBeLessThanOrEqual(gini(all) + 1e-12);
        expect(gini(all)).toBeLessThan(1);
      }),
    );
  });

  test('scale does not matter: of the money, nor of the ESSMS', () => {
    fc.assert(
      fc.property(parts, fc.integer({ min: 2, max: 50 }), (all, factor) => {
        const richer = all.map((part) => ({ ...part, amount: part.amount * factor }));
        const larger = all.map((part) => ({ ...part, essmsCount: part.essmsCount * factor }));
        for (const index of [hoover, gini, theil]) {
          expect(index(richer)).toBeCloseTo(index(all), 10);
          expect(index(larger)).toBeCloseTo(index(all), 10);
        }
      }),
    );
  });

  test('order does not matter', () => {
    const shuffled = parts.chain((all) =>
      fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length })),
    );
    fc.assert(
      fc.property(shuffled, ([all, other]) => {
        for (const index of [hoover, gini, theil]) expect(index(other)).toBeCloseTo(index(all), 10);
        expect(theilSplit(other).between).toBeCloseTo(theilSplit(all).between, 10);
      }),
    );
  });

  test('parts with the same money per ESSMS are one', () => {
    fc.assert(
      fc.property(parts, ([first, ...others]) => {
        const halves = [first, first, ...others].flatMap((part) => part ?? []);
        const whole = [
          ...(first ? [{ ...first, essmsCount: first.essmsCount * 2, amount: first.amount * 2 }] : []),
          ...others,
        ];
        for (const index of [hoover, gini, theil]) expect(index(halves)).toBeCloseTo(index(whole), 10);
      }),
    );
  });

  test('Gini is the mean difference between two ESSMS, over twice the mean', () => {
    fc.assert(
      fc.property(parts, (all) => {
        const essms = all.reduce((sum, { essmsCount }) => sum + essmsCount, 0);
        const mean = all.reduce((sum, { amount }) => sum + amount, 0) / essms;
        const differences = all.flatMap((s) =>
          all.map(
            (t) => s.essmsCount * t.essmsCount * Math.abs(s.amount / s.essmsCount - t.amount / t.essmsCount),
          ),
        );
        const total = differences.reduce((sum, difference) => sum + difference, 0);
        expect(gini(all)).toBeCloseTo(total / (2 * essms * essms * mean), 9);
      }),
    );
  });

  test('0 ≤ Theil ≤ ln(1 / the smallest share of ESSMS)', () => {
    fc.assert(
      fc.property(parts, (all) => {
        const essms = all.reduce((sum, { essmsCount }) => sum + essmsCount, 0);
        const smallest = Math.min(...all.map(({ essmsCount }) => essmsCount)) / essms;
        expect(theil(all)).toBeGreaterThan(-1e-12);
        expect(theil(all)).toBeLessThanOrEqual(Math.log(1 / smallest) + 1e-12);
      }),
    );
  });

  test('shares of ESSMS and of money both sum to one', () => {
    fc.assert(
      fc.property(parts, (all) => {
        const curve = lorenzCurve(all);
        expect(curve).toHaveLength(all.length);
        expect(curve.at(-1)).toMatchObject({ essmsShare: 1, amountShare: 1 });
      }),
    );
  });

  test('the Theil index is the sum of its two parts', () => {
    fc.assert(
      fc.property(parts, (all) => {
        const { between, within } = theilSplit(all);
        expect(between + within).toBeCloseTo(theil(all), 10);
        expect(between).toBeGreaterThan(-1e-12);
        expect(within).toBeGreaterThan(-1e-12);
      }),
    );
  });
});
