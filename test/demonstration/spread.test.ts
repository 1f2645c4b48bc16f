import { describe, expect, it } from 'vitest';
import { apportion } from '../../src/demonstration/apportion.ts';
import { quantile, spread, spreadPair } from '../../src/demonstration/spread.ts';

describe('spread', () => {
  it('gives each share its due, to one or two', () => {
    const shares = [
      ['a', 1],
      ['b', 2],
      ['c', 7],
    ] as const;
    const drawn = Array.from({ length: 1_000 }, (_, index) => quantile(shares, spread(index)));
    for (const [item, weight] of shares) {
      expect(Math.abs(drawn.filter((one) => one === item).length - weight * 100)).toBeLessThan(3);
    }
  });

  it('fills the square with few points', () => {
    const cells = new Set(
      Array.from({ length: 40 }, (_, index) =>
        spreadPair(index)
          .map((at) => Math.floor(at * 4))
          .join(),
      ),
    );
    expect(cells.size).toBe(16);
  });

  it('falls on the last share at the very end', () => {
    expect(
      quantile(
        [
          ['a', 1],
          ['b', 1],
        ],
        1,
      ),
    ).toBe('b');
  });
});

describe('apportion', () => {
  it('shares everything, in proportion', () => {
    expect(apportion(10, [1, 1, 2])).toEqual([3, 2, 5]);
    expect(apportion(100, [3, 3, 3])).toEqual([34, 33, 33]);
  });

  it('gives the minimum to all, even beyond the total', () => {
    expect(apportion(2, [5, 1, 1], 1)).toEqual([1, 1, 1]);
  });
});
