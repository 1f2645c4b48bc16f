import fc from 'fast-check';
import { expect, test } from 'vitest';
import { NOT_APPLICABLE, UNDETERMINED } from '../../src/domain/cell.ts';
import { gapToMean } from '../../src/metrics/gap-to-mean.ts';
import { maxOverMin } from '../../src/metrics/max-over-min.ts';

const WHOLE = { essmsCount: 2_200, amount: 1_100_000_000 };

// The four départements of the worked example: 22, 29, 35, 56.
test.each([
  [{ essmsCount: 400, amount: 200_000_000 }, 0, 0],
  [{ essmsCount: 600, amount: 420_000_000 }, 200_000, 400_000],
  [{ essmsCount: 700, amount: 360_000_000 }, 14_286, 28_571],
  [{ essmsCount: 500, amount: 120_000_000 }, -260_000, -520_000],
  [{ essmsCount: 10, amount: 0 }, -500_000, -1_000_000],
])('gap of %j to the mean: %i cents, %i millionths', (part, meanGap, meanGapShare) => {
  expect(gapToMean(part, WHOLE)).toEqual({ meanGap, meanGapShare });
});

test.each([
  ['no ESSMS', { essmsCount: 0, amount: 0 }, WHOLE, NOT_APPLICABLE],
  ['money without ESSMS', { essmsCount: 0, amount: 5 }, WHOLE, UNDETERMINED],
  ['no money anywhere', { essmsCount: 4, amount: 0 }, { essmsCount: 9, amount: 0 }, UNDETERMINED],
  ['nothing at all', { essmsCount: 0, amount: 0 }, { essmsCount: 0, amount: 0 }, UNDETERMINED],
])('without mean or without ESSMS there is no gap: %s', (_, part, whole, absent) => {
  expect(gapToMean(part, whole)).toEqual({ meanGap: absent, meanGapShare: absent });
});

const FOUR = [
  { essmsCount: 400, amount: 200_000_000 },
  { essmsCount: 600, amount: 420_000_000 },
  { essmsCount: 700, amount: 360_000_000 },
  { essmsCount: 500, amount: 120_000_000 },
];

test('the highest over the lowest, in the worked example', () => {
  expect(maxOverMin(FOUR)).toBe(2_916_666);
});

test('a territory without money makes no number of times; one without ESSMS does not count', () => {
  expect(maxOverMin([...FOUR, { essmsCount: 3, amount: 0 }])).toBe(NOT_APPLICABLE);
  expect(maxOverMin([...FOUR, { essmsCount: 0, amount: 0 }])).toBe(2_916_666);
  expect(maxOverMin([])).toBe(NOT_APPLICABLE);
});

test('gaps weighted by ESSMS sum to nothing', () => {
  const part = fc.record({
    essmsCount: fc.integer({ min: 1, max: 1_000 }),
    amount: fc.integer({ min: 1, max: 1_000_000_000 }),
  });
  fc.assert(
    fc.property(fc.array(part, { minLength: 1, maxLength: 20 }), (parts) => {
      const whole = parts.reduce((sum, each) => ({
        essmsCount: sum.essmsCount + each.essmsCount,
        amount: sum.amount + each.amount,
      }));
      const gaps = parts.map((each) => (gapToMean(each, whole).meanGap as number) * each.essmsCount);
      // Each is rounded to the cent, per ESSMS.
      expect(Math.abs(gaps.reduce((sum, gap) => sum + gap, 0))).toBeLessThanOrEqual(whole.essmsCount / 2);
    }),
  );
});
