import fc from 'fast-check';
import { expect, test } from 'vitest';
import { NOT_APPLICABLE } from '../../src/domain/cell.ts';
import { amountChecks, type SignedAmount } from '../../src/metrics/amount-checks.ts';

const amount = (
  projectId: string,
  signed: number,
  aid: Partial<SignedAmount['aid']>,
  counted = signed,
): SignedAmount => ({
  projectId,
  signed,
  counted,
  aid: { total: signed, uncertain: false, undetermined: null, ...aid },
});

const outcomes = (amounts: readonly SignedAmount[]) =>
  Object.fromEntries(amountChecks(amounts).byOutcome.map((one) => [one.outcome, one.amount]));

test('an amount is equal to the aid to one euro, beyond it differs', () => {
  const amounts = [
    amount('A', 1_000_00, {}),
    amount('B', 2_000_00, { total: 2_001_00 }),
    amount('C', 4_000_00, { total: 3_998_99 }),
  ];
  expect(outcomes(amounts)).toEqual({
    egal: 3_000_00,
    ecart: 4_000_00,
    plusieurs_lectures: 0,
    indetermine: 0,
  });
});

test('a rule with several readings is uncertain even when its amount is equal', () => {
  const amounts = [
    amount('A', 1_000_00, { uncertain: true }),
    amount('B', 3_000_00, { total: null, undetermined: 'saad_hours' }),
    amount('C', 2_000_00, { total: null, uncertain: true, undetermined: 'equipment_rule' }),
    amount('D', 4_000_00, {}),
  ];
  expect(outcomes(amounts)).toEqual({
    egal: 4_000_00,
    ecart: 0,
    plusieurs_lectures: 1_000_00,
    indetermine: 5_000_00,
  });
  const checks = amountChecks(amounts);
  expect(checks.uncertainAmountShare).toEqual({ numerator: 6_000_00, denominator: 10_000_00 });
  expect(checks.uncertainProjectShare).toEqual({ numerator: 3, denominator: 4 });
});

test('uncertain amounts stand by reason, the largest first, their projects in order', () => {
  const amounts = [
    amount('B', 1_000_00, { uncertain: true }),
    amount('A', 1_000_00, { uncertain: true }),
    amount('C', 3_000_00, { total: null, undetermined: 'conflicting' }),
    amount('D', 2_000_00, { total: null, undetermined: 'certification' }),
  ];
  expect(amountChecks(amounts).uncertain).toEqual([
    { reason: 'conflicting', projectIds: ['C'], amount: 3_000_00 },
    { reason: 'certification', projectIds: ['D'], amount: 2_000_00 },
    { reason: 'mixed', projectIds: ['A', 'B'], amount: 2_000_00 },
  ]);
});

test('a regional edition judges the whole amount, and counts the part of the region', () => {
  const checks = amountChecks([amount('A', 10_000_00, {}, 2_500_00)]);
  expect(checks.amount).toBe(2_500_00);
  expect(checks.byOutcome[0]).toMatchObject({ outcome: 'egal', projectCount: 1, amount: 2_500_00 });
});

test('without any amount there is no share', () => {
  const checks = amountChecks([]);
  expect(checks.uncertainAmountShare).toEqual(NOT_APPLICABLE);
  expect(checks.uncertainProjectShare).toEqual(NOT_APPLICABLE);
  expect(checks.byOutcome.map(({ amountShare }) => amountShare)).toEqual(
    [0, 1, 2, 3].map(() => NOT_APPLICABLE),
  );
  expect(checks.uncertain).toEqual([]);
});

test('projects signed for nothing have a share of the projects, none of the money', () => {
  const checks = amountChecks([amount('A', 0, { uncertain: true })]);
  expect(checks.uncertainAmountShare).toEqual(NOT_APPLICABLE);
  expect(checks.uncertainProjectShare).toEqual({ numerator: 1, denominator: 1 });
});

test('outcomes share out every amount and every project, once', () => {
  const any = fc.record({
    signed: fc.nat(1e9),
    total: fc.option(fc.nat(1e9)),
    uncertain: fc.boolean(),
  });
  fc.assert(
    fc.property(fc.array(any), (all) => {
      const checks = amountChecks(
        all.map(({ signed, total, uncertain }, index) =>
          amount(`P${index}`, signed, {
            total,
            uncertain,
            undetermined: total === null ? 'situation' : null,
          }),
        ),
      );
      const sum = (read: (one: (typeof checks.byOutcome)[number]) => number) =>
        checks.byOutcome.reduce((count, one) => count + read(one), 0);
      expect(sum(({ amount: each }) => each)).toBe(checks.amount);
      expect(sum(({ projectCount }) => projectCount)).toBe(all.length);
      const uncertain = checks.uncertain.flatMap(({ projectIds }) => projectIds);
      const [, , several, none] = checks.byOutcome;
      expect(uncertain.length).toBe((several?.projectCount ?? 0) + (none?.projectCount ?? 0));
    }),
  );
});
