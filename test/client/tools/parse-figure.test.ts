import { expect, test } from 'vitest';
import { parseFigure } from '../../../src/client/tools/tables/parse-figure.ts';
import {
  ABSENCE_LABELS,
  formatCount,
  formatDate,
  formatEuros,
  formatEurosCompact,
  formatEurosExact,
  formatMonth,
  formatPercent,
  formatSignedPoints,
} from '../../../src/format.ts';

const number = (value: number, unit = '', whole = true) => ({ kind: 'number', value, unit, whole });

test.each([
  ['0', number(0)],
  ['1,00', number(1)],
  ['+10,9 points', number(10.9, 'points')],
  ['−1,0 point', number(-1, 'points')],
  ['91 jours', number(91, 'jours')],
  ['1 jour', number(1, 'jours')],
  ['12,5 km', number(12.5, 'km')],
  ['717 sur 2 214', number(717, '', false)],
  ['5 sur 5 sur les répondants', number(5, '', false)],
  ['2,4 Md€', number(2_400_000_000, '€')],
  ['12,3 k€', number(12_300, '€')],
] as const)('%s is a number', (text, expected) => {
  expect(parseFigure(text)).toEqual(expected);
});

test.each([
  [formatCount(18_240), 18_240],
  [formatCount(-5), -5],
  [formatEuros(123_456_700), 1_234_567],
  [formatEurosExact(-123_450), -1_234.5],
  [formatEurosCompact(18_840_000_000), 188_400_000],
  [formatPercent({ numerator: 8_996, denominator: 10_000 }), 89.9],
  [formatSignedPoints(-30_000), -3],
])('what the site writes is read back: %s', (text, value) => {
  expect(parseFigure(text)).toMatchObject({ kind: 'number', value });
});

test.each([
  ['30 juin 2025', 20_250_630],
  ['1er janvier 2025', 20_250_101],
  ['Juin 2025', 20_250_600],
  ['août 2024', 20_240_800],
  ['2025-06-30', 20_250_630],
  ['2025-06', 20_250_600],
  ['30/06/2025', 20_250_630],
  [formatDate('2024-12-31'), 20_241_231],
  [formatMonth('2023-02-28'), 20_230_200],
])('%s is a date', (text, value) => {
  expect(parseFigure(text)).toEqual({ kind: 'date', value });
});

test.each([...Object.values(ABSENCE_LABELS), '', '  ', '–'])('« %s » says nothing', (text) => {
  expect(parseFigure(text)).toEqual({ kind: 'absent' });
});

test.each([
  '010000123',
  '2A',
  '2024-11-0027',
  '2. Gouvernance',
  'de 5 à 9',
  '8 rue des Lilas',
  '1 2345',
  'juin',
  '3 brumaire 1799',
  'Soldé',
  '3e quartile',
])('« %s » is a text: a code, a range, words', (text) => {
  expect(parseFigure(text)).toEqual({ kind: 'text' });
});
