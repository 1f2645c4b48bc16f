import { expect, test } from 'vitest';
import { type Cell, NOT_APPLICABLE, UNDETERMINED } from '../../src/domain/cell.ts';
import type { BalanceFigures } from '../../src/observatory/types.ts';
import {
  endNames,
  insideKeyFigures,
  insideReading,
  insideTitle,
  mostBalancedFirst,
  ratioText,
} from '../../src/wording/inside-regions.ts';
import { plain } from './plain.ts';

const balance = (hoover: Cell<number>, maxOverMin: Cell<number>, rest: Partial<BalanceFigures> = {}) => ({
  dimension: 'territoire' as const,
  level: 'departement' as const,
  perimeter: '53',
  hoover,
  gini: hoover,
  theil: hoover,
  theilBetween: NOT_APPLICABLE,
  theilWithin: NOT_APPLICABLE,
  minPerEssms: 1_000_00,
  maxPerEssms: 3_000_00,
  meanPerEssms: 2_000_00,
  maxOverMin,
  leastFunded: [{ code: '56', label: 'Morbihan' }],
  mostFunded: [{ code: '29', label: 'Finistère' }],
  excluded: [],
  status: 'publie' as const,
  ...rest,
});
const EVEN = { label: 'Bretagne', balance: balance(0.05, 1_500_000) };
const DOUBLE = { label: 'Corse', balance: balance(0.1, 2_000_000) };
const WIDE = { label: 'Normandie', balance: balance(0.2, 2_000_001) };
const EMPTY = { label: 'Occitanie', balance: balance(0.3, NOT_APPLICABLE, { minPerEssms: 0 }) };
const ALONE = {
  label: 'Guyane',
  balance: balance(NOT_APPLICABLE, NOT_APPLICABLE, { minPerEssms: NOT_APPLICABLE, status: 'sans_objet' }),
};
const PENNILESS = {
  label: 'Mayotte',
  balance: balance(UNDETERMINED, UNDETERMINED, { minPerEssms: UNDETERMINED, status: 'indetermine' }),
};

test.each([
  [
    [EVEN, DOUBLE, WIDE, EMPTY, ALONE],
    'Dans deux régions sur quatre, un département reçoit plus du double d’un autre par ESSMS',
  ],
  [[WIDE, EVEN], 'Dans une région sur deux, un département reçoit plus du double d’un autre par ESSMS'],
  [[EVEN, DOUBLE], 'Dans aucune région un département ne reçoit plus du double d’un autre par ESSMS'],
  [[ALONE, PENNILESS], 'L’équilibre à l’intérieur des régions n’est pas calculable'],
])('title (%#)', (rows, expected) => {
  expect(insideTitle(rows)).toBe(expected);
});

test.each([
  [
    [WIDE, EVEN, ALONE, PENNILESS],
    'La plus équilibrée : Bretagne ; la moins équilibrée : Normandie. Sans objet, un seul département comptant des ESSMS : Guyane. Indéterminé, aucun montant n’étant engagé : Mayotte.',
  ],
  [[EVEN], 'Bretagne est seule à pouvoir être jugée.'],
  [[ALONE], 'Aucun indice n’est calculable.'],
])('reading (%#)', (rows, expected) => {
  expect(plain(insideReading(rows))).toBe(expected);
});

test('the ratio is a number, or says that one receives nothing', () => {
  expect(ratioText(WIDE.balance)).toBe('2,00');
  expect(ratioText(EMPTY.balance)).toBe('l’un sans montant');
  expect(ratioText(ALONE.balance)).toBeNull();
});

test('the most balanced first, those that cannot be judged last', () => {
  expect(mostBalancedFirst([ALONE, EMPTY, EVEN, PENNILESS, WIDE]).map(({ label }) => label)).toEqual([
    'Bretagne',
    'Normandie',
    'Occitanie',
    'Guyane',
    'Mayotte',
  ]);
});

test('several at one end are named, then counted', () => {
  const ends = ['A', 'B', 'C', 'D'].map((label) => ({ code: label, label }));
  expect(endNames(ends.slice(0, 2))).toBe('A et B');
  expect(endNames(ends)).toBe('A, B et 2 autres');
  expect(endNames([])).toBe('');
});

test('the key figures of a région stand beside those of France', () => {
  const figures = insideKeyFigures(EMPTY.balance, WIDE.balance);
  expect(
    figures.map(({ value, absent, comparisons }) => [plain(value), absent, plain(comparisons.join())]),
  ).toEqual([
    ['30,0 %', false, 'Départements de France : 20,0 %'],
    ['0,300', false, 'Départements de France : 0,200'],
    ['0,300', false, 'Départements de France : 0,200'],
    ['l’un sans montant', true, 'Départements de France : 2,00'],
  ]);
  const [beside = ''] = insideKeyFigures(EVEN.balance, EMPTY.balance).at(-1)?.comparisons ?? [];
  expect(plain(beside)).toBe('Départements de France : l’un sans montant');
  expect(insideKeyFigures(EVEN.balance, undefined)[0]?.comparisons).toEqual([]);
});
