import { expect, test } from 'vitest';
import { parseFinessList } from '../../../src/client/form/finess-list.ts';

test('numbers are apart by anything, each once, Corsica included', () => {
  expect(parseFinessList(' 350000123, 2a0000456;\n350000123\t220000789 ')).toEqual({
    numbers: ['350000123', '2A0000456', '220000789'],
    unreadable: [],
  });
});

test('a number whose leading zero a spreadsheet dropped is mended', () => {
  expect(parseFinessList('10003820').numbers).toEqual(['010003820']);
});

test('what is no number is told', () => {
  expect(parseFinessList('1234 2,601E+13 Ajoncs')).toEqual({
    numbers: [],
    unreadable: ['1234', '2', '601E+13', 'AJONCS'],
  });
});
