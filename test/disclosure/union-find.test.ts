import fc from 'fast-check';
import { expect, test } from 'vitest';
import { UnionFind } from '../../src/disclosure/union-find.ts';

/** Things numbered from 0, gathered two by two. */
function gathered(size: number, pairs: readonly (readonly [number, number])[]): number[] {
  const groups = new UnionFind();
  const things = Array.from({ length: size }, () => groups.add());
  for (const [a, b] of pairs) groups.union(a, b);
  return things.map((thing) => groups.find(thing));
}

test('each is alone at first; then the first of those gathered stands for them', () => {
  expect(gathered(4, [])).toEqual([0, 1, 2, 3]);
  expect(
    gathered(5, [
      [3, 1],
      [4, 3],
      [0, 2],
    ]),
  ).toEqual([0, 1, 0, 1, 1]);
});

test('two things go together when pairs lead from one to the other', () => {
  const size = 8;
  const thing = fc.nat({ max: size - 1 });
  fc.assert(
    fc.property(fc.array(fc.tuple(thing, thing), { maxLength: 10 }), (pairs) => {
      // The label of each thing, lowered along the pairs until nothing changes.
      const labels = Array.from({ length: size }, (_, index) => index);
      for (let turn = 0; turn < size; turn += 1) {
        for (const [a, b] of pairs) {
          const least = Math.min(labels[a] as number, labels[b] as number);
          labels[a] = least;
          labels[b] = least;
        }
      }
      expect(gathered(size, pairs)).toEqual(labels);
    }),
  );
});
