import { describe, expect, test } from 'vitest';
import { CountSystem, type SystemRow } from '../../src/disclosure/count-system.ts';
import { protect, type Unit } from '../../src/disclosure/protect.ts';
import { roomToVary } from '../../src/disclosure/room-to-vary.ts';

const WIDTH = 5;
const isSmall = (value: number) => value > 0 && value < 11;

const row = (unit: number, members: number[], family = 0): SystemRow => ({
  unit,
  members,
  family,
  rank: members.length,
});

/** What is masked of rows that are each a unit of their own, small ones first: their units, and why. */
function maskedOf(values: readonly number[], rows: readonly SystemRow[], width = WIDTH) {
  const units = rows.map(({ members }): Unit => {
    const weight = members.reduce((sum, member) => sum + (values[member] as number), 0);
    return { weight, primary: isSmall(weight) };
  });
  const system = new CountSystem({ values, rows });
  return { system, masked: protect(units, [system], width).masked };
}

const LINE = [row(0, [0]), row(1, [1]), row(2, [2]), row(3, [0, 1, 2])];

test('T-28: of 40, 8 and 30, the 8 is masked, the 30 with it, and their total is kept', () => {
  expect(maskedOf([40, 8, 30], LINE).masked).toEqual([false, 'primary', 'secondary', false]);
});

describe('two small cells', () => {
  test('do not protect each other when their sum leaves too few values: a third is masked', () => {
    const { system, masked } = maskedOf([1, 1, 30], LINE);
    expect(masked).toEqual(['primary', 'primary', 'secondary', false]);
    expect(roomToVary(system, 0, WIDTH)).toBe(WIDTH);
  });

  test('protect each other when it leaves enough', () => {
    expect(maskedOf([3, 4, 30], LINE).masked).toEqual(['primary', 'primary', false, false]);
    expect(maskedOf([1, 1, 30], LINE, 2).masked).toEqual(['primary', 'primary', false, false]);
  });
});

test('a true zero is not masked, and protects nobody', () => {
  expect(maskedOf([0, 8, 30], LINE).masked).toEqual([false, 'primary', 'secondary', false]);
});

test('nothing is masked when nothing is small', () => {
  expect(maskedOf([40, 80, 30], LINE).masked).toEqual([false, false, false, false]);
  expect(protect([], [], WIDTH).masked).toEqual([]);
});

test('of equal costs, the first unit is masked', () => {
  expect(maskedOf([30, 8, 30], LINE).masked).toEqual(['secondary', 'primary', false, false]);
});

test('a small cell of a square takes the three others along, or both its totals when they are of fewer persons', () => {
  const cells = [0, 1, 2, 3].map((cell) => row(cell, [cell]));
  const totals = [row(4, [0, 1]), row(5, [2, 3]), row(6, [0, 2], 1), row(7, [1, 3], 1)];
  const hidden = (values: readonly number[]) =>
    maskedOf(values, [...cells, ...totals]).masked.flatMap((why, unit) => (why === false ? [] : unit));
  expect(hidden([8, 15, 12, 11])).toEqual([0, 1, 2, 3]);
  expect(hidden([8, 30, 50, 20])).toEqual([0, 4, 6]);
});

describe('a unit of several rows', () => {
  const units: Unit[] = [
    { weight: 8, primary: true },
    { weight: 40, primary: false },
    { weight: 30, primary: false },
    { weight: 78, primary: false },
  ];

  test('is masked in all of them, and each of them has room', () => {
    const one = new CountSystem({ values: [8, 40, 30], rows: LINE });
    // In the other count the 40 is the only one that can give way.
    const other = new CountSystem({ values: [1, 50, 2], rows: LINE });
    const { masked } = protect(units, [one, other], WIDTH);
    expect(masked).toEqual(['primary', 'secondary', 'secondary', false]);
    for (const system of [one, other]) {
      for (const each of [0, 1, 2]) expect(roomToVary(system, each, WIDTH)).toBe(WIDTH);
    }
  });

  test('the width asked for is the width given', () => {
    for (const width of [0, 1, 20]) {
      const system = new CountSystem({ values: [8, 40, 30], rows: LINE });
      const { masked } = protect(units, [system], width);
      expect(masked[0]).toBe('primary');
      expect(masked[2]).toBe(width === 0 ? false : 'secondary');
      expect(roomToVary(system, 0, width)).toBe(width);
    }
  });
});

describe('units that are told elsewhere', () => {
  const protecting = (fixed: readonly number[]) => {
    const values = [40, 8, 30];
    const units = [40, 8, 30, 78].map(
      (weight, unit): Unit => ({ weight, primary: isSmall(weight), fixed: fixed.includes(unit) }),
    );
    return protect(units, [new CountSystem({ values, rows: LINE })], WIDTH);
  };

  test('are not masked in vain: another one is', () => {
    expect(protecting([2])).toEqual({ masked: ['secondary', 'primary', false, false], exposed: [] });
  });

  test('expose what nothing can protect', () => {
    expect(protecting([0, 2, 3])).toEqual({ masked: [false, 'primary', false, false], exposed: [1] });
  });

  test('expose nobody when there is none', () => {
    expect(protecting([]).exposed).toEqual([]);
  });
});
