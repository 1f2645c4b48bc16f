import { describe, expect, test } from 'vitest';
import { CountSystem, type SystemRow } from '../../src/disclosure/count-system.ts';

const row = (unit: number, members: number[], family = 0, rank = 0): SystemRow => ({
  unit,
  members,
  family,
  rank,
});

/** Two départements of a région, and a sector across both; the fourth contributor is in nothing published. */
const rows = [row(0, [0, 1, 2], 0, 1), row(1, [0, 1]), row(2, [2]), row(3, [1, 2], 1)];
const system = () => new CountSystem({ values: [7, 20, 30, 99], rows });

describe('a system', () => {
  test('adds up contributors that are in the same rows, the largest first', () => {
    const gathered = new CountSystem({ values: [7, 20, 30, 99], rows: rows.slice(0, 3) });
    expect([...gathered.values]).toEqual([27, 30]);
    expect(gathered.rows.map(({ atoms }) => [...atoms])).toEqual([[1, 0], [0], [1]]);
    expect([...system().values]).toEqual([7, 20, 30]);
    expect(gathered.sizeOf(0)).toBe(2);
  });

  test('knows the rows of an atom, the narrowest first', () => {
    expect(system().rowsOf).toEqual([
      [1, 0],
      [1, 3, 0],
      [2, 3, 0],
    ]);
    expect(system().chain(1, 0)).toEqual([1, 0]);
    expect(system().chain(1, 1)).toEqual([3]);
    expect(system().chain(0, 1)).toEqual([]);
  });

  test('leaves masked rows out of chains, until they are published again', () => {
    const masking = system();
    masking.setPublished(1, false);
    masking.setPublished(1, false);
    expect([masking.isPublished(1), masking.chain(1, 0)]).toEqual([false, [0]]);
    masking.setPublished(1, true);
    expect([masking.isPublished(1), masking.chain(1, 0)]).toEqual([true, [1, 0]]);
  });

  test('tells the atoms of the row last asked for', () => {
    const asked = system();
    const isInSector = asked.membership(3);
    expect([0, 1, 2].map(isInSector)).toEqual([false, true, true]);
    const isInFirst = asked.membership(1);
    expect([0, 1, 2].map(isInFirst)).toEqual([true, true, false]);
  });

  test.each([
    ['one family', rows.slice(0, 3), [0]],
    ['two: the other is on the other side', rows, [0]],
    ['three: each on the left in turn', [...rows, row(4, [0], 5)], [0, 1, 5]],
  ])('has graphs for %s', (_, some, lefts) => {
    const { graphs } = new CountSystem({ values: [7, 20, 30], rows: some });
    expect(graphs.map(({ left }) => left)).toEqual(lefts);
  });

  test('of nothing holds nothing', () => {
    const empty = new CountSystem({ values: [], rows: [] });
    expect([empty.values.length, empty.rows, empty.graphs]).toEqual([0, [], []]);
  });
});
