import { describe, expect, it } from 'vitest';
import { Random } from '../../src/demonstration/random.ts';

const draw = (random: Random, count: number): number[] => Array.from({ length: count }, () => random.next());

describe('Random', () => {
  it('gives the same numbers for the same words, others for others', () => {
    expect(draw(new Random(1, 'projet', 'A'), 5)).toEqual(draw(new Random(1, 'projet', 'A'), 5));
    expect(draw(new Random(1, 'projet', 'A'), 5)).not.toEqual(draw(new Random(1, 'projet', 'B'), 5));
    expect(draw(new Random(1, 'projet', 'A'), 5)).not.toEqual(draw(new Random(2, 'projet', 'A'), 5));
  });

  it('gives first numbers that do not follow from close words', () => {
    const firsts = Array.from({ length: 4_000 }, (_, index) => new Random(1, 'site', index).next());
    const mean = firsts.reduce((sum, value) => sum + value, 0) / firsts.length;
    expect(mean).toBeCloseTo(0.5, 1);
    expect(new Set(firsts).size).toBe(firsts.length);
    for (let tenth = 0; tenth < 10; tenth += 1) {
      const count = firsts.filter((value) => Math.floor(value * 10) === tenth).length;
      expect(count).toBeGreaterThan(300);
      expect(count).toBeLessThan(500);
    }
  });

  it('draws whole numbers within both bounds', () => {
    const random = new Random(1);
    const drawn = new Set(Array.from({ length: 200 }, () => random.integer(3, 6)));
    expect([...drawn].sort()).toEqual([3, 4, 5, 6]);
  });
});
