import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cheapestOpening } from '../../src/disclosure/cheapest-opening.ts';
import { CountSystem, type SystemRow } from '../../src/disclosure/count-system.ts';
import { roomToVary } from '../../src/disclosure/room-to-vary.ts';
import { tables, WIDTH } from '../fixtures/disclosure/random-tables.ts';

const row = (unit: number, members: number[], family = 0, rank = members.length): SystemRow => ({
  unit,
  members,
  family,
  rank,
});

/** A system, one row of which is masked, and what masking others would cost: the persons that they count. */
function masking(
  values: readonly number[],
  rows: readonly SystemRow[],
  masked: readonly number[],
  fixed: readonly number[] = [],
) {
  const system = new CountSystem({ values, rows });
  for (const each of masked) system.setPublished(each, false);
  const costOf = (each: number): number =>
    fixed.includes(each)
      ? Infinity
      : (rows[each]?.members ?? []).reduce((sum, member) => sum + (values[member] as number), 0);
  return (sought: number) => cheapestOpening(system, sought, { width: WIDTH, costOf });
}

describe('what to mask beside a cell', () => {
  const line = [row(0, [0]), row(1, [1]), row(2, [2]), row(3, [0, 1, 2])];

  test('T-28, of 40, 8, 30 and their total: the 30', () => {
    expect(masking([40, 8, 30], line, [1])(1)).toEqual({ cost: 30, rows: [2] });
  });

  test('one too small to give way is passed over', () => {
    expect(masking([40, 8, 4], line, [1])(1)).toEqual({ cost: 40, rows: [0] });
  });

  test('the total, when no part is as cheap', () => {
    const parts = [...line.slice(0, 3), row(3, [0, 1, 2])];
    expect(masking([8, 3, 3], parts, [0])(0)).toEqual({ cost: 14, rows: [3] });
  });

  test('a total that its parts tell takes one of them along', () => {
    expect(masking([40, 8, 30], line, [3])(3)).toEqual({ cost: 8, rows: [1] });
  });

  describe('in a square of four, every total being told', () => {
    const cells = [0, 1, 2, 3].map((cell) => row(cell, [cell]));
    const totals = [row(4, [0, 1]), row(5, [2, 3]), row(6, [0, 2], 1), row(7, [1, 3], 1)];

    test('the three other cells', () => {
      expect(masking([8, 15, 12, 11], [...cells, ...totals], [0])(0)).toEqual({ cost: 38, rows: [1, 2, 3] });
    });

    test('or both its totals, when they are of fewer persons than the three', () => {
      expect(masking([8, 30, 50, 20], [...cells, ...totals], [0])(0)).toEqual({ cost: 96, rows: [4, 6] });
    });
  });

  test('cuts of another family are masked where only they tell it', () => {
    // The 3 is masked, its line is told and so is its column neighbour: the 16 beside it is told by its column alone.
    const rows = [row(0, [0, 1, 2]), row(1, [0]), row(2, [1, 2]), row(3, [1], 1), row(4, [2], 1)];
    expect(masking([21, 16, 3], rows, [4])(4)).toEqual({ cost: 16, rows: [3] });
  });

  test('the sum of everybody is told by every way of cutting: a part of each is masked', () => {
    const rows = [row(0, [0, 1, 2]), row(1, [0, 1]), row(2, [2]), row(3, [0, 1], 1), row(4, [2], 1)];
    expect(masking([20, 30, 40], rows, [0])(0)).toEqual({ cost: 80, rows: [2, 4] });
  });

  describe('when some rows cannot be masked', () => {
    test('another one, at a higher cost', () => {
      expect(masking([40, 8, 30], line, [1], [2])(1)).toEqual({ cost: 40, rows: [0] });
    });

    test('nothing, when none is left', () => {
      expect(masking([40, 8, 30], line, [1], [0, 2, 3])(1)).toBeNull();
    });

    test('what a small part of the row needs, when the largest ones are told by one that cannot', () => {
      // The sum of five, of which four are told otherwise for good: only the fifth can vary.
      const parts = [
        row(0, [0, 1, 2, 3, 4]),
        row(1, [0]),
        row(2, [1]),
        row(3, [2]),
        row(4, [3]),
        row(5, [4]),
      ];
      expect(masking([50, 40, 30, 20, 12], parts, [0], [1, 2, 3, 4])(0)).toEqual({ cost: 12, rows: [5] });
    });
  });

  test('nothing, for a row that has room; nor for one of nobody', () => {
    expect(masking([40, 8, 30], line, [1, 2])(1)).toEqual({ cost: 0, rows: [] });
    expect(masking([40], [row(0, [0]), row(1, [])], [1])(1)).toBeNull();
  });
});

test.each([
  ['two ways of cutting', 0],
  ['three', 2],
])('masking what it says gives all the room (%s), at the cost it says', (_, projects) => {
  const costs = fc.infiniteStream(fc.integer({ min: 1, max: 9 }));
  const shape = { people: 8, lines: 3, projects, most: 12 };
  fc.assert(
    fc.property(tables(shape), fc.infiniteStream(fc.boolean()), costs, (table, masks, prices) => {
      const system = table.system();
      const price = table.rows.map(() => prices.next().value as number);
      const costOf = (each: number) => price[each] as number;
      const [first, ...others] = [...system.rows.keys()].filter(() => masks.next().value);
      if (first === undefined) return;
      for (const each of [first, ...others]) system.setPublished(each, false);
      if (roomToVary(system, first, WIDTH) >= WIDTH) return;
      const { cost, rows } = cheapestOpening(system, first, { width: WIDTH, costOf }) ?? {
        cost: Number.NaN,
        rows: [],
      };
      expect(rows.length).toBeGreaterThan(0);
      expect(rows.every((each) => system.isPublished(each))).toBe(true);
      expect(cost).toBe(rows.reduce((sum, each) => sum + costOf(each), 0));
      for (const each of rows) system.setPublished(each, false);
      expect(roomToVary(system, first, WIDTH)).toBeGreaterThanOrEqual(WIDTH);
    }),
    { numRuns: 200 },
  );
});
