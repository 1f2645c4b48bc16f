import fc from 'fast-check';
import { expect, test } from 'vitest';
import { StringTable } from '../../src/domain/string-table.ts';

test('a text is held once, under one index', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: 'binary' })), (texts) => {
      const table = new StringTable();
      const indexes = texts.map((text) => table.indexOf(text));
      expect(indexes.map((index) => table.text(index))).toEqual(texts);
      expect(table.texts).toEqual([...new Set(texts)]);
    }),
  );
});

test('ranks are those of the texts in order', () => {
  const table = new StringTable();
  for (const text of ['750000001', '010000002', '2A0000003']) table.indexOf(text);
  expect([...table.ranks()]).toEqual([2, 0, 1]);
});
