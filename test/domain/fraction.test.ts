import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compareFractions, fraction, roundFraction } from '../../src/domain/fraction.ts';

test.each([
  [fraction(1, 2), fraction(2, 4), 0],
  [fraction(1, 3), fraction(1, 2), -1],
  [fraction(-1, 3), fraction(-1, 2), 1],
  [fraction(0), fraction(0, 7), 0],
])('%o against %o: %i', (a, b, order) => expect(compareFractions(a, b)).toBe(order));

test('compares as the numbers do, and the other way round', () => {
  const part = fc.tuple(fc.integer({ min: -999, max: 999 }), fc.integer({ min: 1, max: 999 }));
  fc.assert(
    fc.property(part, part, ([a, b], [c, d]) => {
      const order = compareFractions(fraction(a, b), fraction(c, d));
      expect(order).toBe(Math.sign(a * d - c * b) || 0);
      expect(compareFractions(fraction(c, d), fraction(a, b)) + order).toBe(0);
    }),
  );
});

test('halves are rounded away from zero', () => {
  expect([fraction(1, 2), fraction(-1, 2), fraction(3, 2), fraction(1, 3)].map(roundFraction)).toEqual([
    1, -1, 2, 0,
  ]);
});
