import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays } from '../../../../src/domain/iso-date.ts';
import { numberText, plainNumber } from '../../../../src/sources/text/workbook/number-text.ts';

describe('plainNumber', () => {
  test.each([
    ['12', '12'],
    ['-0.5', '-0.5'],
    ['0.30000000000000004', '0.3'],
    ['1.1000000000000001', '1.1'],
    ['45291.999999999993', '45292'],
    ['1E3', '1000'],
    ['2.6010000123E10', '26010000123'],
    ['12345678901234', '12345678901234'],
    ['1.10', '1.1'],
    ['1E+21', '1e+21'],
    ['', ''],
    [' ', ' '],
    ['abc', 'abc'],
    ['1E999', '1E999'],
    ['1.7976931348623157e+308', '1.7976931348623157e+308'],
  ])('%j is read %j', (stored, expected) => {
    expect(plainNumber(stored)).toBe(expected);
  });

  test('is the number itself, to fifteen digits', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, min: -1e300, max: 1e300 }), (number) => {
        const read = Number(plainNumber(String(number)));
        expect(Math.abs(read - number)).toBeLessThanOrEqual(Math.abs(number) * 1e-14);
      }),
    );
  });
});

describe('numberText', () => {
  test.each([
    ['1', '1900-01-01'],
    ['59', '1900-02-28'],
    ['60', '1900-02-29'],
    ['61', '1900-03-01'],
    ['45322', '2024-01-31'],
    ['45322.999', '2024-01-31'],
    ['0', '1900-01-00'],
    ['2958465', '9999-12-31'],
    ['2958466', '2958466'],
    ['-1', '-1'],
    ['abc', 'abc'],
  ])('day %s is %s', (stored, expected) => {
    expect(numberText(stored, 'date', false)).toBe(expected);
  });

  test('days from 1904', () => {
    expect(numberText('0', 'date', true)).toBe('1904-01-01');
    expect(numberText('2957003', 'date', true)).toBe('9999-12-31');
    expect(numberText('2957004', 'date', true)).toBe('2957004');
  });

  test('each day after the false one is the next of the one before', () => {
    fc.assert(
      fc.property(fc.integer({ min: 61, max: 2_958_464 }), (day) => {
        const date = numberText(String(day), 'date', false);
        expect(numberText(String(day + 1), 'date', false)).toBe(addDays(date, 1));
        expect(numberText(String(day - 1462), 'date', true)).toBe(day < 1462 ? String(day - 1462) : date);
      }),
    );
  });

  test.each([
    ['0.5', '12:00'],
    ['0.0625', '1:30'],
    ['51.4375', '1234:30'],
    ['0.000011574074', '0:00:01'],
    ['0', '0:00'],
  ])('time %s is %s', (stored, expected) => {
    expect(numberText(stored, 'time', false)).toBe(expected);
  });

  test('zeros are put where the format shows them', () => {
    expect(numberText('1', { digits: 2 }, false)).toBe('01');
    expect(numberText('123', { digits: 2 }, false)).toBe('123');
    expect(numberText('1.5', { digits: 5 }, false)).toBe('1.5');
  });
});
