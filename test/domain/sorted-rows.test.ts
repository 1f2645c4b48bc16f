import fc from 'fast-check';
import { expect, test } from 'vitest';
import { allRows, sortedRows } from '../../src/domain/sorted-rows.ts';

test('rows are sorted by the first key, then by the next; equal rows stay as they were', () => {
  const bytes = fc.integer({ min: 0, max: 3 });
  const words = fc.constantFrom(0, 1, 65_535, 65_536, 4_294_967_295);
  const rows = fc.array(fc.tuple(bytes, words), { maxLength: 60 });
  fc.assert(
    fc.property(rows, (values) => {
      const first = Uint8Array.from(values, ([byte]) => byte);
      const second = Uint32Array.from(values, ([, word]) => word);
      const expected = values
        .map(([byte, word], row) => ({ byte, word, row }))
        .sort((a, b) => a.byte - b.byte || a.word - b.word || a.row - b.row);
      const sorted = sortedRows(allRows(values.length), [first, second]);
      expect([...sorted]).toEqual(expected.map(({ row }) => row));
    }),
  );
});

test('some of the rows are sorted without the others', () => {
  const key = Uint16Array.from([5, 4, 3, 2, 1]);
  expect([...sortedRows(Uint32Array.from([0, 2, 4]), [key])]).toEqual([4, 2, 0]);
});
