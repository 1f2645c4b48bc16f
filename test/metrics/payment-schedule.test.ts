import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { awaitedAdvances } from '../../src/metrics/awaited-advances.ts';
import { ADVANCE_WAIT_DAYS, paymentSchedule } from '../../src/metrics/payment-schedule.ts';
import { account, paid } from '../fixtures/accounts.ts';

const DAY_90 = '2024-09-01';
const DAY_91 = '2024-09-02';

describe('the schedule of an engaged project', () => {
  test('412 025,01 €: an odd cent is left to the balance', () => {
    const schedule = paymentSchedule(account({ signedAmount: 412_025_01 }), DAY_90);
    expect(schedule).toMatchObject({ advance: 206_012_50, balance: 206_012_51, advanceDue: '2024-06-03' });
  });

  test('both parts always sum to the signed amount, and differ by one cent at most', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 10_000_000_00 }), (signedAmount) => {
        const schedule = paymentSchedule(account({ signedAmount }), DAY_90);
        const { advance = null, balance = null } = schedule ?? {};
        expect((advance ?? Number.NaN) + (balance ?? Number.NaN)).toBe(signedAmount);
        expect([0, 1]).toContain((balance ?? 0) - (advance ?? 0));
      }),
    );
  });

  test('the balance is due at the end of the project, when it is known', () => {
    expect(paymentSchedule(account({ endDate: '2026-01-31' }), DAY_90)?.balanceDue).toBe('2026-01-31');
    expect(paymentSchedule(account({ endDate: null }), DAY_90)?.balanceDue).toBeNull();
  });

  test('a call that does not say leaves it undetermined', () => {
    const schedule = paymentSchedule(account({}, { advanceShare: null }), '2025-06-30');
    expect(schedule).toMatchObject({ advance: null, balance: null, advanceAwaitedDays: null });
  });

  test.each(['selectionne', 'abandonne', 'rejete'] as const)('none for a project %s', (status) => {
    expect(paymentSchedule(account({ status }), DAY_90)).toBeNull();
  });
});

describe('an advance that is long in coming', () => {
  const days = (dataDate: string, ...rest: Parameters<typeof account>) =>
    paymentSchedule(account(...rest), dataDate)?.advanceAwaitedDays;

  test('from the day after the threshold, not on it', () => {
    expect(ADVANCE_WAIT_DAYS).toBe(90);
    expect(days(DAY_90, {})).toBeNull();
    expect(days(DAY_91, {})).toBe(91);
  });

  test('not once an advance is paid; another payment is not an advance', () => {
    expect(days(DAY_91, {}, {}, [paid('avance', 10_00)])).toBeNull();
    expect(days(DAY_91, {}, {}, [paid('ajustement', 10_00)])).toBe(91);
  });

  test('not said where payments are not known', () => {
    expect(days(DAY_91, {}, {}, null)).toBeNull();
  });
});

describe('how many projects wait', () => {
  test('of those old enough, under a call that says when', () => {
    const accounts = [
      account({}),
      account({}, {}, [paid('avance', 10_00)]),
      account({ conventionDate: '2024-06-05' }),
      account({}, { advanceShare: null }),
      account({ status: 'abandonne' }),
    ];
    expect(awaitedAdvances(accounts, DAY_91, true)).toEqual({ numerator: 1, denominator: 2 });
  });

  test('missing without payments, of no object without convention old enough', () => {
    expect(awaitedAdvances([account({}, {}, null)], DAY_91, false)).toEqual({ absent: 'manquant' });
    expect(awaitedAdvances([account({})], DAY_90, true)).toEqual({ absent: 'sans_objet' });
  });
});
