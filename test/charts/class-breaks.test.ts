import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { classBreaks, classLabels, classOf } from '../../src/charts/class-breaks.ts';

describe('classBreaks', () => {
  it.each([
    ['no value', [], []],
    ['one value', [430_000], []],
    ['equal values', [5, 5, 5], []],
    ['two values', [0, 1], [1]],
    [
      'whole percentages',
      [0, 100_000, 200_000, 300_000, 400_000, 500_000],
      [100_000, 200_000, 300_000, 400_000],
    ],
    ['many zeros', [0, 0, 0, 0, 0, 0, 0, 0, 0, 900_000], [200_000]],
  ])('%s', (_, values, bounds) => expect(classBreaks(values).bounds).toEqual(bounds));

  it('rounds bounds to what a reader can hold in mind', () => {
    const values = Array.from({ length: 101 }, (_, k) => 213_517 + k * 4_931);
    for (const bound of classBreaks(values).bounds) expect(bound % 5_000).toBe(0);
  });

  it('has rising bounds and no empty class, whatever the values', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 2_000_000 }), { minLength: 1 }), (values) => {
        const breaks = classBreaks(values);
        expect(breaks.bounds.length).toBeLessThan(5);
        for (const [k, bound] of breaks.bounds.entries()) {
          expect(Number.isInteger(bound)).toBe(true);
          if (k > 0) expect(bound).toBeGreaterThan(breaks.bounds[k - 1] as number);
        }
        const used = new Set(values.map((value) => classOf(value, breaks)));
        expect(used.size).toBe(breaks.bounds.length + 1);
      }),
    );
  });
});

describe('classOf', () => {
  it.each([
    [-1, 0],
    [9, 0],
    [10, 1],
    [19, 1],
    [20, 2],
    [1_000, 2],
  ])('puts %d in class %d', (value, index) => expect(classOf(value, { bounds: [10, 20] })).toBe(index));
});

describe('classLabels', () => {
  it.each([
    [[], ['toutes valeurs']],
    [[30], ['moins de 30', '30 et plus']],
    [
      [30, 40, 60],
      ['moins de 30', '30 à 40', '40 à 60', '60 et plus'],
    ],
  ])('%j', (bounds, labels) => expect(classLabels({ bounds }, String)).toEqual(labels));
});
