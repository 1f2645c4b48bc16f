import { describe, expect, test } from 'vitest';
import { CountSystem } from '../../src/disclosure/count-system.ts';
import { protect, type Unit } from '../../src/disclosure/protect.ts';
import { roomToVary } from '../../src/disclosure/room-to-vary.ts';

/** Cells of a table of lines and columns, with its totals: units in order of line, then its total, then the last line. */
function table(cells: readonly (readonly number[])[], isPrimary: (value: number) => boolean) {
  const width = cells[0]?.length ?? 0;
  const values = cells.flat();
  const rows: { unit: number; members: number[]; family: number }[] = [];
  const units: Unit[] = [];
  const member = (line: number, column: number) => line * width + column;
  const sum = (members: readonly number[]) =>
    members.reduce((total, each) => total + (values[each] as number), 0);
  const add = (members: number[], family: number) => {
    rows.push({ unit: units.length, members, family });
    units.push({ weight: sum(members), primary: isPrimary(sum(members)), neighbours: [] });
  };
  for (const [line, each] of cells.entries()) {
    for (const [column] of each.entries()) add([member(line, column)], 0);
    add(
      each.map((_, column) => member(line, column)),
      0,
    );
  }
  for (let column = 0; column < width; column += 1)
    add(
      cells.map((_, line) => member(line, column)),
      1,
    );
  add(
    values.map((_, index) => index),
    1,
  );
  const all = units.map((_, index) => index);
  const near = units.map((unit, index) => ({
    ...unit,
    neighbours: all.filter((other) => other !== index),
  }));
  return { units: near, system: new CountSystem({ values, rows }) };
}

const small = (value: number) => value > 0 && value < 11;

describe('T-28: a line of 40, 8 and 30, and its total', () => {
  const { units, system } = table([[40, 8, 30]], small);
  const { masked } = protect(units, [system], 5);

  test('the 8 is masked, the 30 with it, and the total is kept', () => {
    expect(masked.slice(0, 4)).toEqual([false, 'primary', 'secondary', false]);
  });
});

test('two small cells do not protect each other when their sum leaves too few values: a third is masked', () => {
  const values = [1, 1, 30];
  const members = [0, 1, 2];
  const rows = [
    ...members.map((each) => ({ unit: each, members: [each], family: 0 })),
    { unit: 3, members, family: 0 },
  ];
  const system = new CountSystem({ values, rows });
  const unit = (each: number): Unit => ({
    weight: values[each] ?? 32,
    primary: each < 2,
    neighbours: [0, 1, 2, 3].filter((other) => other !== each),
  });
  const { masked } = protect([0, 1, 2, 3].map(unit), [system], 5);
  expect(masked).toEqual(['primary', 'primary', 'secondary', false]);
  expect(roomToVary(system, 0, 5)).toBe(5);
});

test('a cell alone under its published total has no room', () => {
  const system = new CountSystem({
    values: [8, 70],
    rows: [
      { unit: 0, members: [0], family: 0 },
      { unit: 1, members: [1], family: 0 },
      { unit: 2, members: [0, 1], family: 0 },
    ],
  });
  system.setPublished(0, false);
  expect(roomToVary(system, 0, 5)).toBe(0);
  system.setPublished(1, false);
  expect(roomToVary(system, 0, 5)).toBe(5);
});

test('what is masked everywhere has all the room there is', () => {
  const system = new CountSystem({ values: [8], rows: [{ unit: 0, members: [0], family: 0 }] });
  system.setPublished(0, false);
  expect(roomToVary(system, 0, 5)).toBe(5);
});
