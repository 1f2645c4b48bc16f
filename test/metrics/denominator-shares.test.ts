import { expect, test } from 'vitest';
import type { DenominatorType } from '../../src/domain/usage-return.ts';
import { denominatorShares } from '../../src/metrics/denominator-shares.ts';

const counts = (entries: readonly (readonly [DenominatorType, number])[]) => new Map(entries);

test('shares of all the measures, the most used first, types without any left out', () => {
  expect(
    denominatorShares(
      counts([
        ['file_active_annuelle', 2],
        ['personnes_periode', 5],
        ['presents_date_mesure', 0],
        ['inconnu', 2],
      ]),
    ),
  ).toEqual([
    { type: 'personnes_periode', count: 5, share: { numerator: 5, denominator: 9 } },
    { type: 'file_active_annuelle', count: 2, share: { numerator: 2, denominator: 9 } },
    { type: 'inconnu', count: 2, share: { numerator: 2, denominator: 9 } },
  ]);
});

test('no measure, no share', () => {
  expect(denominatorShares(counts([]))).toEqual([]);
  expect(denominatorShares(counts([['inconnu', 0]]))).toEqual([]);
});
