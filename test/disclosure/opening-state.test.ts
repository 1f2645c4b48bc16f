import fc from 'fast-check';
import { expect, test } from 'vitest';
import { LEFT, RIGHT, type Side } from '../../src/disclosure/node-index.ts';
import { endsWith, keyOf, maskedOn, type State } from '../../src/disclosure/opening-state.ts';

test('a chain ends with itself, with its wider rows, with nothing', () => {
  const chain = [4, 2, 9];
  for (const end of [[4, 2, 9], [2, 9], [9], []]) expect(endsWith(chain, end)).toBe(true);
  for (const end of [[4, 2], [4], [2], [7, 4, 2, 9]]) expect(endsWith(chain, end)).toBe(false);
});

test('what is left of a node is told from anything else', () => {
  const chain = fc.uniqueArray(fc.nat({ max: 40 }), { maxLength: 3 });
  const left = fc.tuple(
    fc.constantFrom<Side>(LEFT, RIGHT),
    fc.array(chain, { maxLength: 3 }),
    fc.nat({ max: 3 }),
  );
  const nothing = fc
    .constantFrom<Side>(LEFT, RIGHT)
    .map((side) => [side, [[]], 0] as [Side, number[][], number]);
  const any = fc.oneof(left, nothing);
  fc.assert(
    fc.property(any, any, (one, other) => {
      const isSame = JSON.stringify(one) === JSON.stringify(other);
      expect(keyOf(...one) === keyOf(...other)).toBe(isSame);
    }),
    { numRuns: 2000 },
  );
});

test('the rows masked on the way are each told once', () => {
  const step = (masked: readonly number[], from: State | null): State => ({
    code: 0,
    side: LEFT,
    atom: 0,
    from,
    masked,
    kept: null,
    next: 0,
  });
  expect(maskedOn(step([3, 1], step([], step([7, 3], null))))).toEqual([1, 3, 7]);
});
