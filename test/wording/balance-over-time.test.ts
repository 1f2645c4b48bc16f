import { describe, expect, test } from 'vitest';
import { NOT_APPLICABLE, UNDETERMINED } from '../../src/domain/cell.ts';
import type { DatedBalance } from '../../src/observatory/types.ts';
import {
  hasMovement,
  overTimeReading,
  overTimeTitle,
  shownMoments,
  theilReading,
  theilTitle,
} from '../../src/wording/balance-over-time.ts';
import { plain } from './plain.ts';

const moment = (date: string, hoover: number | null, rest: Partial<DatedBalance> = {}): DatedBalance => ({
  level: 'region',
  perimeter: 'FR',
  date,
  signedAmount: hoover === null ? 0 : 10_000_000_00,
  partCount: 4,
  fundedCount: hoover === null ? 0 : 4,
  hoover: hoover ?? UNDETERMINED,
  gini: hoover ?? UNDETERMINED,
  theil: hoover ?? UNDETERMINED,
  theilBetween: NOT_APPLICABLE,
  theilWithin: NOT_APPLICABLE,
  status: hoover === null ? 'indetermine' : 'publie',
  ...rest,
});

/** One territory, which has received money. */
const ALONE = {
  hoover: NOT_APPLICABLE,
  signedAmount: 10_000_000_00,
  partCount: 1,
  fundedCount: 1,
  status: 'sans_objet',
} as const;

test.each([
  [
    'a year before',
    [moment('2023-12-31', 0.4), moment('2024-06-30', 0.182), moment('2025-06-30', 0.118)],
    'Entre régions, 11,8 % des montants devraient être ailleurs, contre 18,2 % un an plus tôt',
  ],
  [
    'the last one that is known a year before, when that day was not looked at',
    [moment('2024-05-31', 0.2), moment('2024-06-30', 0.182), moment('2025-06-15', 0.118)],
    'Entre régions, 11,8 % des montants devraient être ailleurs, contre 20,0 % un an plus tôt',
  ],
  [
    'less than a year',
    [moment('2025-03-31', 0.182), moment('2025-06-30', 0.2)],
    'Entre régions, 20,0 % des montants devraient être ailleurs, contre 18,2 % au 31 mars 2025',
  ],
  [
    'no change that shows',
    [moment('2024-06-30', 0.11801), moment('2025-06-30', 0.11809)],
    'Entre régions, 11,8 % des montants devraient être ailleurs, comme un an plus tôt',
  ],
  ['one date', [moment('2025-06-30', 0.118)], 'Entre régions, 11,8 % des montants devraient être ailleurs'],
  ['no money', [moment('2025-06-30', null)], 'L’équilibre entre régions ne peut pas encore être suivi'],
  ['nothing', [], 'L’équilibre entre régions ne peut pas encore être suivi'],
])('title, %s', (_, moments, expected) => {
  expect(plain(overTimeTitle(moments))).toBe(expected);
});

test.each([
  [
    [moment('2024-06-30', 0.182), moment('2025-06-30', 0.118)],
    'La part à déplacer entre régions recule de 18,2 % au 30 juin 2024 (10 M€ engagés) à 11,8 % au 30 juin 2025 (10 M€ engagés).',
  ],
  [
    [moment('2024-06-30', 0.118), moment('2025-06-30', 0.182)],
    'La part à déplacer entre régions progresse de 11,8 % au 30 juin 2024 (10 M€ engagés) à 18,2 % au 30 juin 2025 (10 M€ engagés).',
  ],
  [
    [moment('2024-06-30', 0.11801), moment('2025-06-30', 0.11809)],
    'La part à déplacer entre régions est la même au 30 juin 2024 qu’au 30 juin 2025 : 11,8 %.',
  ],
  [[moment('2025-06-30', 0.118)], 'Une seule date peut être jugée, le 30 juin 2025.'],
  [[moment('2025-06-30', null)], 'Aucun montant n’est encore engagé : aucune date ne peut être jugée.'],
  [
    [moment('2024-06-30', null, ALONE), moment('2025-06-30', null, ALONE)],
    'L’équilibre se suit entre deux territoires au moins : la question ne se pose pas ici.',
  ],
])('reading (%#)', (moments, expected) => {
  expect(plain(overTimeReading(moments))).toBe(expected);
});

describe('what the picture shows', () => {
  const dates = (moments: readonly DatedBalance[]) => shownMoments(moments).map(({ date }) => date);

  test('begins when half of the territories have received something', () => {
    const moments = [
      moment('2023-01-31', 0.9, { fundedCount: 1 }),
      moment('2023-02-28', 0.5, { fundedCount: 2 }),
      moment('2023-03-31', 0.2),
    ];
    expect(dates(moments)).toEqual(['2023-02-28', '2023-03-31']);
  });

  test('and a tenth of the money of today is engaged', () => {
    const moments = [
      moment('2023-01-31', 0.9, { signedAmount: 99_999_999 }),
      moment('2023-02-28', 0.5, { signedAmount: 100_000_000 }),
      moment('2023-03-31', 0.2),
    ];
    expect(dates(moments)).toEqual(['2023-02-28', '2023-03-31']);
  });

  test('is everything when fewer than two dates would be left', () => {
    const moments = [
      moment('2023-01-31', 0.9, { fundedCount: 1 }),
      moment('2023-02-28', 0.5, { fundedCount: 1 }),
    ];
    expect(dates(moments)).toEqual(['2023-01-31', '2023-02-28']);
  });

  test('moves from two dates on', () => {
    expect(hasMovement([moment('2023-01-31', 0.9)])).toBe(false);
    expect(hasMovement([moment('2023-01-31', null), moment('2023-02-28', 0.5)])).toBe(false);
    expect(hasMovement([moment('2023-01-31', 0.6), moment('2023-02-28', 0.5)])).toBe(true);
  });
});

test.each([
  [0.04, 0.02, 'L’inégalité entre départements tient surtout aux écarts entre régions'],
  [0.02, 0.04, 'L’inégalité entre départements se joue surtout à l’intérieur des régions'],
  [0.02, 0.02, 'L’inégalité tient autant aux écarts entre régions qu’à ceux de l’intérieur'],
])('Theil between %f and within %f', (theilBetween, theilWithin, expected) => {
  const moments = [
    moment('2025-06-30', 0.1, { theil: theilBetween + theilWithin, theilBetween, theilWithin }),
  ];
  expect(theilTitle(moments)).toBe(expected);
  expect(plain(theilReading(moments))).toContain('Au 30 juin 2025, l’indice de Theil est de 0,0');
});

test('without split there is none to read', () => {
  expect(theilTitle([moment('2025-06-30', 0.1)])).toContain('ne peut pas encore être décomposée');
  expect(theilReading([])).toBe('Aucun montant n’est encore engagé.');
});
