import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { FEWEST, quartiles } from '../../src/metrics/quartiles.ts';

describe('quartiles by nearest rank', () => {
  test.each([
    // Ranks ⌈5/4⌉ = 2, ⌈5/2⌉ = 3, ⌈15/4⌉ = 4.
    [[50, 10, 40, 20, 30], { first: 20, median: 30, third: 40 }],
    // Ranks 2, 3, 5: the median is the lower of the two in the middle, nothing being interpolated.
    [[1, 2, 3, 4, 5, 100], { first: 2, median: 3, third: 5 }],
    // Ranks 2, 4, 6.
    [[8, 7, 6, 5, 4, 3, 2, 1], { first: 2, median: 4, third: 6 }],
    [[-9, -9, -9, 0, 9], { first: -9, median: -9, third: 0 }],
  ])('%j', (values, expected) => expect(quartiles(values)).toEqual(expected));

  test.each([[[]], [[1]], [[1, 2, 3, 4]]])('nothing is said of fewer than five: %j', (values) =>
    expect(quartiles(values)).toBeNull(),
  );

  test('each is a value that was observed, which so many of them do not exceed', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -900, max: 900 }), { minLength: FEWEST }), (values) => {
        const found = quartiles(values);
        if (found === null) throw new Error('expected quartiles');
        const upTo = (limit: number) => values.filter((value) => value <= limit).length;
        const under = (limit: number) => values.filter((value) => value < limit).length;
        for (const [quarters, value] of [found.first, found.median, found.third].entries()) {
          expect(values).toContain(value);
          expect(4 * upTo(value)).toBeGreaterThanOrEqual((quarters + 1) * values.length);
          expect(4 * under(value)).toBeLessThan((quarters + 1) * values.length);
        }
      }),
    );
  });

  test('does not depend on the order of the values, nor changes them', () => {
    const values = [5, 3, 1, 4, 2];
    expect(quartiles(values)).toEqual(quartiles([...values].reverse()));
    expect(values).toEqual([5, 3, 1, 4, 2]);
  });
});
