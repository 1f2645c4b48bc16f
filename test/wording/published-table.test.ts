import { expect, test } from 'vitest';
import { tableSize } from '../../src/wording/published-table.ts';
import { plain } from './plain.ts';

const table = (rowCount: number, bytes: number) => ({
  file: 'essms.csv',
  rowCount,
  bytes,
  sha256: '',
  example: [],
});

test.each([
  [1, 40, '1 ligne, 1 ko'],
  [0, 1_499, '0 ligne, 1 ko'],
  [1_405, 312_400, '1 405 lignes, 312 ko'],
  [45_000, 6_140_000, '45 000 lignes, 6,1 Mo'],
])('%i rows of %i bytes', (rows, bytes, expected) => {
  expect(plain(tableSize(table(rows, bytes)))).toBe(expected);
});
