import fc from 'fast-check';
import { expect, test } from 'vitest';
import { CountSystem } from '../../src/disclosure/count-system.ts';
import { roomToVary } from '../../src/disclosure/room-to-vary.ts';
import { feasibleRange } from '../fixtures/disclosure/feasible-range.ts';
import { tables, WIDTH } from '../fixtures/disclosure/random-tables.ts';

const row = (unit: number, members: number[]) => ({ unit, members, family: 0, rank: members.length });

test('a cell alone under its published total has no room', () => {
  const system = new CountSystem({ values: [8, 70], rows: [row(0, [0]), row(1, [1]), row(2, [0, 1])] });
  system.setPublished(0, false);
  expect(roomToVary(system, 0, WIDTH)).toBe(0);
  system.setPublished(1, false);
  expect(roomToVary(system, 0, WIDTH)).toBe(WIDTH);
});

test('what is masked everywhere has all the room there is', () => {
  const system = new CountSystem({ values: [8], rows: [row(0, [0])] });
  system.setPublished(0, false);
  expect(roomToVary(system, 0, WIDTH)).toBe(WIDTH);
});

test('room is what may be gained and given: 1 and 2 under a total of 3 leave four values', () => {
  const system = new CountSystem({ values: [1, 2], rows: [row(0, [0]), row(1, [1]), row(2, [0, 1])] });
  for (const cell of [0, 1]) system.setPublished(cell, false);
  expect([0, 1].map((cell) => roomToVary(system, cell, WIDTH))).toEqual([3, 3]);
});

test('a masked sum of published parts has none', () => {
  const system = new CountSystem({ values: [8, 70], rows: [row(0, [0]), row(1, [1]), row(2, [0, 1])] });
  system.setPublished(2, false);
  expect(roomToVary(system, 2, WIDTH)).toBe(0);
});

test.each([
  ['two ways of cutting', 0],
  ['three', 2],
])('is never more than there is (%s), which trying everything tells', (_, projects) => {
  const shape = { people: 6, lines: 2, projects, most: 8 };
  fc.assert(
    fc.property(tables(shape), fc.infiniteStream(fc.boolean()), (table, masks) => {
      const system = table.system();
      const masked = [...system.rows.keys()].filter(() => masks.next().value);
      for (const each of masked) system.setPublished(each, false);
      for (const each of masked) {
        const room = roomToVary(system, each, WIDTH);
        expect(room).toBeGreaterThanOrEqual(0);
        expect(room).toBeLessThanOrEqual(feasibleRange(system, each, WIDTH));
      }
    }),
    { numRuns: 150 },
  );
});
