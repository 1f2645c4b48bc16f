import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseHundredths, parseWholeNumber, printHundredths } from '../../../src/client/form/parse-number.ts';

test.each([
  ['12', 12],
  ['18 240', 18_240],
  ['18\u202f240', 18_240],
  ['', null],
  ['-1', null],
  ['1,5', null],
  ['douze', null],
  ['1234567890', null],
])('whole number: %j', (text, expected) => expect(parseWholeNumber(text)).toBe(expected));

test.each([
  ['12 000', 1_200_000],
  ['12 000 €', 1_200_000],
  ['48000,5', 4_800_050],
  ['48000.05', 4_800_005],
  ['0', 0],
  ['1,234', null],
  ['12 k€', null],
  ['', null],
])('hundredths: %j', (text, expected) => expect(parseHundredths(text)).toBe(expected));

test('what is printed reads back', () => {
  expect(printHundredths(4_800_050).replace(/\s/g, ' ')).toBe('48 000,50');
  fc.assert(
    fc.property(fc.nat(99_999_999_999), (one) => {
      expect(parseHundredths(printHundredths(one))).toBe(one);
    }),
  );
});
