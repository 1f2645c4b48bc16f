import { describe, expect, test } from 'vitest';
import { ClosedWalks, codeOf, givesFrom } from '../../src/disclosure/closed-walks.ts';
import { CountSystem } from '../../src/disclosure/count-system.ts';
import { GROUND, LEFT, type NodeIndex, RIGHT } from '../../src/disclosure/node-index.ts';

/** A table of which only the totals of lines and columns are told; rows 0 to 3 are its cells. */
function square(values: readonly [number, number, number, number]): CountSystem {
  const row = (unit: number, members: number[], family: number) => ({
    unit,
    members,
    family,
    rank: members.length,
  });
  const cells = [0, 1, 2, 3].map((cell) => row(cell, [cell], 0));
  const lines = [row(4, [0, 1], 0), row(5, [2, 3], 0)];
  const columns = [row(6, [0, 2], 1), row(7, [1, 3], 1)];
  const system = new CountSystem({ values, rows: [...cells, ...lines, ...columns] });
  for (const cell of [0, 1, 2, 3]) system.setPublished(cell, false);
  return system;
}

const walksOf = (system: CountSystem, row: number) => {
  const [graph] = system.graphs;
  const atoms = system.rows[row]?.atoms as Int32Array;
  return new ClosedWalks(graph as NodeIndex, system.values, { row: atoms, own: system.membership(row) });
};

test('the ground is one node on both sides; the others are of one side', () => {
  expect([codeOf(LEFT, GROUND), codeOf(RIGHT, GROUND)]).toEqual([0, 0]);
  expect(new Set([codeOf(LEFT, 1), codeOf(RIGHT, 1), codeOf(LEFT, 2), codeOf(RIGHT, 2)]).size).toBe(4);
});

test('ahead, atoms give at right nodes and gain at left ones; back, the reverse', () => {
  expect([givesFrom(RIGHT, true), givesFrom(LEFT, true)]).toEqual([true, false]);
  expect([givesFrom(RIGHT, false), givesFrom(LEFT, false)]).toEqual([false, true]);
});

describe('a cell of a square of which the totals are told', () => {
  test('gains what its line and its column can both give', () => {
    expect(walksOf(square([3, 5, 4, 6]), 0).move(true, 99)).toBe(4);
    expect(walksOf(square([3, 5, 0, 6]), 0).move(true, 99)).toBe(0);
  });

  test('gives no more than it has, nor than the opposite cell', () => {
    expect(walksOf(square([3, 5, 4, 6]), 0).move(false, 99)).toBe(3);
    expect(walksOf(square([3, 5, 4, 2]), 0).move(false, 99)).toBe(2);
  });

  test('moves no more than asked', () => {
    expect(walksOf(square([30, 50, 40, 60]), 0).move(true, 5)).toBe(5);
  });

  test('what was given is left no more', () => {
    const walks = walksOf(square([3, 5, 4, 6]), 0);
    expect(walks.move(true, 3)).toBe(3);
    // Its neighbours on the line and in the column, and the opposite cell, which gained.
    expect([1, 2, 3].map(walks.left)).toEqual([2, 1, 9]);
    expect(walks.move(true, 99)).toBe(1);
  });
});

test('what nothing told holds moves as much as is asked', () => {
  const system = new CountSystem({ values: [8], rows: [{ unit: 0, members: [0], family: 0, rank: 0 }] });
  system.setPublished(0, false);
  expect(walksOf(system, 0).move(true, 1000)).toBe(1000);
  expect(walksOf(system, 0).move(false, 1000)).toBe(8);
});
