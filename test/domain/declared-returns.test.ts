import fc from 'fast-check';
import { expect, test } from 'vitest';
import { DeclaredReturns } from '../../src/domain/declared-returns.ts';
import {
  DENOMINATOR_TYPES,
  type DeclaredReturn,
  INDICATORS,
  VALIDATIONS,
} from '../../src/domain/usage-return.ts';

const date = fc.constantFrom('2015-01-01', '2024-02-29', '2024-12-31', '2050-12-31');
const optional = <T>(values: fc.Arbitrary<T>) => fc.option(values, { nil: null });
const count = fc.oneof(fc.integer({ min: 0, max: 200 }), fc.constantFrom(0, 999_999_999));

const declared: fc.Arbitrary<DeclaredReturn> = fc.record({
  line: fc.integer({ min: 2, max: 10_000_000 }),
  finessEt: fc.constantFrom('350000101', '2A0000102', '010000103'),
  projectId: optional(fc.constantFrom('P1', 'P2', '')),
  indicator: fc.constantFrom(...INDICATORS),
  periodStart: optional(date),
  periodEnd: optional(date),
  measured: date,
  transmitted: optional(date),
  numerator: optional(count),
  denominator: optional(count),
  denominatorType: optional(fc.constantFrom(...DENOMINATOR_TYPES)),
  definition: optional(fc.constantFrom('anap-2023', 'requête')),
  validation: optional(fc.constantFrom(...VALIDATIONS)),
  proofKept: optional(fc.boolean()),
});

test('rows come back from the columns as they went in', () => {
  fc.assert(
    fc.property(fc.array(declared, { maxLength: 40 }), (rows) => {
      const returns = new DeclaredReturns('indicateurs_usage.csv');
      for (const row of rows) returns.add(row);
      expect(Array.from({ length: returns.size }, (_, row) => returns.at(row))).toEqual(rows);
    }),
  );
});

test('columns grow without losing a row', () => {
  const returns = new DeclaredReturns('indicateurs_usage.csv');
  const [row] = fc.sample(declared, 1) as [DeclaredReturn];
  for (let line = 2; line < 5002; line += 1) returns.add({ ...row, line, numerator: line });
  expect(returns.size).toBe(5000);
  for (const at of [0, 1023, 1024, 2047, 2048, 4999]) {
    expect(returns.at(at)).toEqual({ ...row, line: at + 2, numerator: at + 2 });
  }
});
