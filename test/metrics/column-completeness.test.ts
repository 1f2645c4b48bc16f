import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isPresent, MISSING, NOT_APPLICABLE } from '../../src/domain/cell.ts';
import { columnCompleteness } from '../../src/metrics/column-completeness.ts';

const column = (name: string, filled: number | null) => ({ name, title: name, required: false, filled });

test('the most incomplete first, those equally filled in their order, absent ones last', () => {
  const columns = columnCompleteness(4, [
    column('full', 4),
    column('absent', null),
    column('half', 2),
    column('empty', 0),
    column('also_absent', null),
    column('also_half', 2),
  ]);
  expect(columns.map(({ name }) => name)).toEqual([
    'empty',
    'half',
    'also_half',
    'full',
    'absent',
    'also_absent',
  ]);
});

test('an empty column is at 0, an absent one is not', () => {
  const [empty, absent] = columnCompleteness(4, [column('empty', 0), column('absent', null)]);
  expect(empty?.share).toEqual({ numerator: 0, denominator: 4 });
  expect(absent).toMatchObject({ filled: MISSING, share: MISSING });
});

test('a file without rows has columns, and no share', () => {
  expect(columnCompleteness(0, [column('a', 0)])[0]).toMatchObject({ filled: 0, share: NOT_APPLICABLE });
});

test('a share is never over the whole', () => {
  fc.assert(
    fc.property(fc.nat(1_000), fc.array(fc.option(fc.nat(1_000))), (rows, filled) => {
      const columns = columnCompleteness(
        rows,
        filled.map((count, index) => column(`c${index}`, count === null ? null : Math.min(count, rows))),
      );
      for (const { share } of columns) {
        if (isPresent(share)) expect(share.numerator).toBeLessThanOrEqual(share.denominator);
      }
    }),
  );
});
