import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { spreadLabels } from '../../src/charts/spread-labels.ts';

const ROOM = { gap: 10, low: 0, high: 100 };

describe('spreadLabels', () => {
  it.each([
    ['none', [], []],
    ['far apart', [80, 20], [80, 20]],
    ['meeting', [50, 52], [46, 56]],
    ['meeting in the other order', [52, 50], [56, 46]],
    ['three that meet, one that does not', [80, 50, 53, 47], [80, 50, 60, 40]],
    ['at the top', [97, 99, 95], [90, 100, 80]],
    ['at the foot', [1, 2], [0, 10]],
  ])('%s', (_, heights, expected) => expect(spreadLabels(heights, ROOM)).toEqual(expected));

  it('keeps the order, the gap and the room, whatever the heights', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 100 }), { maxLength: 10 }), (heights) => {
        const placed = spreadLabels(heights, ROOM);
        const sorted = placed.toSorted((a, b) => a - b);
        for (const [k, height] of sorted.entries()) {
          expect(height).toBeGreaterThanOrEqual(-1e-9);
          expect(height).toBeLessThanOrEqual(100 + 1e-9);
          if (k > 0) expect(height - (sorted[k - 1] as number)).toBeGreaterThanOrEqual(10 - 1e-9);
        }
        for (const [k, height] of heights.entries()) {
          const below = heights.filter((other) => other < height).length;
          const same = heights.filter((other) => other === height).length;
          const rank = sorted.indexOf(placed[k] as number);
          expect(rank).toBeGreaterThanOrEqual(below);
          expect(rank).toBeLessThan(below + same);
        }
      }),
    );
  });
});
