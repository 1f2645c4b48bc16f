import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { NO_DATE, packDate, packLimit, unpackDate } from '../../src/domain/packed-date.ts';

const dates = fc
  .date({ min: new Date('2000-01-01'), max: new Date('2127-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

describe('packed dates', () => {
  test('come back as they were', () => {
    fc.assert(fc.property(dates, (date) => unpackDate(packDate(date)) === date));
  });

  test('hold in 16 bits, and compare as the days do', () => {
    fc.assert(
      fc.property(dates, dates, (a, b) => {
        expect(packDate(a)).toBeLessThan(2 ** 16);
        expect(Math.sign(packDate(a) - packDate(b))).toBe(a < b ? -1 : a > b ? 1 : 0);
      }),
    );
  });

  test('no date is before every date', () => {
    expect(packDate(null)).toBe(NO_DATE);
    expect(unpackDate(NO_DATE)).toBeNull();
    expect(packDate('2000-01-01')).toBeGreaterThan(NO_DATE);
  });

  test('a limit may be of any year', () => {
    expect(packLimit('2024-12-31')).toBe(packDate('2024-12-31'));
    expect(packLimit('1999-12-31')).toBeLessThan(packDate('2000-01-01'));
    expect(packLimit('2128-01-01')).toBeGreaterThan(packDate('2127-12-31'));
  });

  test.each(['1999-12-31', '2128-01-01', '', 'demain'])('« %s » cannot be packed', (text) => {
    expect(() => packDate(text)).toThrow(RangeError);
  });
});
