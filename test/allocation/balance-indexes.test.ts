import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { allocate } from '../../src/allocation/allocate.ts';
import { balanceIndexes } from '../../src/allocation/balance-indexes.ts';
import { NOT_APPLICABLE, UNDETERMINED } from '../../src/domain/cell.ts';
import { shares } from '../../src/metrics/shares.ts';
import { BASE, settings, shared } from './bases.ts';

describe('the indices of balance of parts', () => {
  test('are money per ESSMS against that of all, cut to the millionth', () => {
    const parts = [
      { essmsCount: 400, amount: 200_000_000 },
      { essmsCount: 600, amount: 420_000_000 },
      { essmsCount: 700, amount: 360_000_000 },
      { essmsCount: 500, amount: 120_000_000 },
    ];
    // The worked example: 5 000 € per ESSMS on the whole.
    expect(balanceIndexes(parts)).toEqual([1_000_000, 1_400_000, 1_028_571, 480_000]);
  });

  test('tell nothing from what is not known and from what does not arise', () => {
    const none = { essmsCount: 0, amount: 0 };
    expect(balanceIndexes([{ essmsCount: 2, amount: 0 }, { essmsCount: 1, amount: 5 }, none])).toEqual([
      0,
      3_000_000,
      NOT_APPLICABLE,
    ]);
    expect(balanceIndexes([{ essmsCount: 2, amount: 0 }, none])).toEqual([UNDETERMINED, NOT_APPLICABLE]);
    expect(balanceIndexes([{ essmsCount: 0, amount: 5 }])).toEqual([UNDETERMINED]);
  });

  test('are those of the published files', () => {
    const part = fc.record({ essmsCount: fc.nat(5_000), amount: fc.nat(5_000_000_00) });
    fc.assert(
      fc.property(fc.array(part, { minLength: 1, maxLength: 8 }), (parts) => {
        const tally = (essmsCount: number, signedAmount: number) => ({
          essmsCount,
          signedAmount,
          coveredCount: 0,
        });
        const whole = tally(
          parts.reduce((sum, one) => sum + one.essmsCount, 0),
          parts.reduce((sum, one) => sum + one.amount, 0),
        );
        const published = parts.map(
          (one) => shares(tally(one.essmsCount, one.amount) as never, whole as never).balanceIndex,
        );
        expect(balanceIndexes(parts)).toEqual(published);
      }),
    );
  });
});

test('an envelope brings those that it serves to one index, and says where each began', () => {
  const { territories } = shared(allocate(BASE, settings()));
  expect(territories.map(({ index }) => index)).toEqual([1_000_000, 1_400_000, 1_028_571, 480_000]);
  const served = territories.filter(({ allocation }) => allocation > 0).map(({ indexAfter }) => indexAfter);
  expect(new Set(served)).toEqual(new Set([930_769]));
  expect(territories[1]?.indexAfter).toBe(1_184_615);
});
