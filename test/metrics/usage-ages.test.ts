import fc from 'fast-check';
import { expect, test } from 'vitest';
import { NOT_APPLICABLE } from '../../src/domain/cell.ts';
import { addDays } from '../../src/domain/iso-date.ts';
import { usageAges } from '../../src/metrics/usage-ages.ts';

const TODAY = '2025-06-30';

const ages = (dates: readonly (string | null)[], dataDate = TODAY) => {
  const expected = dates.map((_, index) => `F${index}`);
  const latest = new Map(
    dates.flatMap((date, index) => (date === null ? [] : [[`F${index}`, date] as const])),
  );
  return usageAges(expected, latest, dataDate);
};

const counts = (dates: readonly (string | null)[], dataDate?: string) =>
  ages(dates, dataDate).classes.map(({ count }) => count);

test.each([
  ['2025-06-30', [1, 0, 0, 0, 0]],
  ['2025-03-30', [1, 0, 0, 0, 0]],
  ['2025-03-29', [0, 1, 0, 0, 0]],
  ['2024-12-30', [0, 1, 0, 0, 0]],
  ['2024-12-29', [0, 0, 1, 0, 0]],
  ['2024-06-30', [0, 0, 1, 0, 0]],
  ['2024-06-29', [0, 0, 0, 1, 0]],
  [null, [0, 0, 0, 0, 1]],
])('a latest measure of %s', (date, expected) => {
  expect(counts([date])).toEqual(expected);
});

test('a limit in a shorter month is its last day', () => {
  expect(counts(['2025-02-28', '2025-02-27'], '2025-05-31')).toEqual([1, 1, 0, 0, 0]);
});

test('the median is over those that reported, the lower of the two in the middle', () => {
  const dates = ['2025-06-20', '2025-06-10', '2025-05-31', '2025-01-01', null, null, null];
  expect(ages(dates).medianDays).toBe(20);
  expect(ages(['2025-06-20', '2025-06-10', '2025-05-31']).medianDays).toBe(20);
  expect(ages([null]).medianDays).toEqual(NOT_APPLICABLE);
});

test('a measure after the date of the data is of that day', () => {
  expect(ages(['2025-07-15']).medianDays).toBe(0);
  expect(counts(['2025-07-15'])).toEqual([1, 0, 0, 0, 0]);
});

test('those that are not expected are not counted', () => {
  const latest = new Map([
    ['A', '2025-06-01'],
    ['B', '2025-06-01'],
  ]);
  expect(usageAges(['A'], latest, TODAY)).toMatchObject({ expectedCount: 1, medianDays: 29 });
});

test('nobody expected: no share, rather than 0 %', () => {
  const none = usageAges([], new Map(), TODAY);
  expect(none.recentShare).toEqual(NOT_APPLICABLE);
  expect(none.classes.map(({ share }) => share)).toEqual([0, 1, 2, 3, 4].map(() => NOT_APPLICABLE));
});

test('classes share out the expected ESSMS, and recent ones are those of the first two', () => {
  const date = fc.option(fc.integer({ min: -900, max: 30 }).map((days) => addDays(TODAY, days)));
  fc.assert(
    fc.property(fc.array(date, { minLength: 1 }), (dates) => {
      const all = counts(dates);
      expect(all.reduce((sum, count) => sum + count, 0)).toBe(dates.length);
      expect(ages(dates).recentShare).toEqual({
        numerator: (all[0] ?? 0) + (all[1] ?? 0),
        denominator: dates.length,
      });
    }),
  );
});
