import { expect, test } from 'vitest';
import { type Cell, NOT_APPLICABLE } from '../../src/domain/cell.ts';
import { aroundMean } from '../../src/wording/order.ts';

const row = (label: string, meanGapShare: Cell<number>) => ({ label, meanGapShare });

test('rows are cut where the mean stands, the least funded first', () => {
  const rows = [
    row('Z', 200_000),
    row('B', -1),
    row('Sans ESSMS', NOT_APPLICABLE),
    row('É', -520_000),
    row('A', 0),
    row('D', -520_000),
  ];
  const { below, above, absent } = aroundMean(rows);
  expect(below.map(({ label }) => label)).toEqual(['D', 'É', 'B']);
  expect(above.map(({ label }) => label)).toEqual(['A', 'Z']);
  expect(absent.map(({ label }) => label)).toEqual(['Sans ESSMS']);
});
