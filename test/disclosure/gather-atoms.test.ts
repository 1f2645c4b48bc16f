import fc from 'fast-check';
import { expect, test } from 'vitest';
import { gatherAtoms } from '../../src/disclosure/gather-atoms.ts';

test('contributors in the same rows are one atom; one in no row is none', () => {
  const rows = [{ members: [0, 1, 2] }, { members: [2, 3] }, { members: [1, 0] }];
  const { atomOf, count } = gatherAtoms(5, rows);
  expect([[...atomOf], count]).toEqual([[0, 0, 1, 2, -1], 3]);
});

test('two are one atom exactly when no row holds one without the other', () => {
  const size = 7;
  const members = fc.subarray(Array.from({ length: size }, (_, index) => index));
  fc.assert(
    fc.property(fc.array(members, { maxLength: 5 }), (sets) => {
      const { atomOf, count } = gatherAtoms(
        size,
        sets.map((each) => ({ members: each })),
      );
      const isIn = (member: number) => sets.map((set) => set.includes(member)).join();
      for (let a = 0; a < size; a += 1) {
        expect(atomOf[a] === -1).toBe(sets.every((set) => !set.includes(a)));
        for (let b = 0; b < a; b += 1) expect(atomOf[a] === atomOf[b]).toBe(isIn(a) === isIn(b));
      }
      expect(count).toBe(new Set([...atomOf].filter((atom) => atom >= 0)).size);
    }),
  );
});
