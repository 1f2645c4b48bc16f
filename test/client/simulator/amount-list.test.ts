import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseAmounts, printAmounts, toEquipment } from '../../../src/client/simulator/amount-list.ts';

test.each([
  ['', []],
  ['12 000 ; 7 500', [1_200_000, 750_000]],
  ['12000 ; ; 7500,50', [1_200_000, null, 750_050]],
  [' ; 5', [null, 500]],
  ['12000 ; douze', undefined],
  ['-1', undefined],
])('amounts: %j', (text, expected) => expect(parseAmounts(text)).toEqual(expected));

test('what is printed reads back, save the ESSMS at the end that have nothing', () => {
  const amounts = fc.array(fc.option(fc.nat(9_999_999)), { maxLength: 6 });
  fc.assert(
    fc.property(amounts, (list) => {
      const expected = list.slice(0, list.findLastIndex((amount) => amount !== null) + 1);
      expect(parseAmounts(printAmounts(list))).toEqual(expected);
    }),
  );
});

test('quotes and spends stand side by side, without the ESSMS at the end that have neither', () => {
  expect(toEquipment([100, null, null], [null, 50])).toEqual([
    { quote: 100, spend: null },
    { quote: null, spend: 50 },
  ]);
  expect(toEquipment([], [])).toEqual([]);
});
