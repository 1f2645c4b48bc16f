import fc from 'fast-check';
import { expect, test } from 'vitest';
import { setKey } from '../../src/disclosure/set-key.ts';

test('the same members, in any order, have the same key', () => {
  const sets = fc.uniqueArray(fc.nat({ max: 60_000 }), { maxLength: 30 });
  const shuffled = sets.chain((set) =>
    fc.tuple(fc.constant(set), fc.shuffledSubarray(set, { minLength: set.length })),
  );
  fc.assert(fc.property(shuffled, ([set, other]) => setKey(set) === setKey(other)));
});

test('no two sets of the first fifteen numbers have the same key', () => {
  const size = 15;
  const members = Array.from({ length: size }, (_, index) => index);
  const keys = new Set<string>();
  for (let bits = 0; bits < 2 ** size; bits += 1)
    keys.add(setKey(members.filter((each) => (bits >> each) & 1)));
  expect(keys.size).toBe(2 ** size);
});

test('no two pairs of neighbours have the same key', () => {
  const size = 400;
  const keys = new Set<string>();
  for (let a = 0; a < size; a += 1)
    for (let b = a + 1; b < size; b += 1) keys.add(setKey([30_000 + a, 30_000 + b]));
  expect(keys.size).toBe((size * (size - 1)) / 2);
});
