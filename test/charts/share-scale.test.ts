import { expect, test } from 'vitest';
import { shareScale } from '../../src/charts/share-scale.ts';

test('small and large shares are parted by a square root, from nothing', () => {
  const { kind, at, levels } = shareScale([0.005, 0.16, 0]);
  expect(kind).toBe('square-root');
  expect(at(0)).toBe(0);
  expect(at(0.16)).toBeLessThan(1);
  expect(at(0.04) / at(0.16)).toBeCloseTo(0.5, 10);
  expect(levels).toEqual([0, 0.005, 0.01, 0.02, 0.03, 0.05, 0.08, 0.12, 0.16]);
});

test('shares that are near one another fill the scale', () => {
  const { kind, at, levels } = shareScale([0.21, 0.342, 0.255]);
  expect(kind).toBe('linear');
  expect(at(0.21)).toBeGreaterThan(0);
  expect(at(0.342)).toBeLessThan(1);
  expect(at(0.342) - at(0.21)).toBeGreaterThan(0.7);
  for (const level of levels) expect([level, at(level) >= 0 && at(level) <= 1]).toEqual([level, true]);
});

test.each([[[0.5, 0.5]], [[1, 1]], [[0, 0]]])('equal shares stand inside the scale: %j', (shares) => {
  const { at } = shareScale(shares);
  for (const share of shares) expect(at(share)).toBeGreaterThanOrEqual(0);
  for (const share of shares) expect(at(share)).toBeLessThanOrEqual(1);
});
