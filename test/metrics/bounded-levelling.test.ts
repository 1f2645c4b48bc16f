import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { balanceIndices } from '../../src/metrics/balance-indices.ts';
import { type BoundedPart, type Levelled, levelWithinBounds } from '../../src/metrics/bounded-levelling.ts';
import type { Part } from '../../src/metrics/inequality.ts';
import { levelUpCost } from '../../src/metrics/levelling.ts';
import { pourOverLeastFunded } from './pour-over-least-funded.ts';

// Côtes-d'Armor, Finistère, Ille-et-Vilaine, Morbihan.
const FOUR: readonly Part[] = [
  { essmsCount: 400, amount: 200_000_000 },
  { essmsCount: 600, amount: 420_000_000 },
  { essmsCount: 700, amount: 360_000_000 },
  { essmsCount: 500, amount: 120_000_000 },
];

const free = (part: Part): BoundedPart => ({ ...part, floor: 0, cap: null });
const FREE = FOUR.map(free);
const sum = (amounts: readonly number[]): number => amounts.reduce((total, amount) => total + amount, 0);

describe('the worked example of four départements', () => {
  test('has the indices and the cost of the full level-up that are expected', () => {
    const indices = balanceIndices(FOUR);
    expect(indices?.hoover).toBeCloseTo(0.118182, 6);
    expect(indices?.gini).toBeCloseTo(0.171901, 6);
    expect(indices?.theil).toBeCloseTo(0.057621, 6);
    expect(indices).toMatchObject({ minPerEssms: 240_000, maxPerEssms: 700_000 });
    expect(levelUpCost(FOUR)).toBe(440_000_000);
  });

  test('2 M€ bring three of them to 5 500 € per ESSMS', () => {
    expect(levelWithinBounds(FREE, 200_000_000)).toEqual({
      level: { n: 550_000n, d: 1n },
      allocations: [20_000_000, 0, 25_000_000, 155_000_000],
      unspent: 0,
    });
  });

  test('1 M€ goes to the least funded alone', () => {
    expect(levelWithinBounds(FREE, 100_000_000)).toEqual({
      level: { n: 440_000n, d: 1n },
      allocations: [0, 0, 0, 100_000_000],
      unspent: 0,
    });
  });

  test('the cost of the full level-up brings all of them to the best funded', () => {
    expect(levelWithinBounds(FREE, 440_000_000)).toEqual({
      level: { n: 700_000n, d: 1n },
      allocations: [80_000_000, 0, 130_000_000, 230_000_000],
      unspent: 0,
    });
  });

  test('a cap leaves to the others what it holds back', () => {
    const capped = FREE.map((part, index) => (index === 3 ? { ...part, cap: 100_000_000 } : part));
    // 1 M€ are left for 22 and 35: 400 λ − 2,0 + 700 λ − 3,6 = 1,0.
    expect(levelWithinBounds(capped, 200_000_000)).toEqual({
      level: { n: 600_000n, d: 1n },
      allocations: [40_000_000, 0, 60_000_000, 100_000_000],
      unspent: 0,
    });
  });

  test('a floor is given even to the best funded, and the others share the rest', () => {
    const floored = FREE.map((part, index) => (index === 1 ? { ...part, floor: 100_000_000 } : part));
    expect(levelWithinBounds(floored, 200_000_000)).toEqual({
      level: { n: 440_000n, d: 1n },
      allocations: [0, 100_000_000, 0, 100_000_000],
      unspent: 0,
    });
  });
});

describe('what cannot be shared', () => {
  test('no money, or one territory only, has no index', () => {
    expect(balanceIndices(FOUR.map((part) => ({ ...part, amount: 0 })))).toBeNull();
    expect(balanceIndices(FOUR.slice(0, 1))).toBeNull();
    expect(balanceIndices([...FOUR.slice(0, 1), { essmsCount: 0, amount: 9 }])).toBeNull();
  });

  test('floors above the envelope tell by how much', () => {
    const floored = FREE.map((part) => ({ ...part, floor: 50_000_001 }));
    expect(levelWithinBounds(floored, 200_000_000)).toEqual({ missing: 4 });
  });

  test('caps that are too low tell what they leave', () => {
    const capped = FREE.map((part) => ({ ...part, cap: 10_000_000 }));
    expect(levelWithinBounds(capped, 200_000_000)).toEqual({
      level: null,
      allocations: [10_000_000, 10_000_000, 10_000_000, 10_000_000],
      unspent: 160_000_000,
    });
  });

  test('a territory without ESSMS receives nothing, not even its floor', () => {
    const none: BoundedPart = { essmsCount: 0, amount: 0, floor: 500, cap: null };
    expect(levelWithinBounds([none], 300)).toEqual({ level: null, allocations: [0], unspent: 300 });
    expect(levelWithinBounds([none, ...FREE], 100_000_000)).toMatchObject({
      allocations: [0, 0, 0, 0, 100_000_000],
    });
  });

  test('an empty envelope gives nothing', () => {
    expect(levelWithinBounds(FREE, 0)).toMatchObject({ allocations: [0, 0, 0, 0], unspent: 0 });
  });

  test('a floor above its cap is refused', () => {
    expect(() => levelWithinBounds([{ ...(FREE[0] as BoundedPart), floor: 2, cap: 1 }], 9)).toThrow(
      'floor above cap',
    );
  });
});

const amounts = fc.integer({ min: 0, max: 10_000_000_000 });
const boundedPart = fc
  .record({
    essmsCount: fc.integer({ min: 0, max: 5_000 }),
    amount: amounts,
    floor: fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 1_000_000_000 })),
    room: fc.option(fc.integer({ min: 0, max: 2_000_000_000 })),
  })
  .map(({ room, ...part }): BoundedPart => ({ ...part, cap: room === null ? null : part.floor + room }));
const someParts = fc.array(boundedPart, { minLength: 1, maxLength: 30 });

const levelled = (parts: readonly BoundedPart[], envelope: number): Levelled => {
  const outcome = levelWithinBounds(parts, envelope);
  if ('missing' in outcome) throw new Error('floors above the envelope');
  return outcome;
};
const floorsOf = (parts: readonly BoundedPart[]): number =>
  sum(parts.map(({ essmsCount, floor }) => (essmsCount === 0 ? 0 : floor)));
const capsOf = (parts: readonly BoundedPart[]): number =>
  sum(parts.map(({ essmsCount, cap }) => (essmsCount === 0 ? 0 : (cap ?? Number.POSITIVE_INFINITY))));

describe('properties of the levelling', () => {
  test('what is given sums to the envelope, to the cent, or to the caps; floors and caps are held', () => {
    fc.assert(
      fc.property(someParts, amounts, (parts, more) => {
        const envelope = floorsOf(parts) + more;
        const { allocations, unspent } = levelled(parts, envelope);
        expect(sum(allocations)).toBe(Math.min(envelope, capsOf(parts)));
        expect(sum(allocations) + unspent).toBe(envelope);
        for (const [index, { essmsCount, floor, cap }] of parts.entries()) {
          const given = allocations[index] as number;
          expect(Number.isInteger(given)).toBe(true);
          expect(given).toBeGreaterThanOrEqual(essmsCount === 0 ? 0 : floor);
          expect(given).toBeLessThanOrEqual(essmsCount === 0 ? 0 : (cap ?? Number.POSITIVE_INFINITY));
        }
      }),
    );
  });

  test('nothing but its floor goes to who is above the common level, and who is under it is at its cap', () => {
    fc.assert(
      fc.property(someParts, amounts, (parts, more) => {
        const { level, allocations } = levelled(parts, floorsOf(parts) + more);
        if (level === null) return;
        for (const [index, { essmsCount, amount, floor, cap }] of parts.entries()) {
          if (essmsCount === 0) continue;
          const given = allocations[index] as number;
          const target = level.n * BigInt(essmsCount);
          const after = BigInt(amount + given) * level.d;
          // One cent is the price of whole cents.
          if (given > floor) expect(after - target < level.d).toBe(true);
          if (given !== cap) expect(target - after < level.d).toBe(true);
        }
      }),
    );
  });

  test('the order of the parts does not matter, but for cents of equal remainders', () => {
    fc.assert(
      fc.property(someParts, amounts, (parts, more) => {
        const envelope = floorsOf(parts) + more;
        const forwards = levelled(parts, envelope);
        const backwards = levelled([...parts].reverse(), envelope);
        expect(backwards.level).toEqual(forwards.level);
        for (const [index, given] of [...backwards.allocations].reverse().entries()) {
          expect(Math.abs(given - (forwards.allocations[index] as number))).toBeLessThanOrEqual(1);
        }
      }),
    );
  });

  test('a larger envelope takes nothing from anyone, but for the cent of a remainder', () => {
    fc.assert(
      fc.property(someParts, amounts, amounts, (parts, more, still) => {
        const less = levelled(parts, floorsOf(parts) + more);
        const greater = levelled(parts, floorsOf(parts) + more + still);
        for (const [index, given] of less.allocations.entries()) {
          expect(greater.allocations[index]).toBeGreaterThanOrEqual(given - 1);
        }
      }),
    );
  });

  test('without floors nor caps, it pours over the least funded first', () => {
    const parts = fc.array(fc.record({ essmsCount: fc.integer({ min: 1, max: 5_000 }), amount: amounts }), {
      minLength: 1,
      maxLength: 30,
    });
    fc.assert(
      fc.property(parts, amounts, (all, envelope) => {
        const { level, allocations } = levelled(all.map(free), envelope);
        expect({ level, allocations }).toEqual(pourOverLeastFunded(all, envelope));
      }),
    );
  });

  test('it never widens the gaps', () => {
    fc.assert(
      fc.property(fc.array(boundedPart, { minLength: 2, maxLength: 12 }), amounts, (parts, envelope) => {
        const free = parts.map((part) => ({ ...part, floor: 0, cap: null }));
        const { allocations } = levelled(free, envelope);
        const before = balanceIndices(free);
        const after = balanceIndices(
          free.map((part, index) => ({ ...part, amount: part.amount + (allocations[index] as number) })),
        );
        if (before === null || after === null) return;
        expect(after.hoover).toBeLessThanOrEqual(before.hoover + 1e-9);
        expect(after.gini).toBeLessThanOrEqual(before.gini + 1e-9);
      }),
    );
  });
});
