import fc from 'fast-check';
import { expect, test } from 'vitest';
import { oftenMet } from '../../src/checks/returns/often-met.ts';
import { allRows } from '../../src/domain/sorted-rows.ts';

test('rows whose values come often enough are all there, in their order', () => {
  const column = fc.array(fc.tuple(fc.nat(3), fc.nat(3)), { maxLength: 60 });
  fc.assert(
    fc.property(column, fc.integer({ min: 1, max: 6 }), (pairs, least) => {
      const keys = [Uint8Array.from(pairs, ([a]) => a), Uint32Array.from(pairs, ([, b]) => b)];
      const found = [...oftenMet(allRows(pairs.length), keys, least)];
      const isOften = ([a, b]: [number, number]) =>
        pairs.filter(([one, other]) => one === a && other === b).length >= least;
      const often = pairs.flatMap((pair, row) => (isOften(pair) ? [row] : []));
      expect(found.filter((row) => often.includes(row))).toEqual(often);
      expect(found).toEqual(found.toSorted((a, b) => a - b));
    }),
  );
});

test('rows that come once are left out, but for a few', () => {
  const rows = allRows(10_000);
  expect(oftenMet(rows, [rows], 2).length).toBeLessThan(100);
});
