import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { monthsUntil, type Wait } from '../../../src/metrics/usage/waiting-times.ts';

const over = (months: number): Wait => ({ months, reached: true });
const lasting = (months: number): Wait => ({ months, reached: false });
const quartiles = (waits: readonly Wait[]) => [25, 50, 75].map((percent) => monthsUntil(waits, percent));

const months = fc.integer({ min: 0, max: 30 });
const waits = fc.array(fc.record({ months, reached: fc.boolean() }), { minLength: 1, maxLength: 40 });

describe('Kaplan-Meier, worked out by hand', () => {
  test('six waits, of which two are not over', () => {
    // At 3 months 5/6 are left; at 5, of the five that lasted as long, 4/5: 2/3 in all; the one not over at 5 goes. At 8,
    // two of three: 4/9. The one not over at 10 goes. At 12 the last: nothing is left.
    const six = [over(3), over(5), lasting(5), over(8), lasting(10), over(12)];
    expect(quartiles(six)).toEqual([5, 8, 12]);
  });

  test('those that are not over would be forgotten by a plain median', () => {
    expect(monthsUntil([over(2), over(4)], 50)).toBe(2);
    // At 2 months 3/4 are left, at 4 months 3/8.
    expect(monthsUntil([over(2), over(4), lasting(3), lasting(9)], 50)).toBe(4);
    // At 2 months 4/5 are left, at 4 months 8/15: half are never seen to be over.
    expect(monthsUntil([over(2), over(4), lasting(3), lasting(9), lasting(9)], 50)).toBeNull();
  });

  test('too few are over to say', () => {
    expect(quartiles([over(2), lasting(9), lasting(9), lasting(9)])).toEqual([2, null, null]);
    expect(quartiles([lasting(1), lasting(2)])).toEqual([null, null, null]);
    expect(quartiles([])).toEqual([null, null, null]);
  });

  test.each([3, 6, 10, 12, 49, 100])('a round share of %i waits is met exactly', (count) => {
    const each = Array.from({ length: count * 4 }, (_, index) => over(index + 1));
    expect(quartiles(each)).toEqual([count, count * 2, count * 3]);
  });
});

describe('months until a share of the waits is over', () => {
  test('are those of the nearest rank when all are over', () => {
    fc.assert(
      fc.property(fc.array(months, { minLength: 1, maxLength: 60 }), (all) => {
        const sorted = all.toSorted((a, b) => a - b);
        const rank = (percent: number) => sorted[Math.ceil((percent * all.length) / 100) - 1];
        expect(quartiles(all.map(over))).toEqual([rank(25), rank(50), rank(75)]);
      }),
    );
  });

  test('are a wait that was over, and follow each other', () => {
    fc.assert(
      fc.property(waits, (some) => {
        const found = quartiles(some);
        for (const each of found) if (each !== null) expect(some).toContainEqual(over(each));
        const known = found.map((each) => each ?? Infinity);
        expect(known).toEqual(known.toSorted((a, b) => a - b));
      }),
    );
  });

  test('do not depend on the order of the waits', () => {
    fc.assert(
      fc.property(waits, (some) => {
        expect(quartiles(some.toReversed())).toEqual(quartiles(some));
      }),
    );
  });

  test('are never sooner for a wait more that is not over', () => {
    fc.assert(
      fc.property(waits, months, (some, more) => {
        const [before, after] = [quartiles(some), quartiles([...some, lasting(more)])];
        for (const [index, each] of after.entries())
          expect(each ?? Infinity).toBeGreaterThanOrEqual(before[index] ?? Infinity);
      }),
    );
  });
});
