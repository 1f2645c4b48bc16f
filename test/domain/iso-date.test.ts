import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, addMonths, monthsBetween } from '../../src/domain/iso-date.ts';

const days = fc.integer({ min: 0, max: 4000 }).map((day) => addDays('2020-01-01', day));

describe('whole months between two dates', () => {
  test.each([
    ['2024-06-03', '2024-06-03', 0],
    ['2024-06-03', '2024-07-02', 0],
    ['2024-06-03', '2024-07-03', 1],
    ['2024-06-03', '2025-06-02', 11],
    ['2024-06-03', '2025-06-03', 12],
    // A month is over on the last day of one that has not as many.
    ['2024-01-31', '2024-02-28', 0],
    ['2024-01-31', '2024-02-29', 1],
    ['2023-01-31', '2023-02-28', 1],
    ['2024-02-29', '2025-02-28', 12],
    ['2024-12-31', '2025-01-30', 0],
  ])('from %s to %s: %i', (start, end, months) => expect(monthsBetween(start, end)).toBe(months));

  test('so many are over, and not one more', () => {
    fc.assert(
      fc.property(days, days, (a, b) => {
        const [start, end] = a < b ? [a, b] : [b, a];
        const months = monthsBetween(start, end);
        expect(months).toBeGreaterThanOrEqual(0);
        expect(addMonths(start, months) <= end).toBe(true);
        expect(addMonths(start, months + 1) > end).toBe(true);
      }),
    );
  });
});
