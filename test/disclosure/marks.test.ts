import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addMark, marks, removeMark } from '../../src/disclosure/marks.ts';

const COUNT = 5_000;
const some = (count: number): number[] => {
  const next = marks();
  return Array.from({ length: count }, next);
};

test('marks are whole, under 2^48, all different, and the same every time', () => {
  const all = some(COUNT);
  expect(all.every((mark) => Number.isSafeInteger(mark) && mark >= 0 && mark < 2 ** 48)).toBe(true);
  expect(new Set(all).size).toBe(COUNT);
  expect(some(COUNT)).toEqual(all);
});

test('they are spread over their whole range', () => {
  const means = [0, 1].map(
    (half) =>
      some(COUNT).filter((mark) => mark >= half * 2 ** 47 && mark < (half + 1) * 2 ** 47).length / COUNT,
  );
  for (const mean of means) expect(mean).toBeCloseTo(0.5, 1);
});

test('a set of rows is told from the others by its marks joined', () => {
  const size = 14;
  const all = some(size);
  const joined = new Set<number>();
  for (let bits = 0; bits < 2 ** size; bits += 1)
    joined.add(all.reduce((sum, mark, index) => ((bits >> index) & 1 ? addMark(sum, mark) : sum), 0));
  expect(joined.size).toBe(2 ** size);
});

test('a mark added then taken away changes nothing, whatever comes between', () => {
  const mark = fc.integer({ min: 0, max: 2 ** 48 - 1 });
  fc.assert(
    fc.property(mark, mark, mark, (joined, one, other) => {
      const with2 = addMark(addMark(joined, one), other);
      expect(removeMark(with2, one)).toBe(addMark(joined, other));
      expect(removeMark(removeMark(with2, one), other)).toBe(joined);
    }),
  );
});
