import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type MoneyMovement, monthlyMoney } from '../../src/metrics/monthly-money.ts';

const movement = (
  date: string,
  kind: MoneyMovement['kind'],
  amount: number,
  place = '53',
): MoneyMovement => ({
  date,
  kind,
  amount,
  place,
});

describe('the money month after month', () => {
  test('from the first movement to the month of the data, quiet months included', () => {
    const months = monthlyMoney(
      [
        movement('2024-01-31', 'engage', 100_00),
        movement('2024-03-01', 'avance', 50_00),
        movement('2024-03-31', 'solde', 30_00),
        movement('2024-04-02', 'autre', -20_00),
      ],
      ['53'],
      '2024-04-02',
    );
    expect(
      months.map(({ month, advance, balance, other, paidToDate, signedToDate }) => [
        month,
        advance,
        balance,
        other,
        paidToDate,
        signedToDate,
      ]),
    ).toEqual([
      ['2024-01-31', 0, 0, 0, 0, 100_00],
      ['2024-02-29', 0, 0, 0, 0, 100_00],
      ['2024-03-31', 50_00, 30_00, 0, 80_00, 100_00],
      ['2024-04-30', 0, 0, -20_00, 60_00, 100_00],
    ]);
  });

  test('a convention dated after the data is of the last month', () => {
    const [only, ...others] = monthlyMoney([movement('2025-02-01', 'engage', 7)], ['53'], '2024-12-15');
    expect(only).toMatchObject({ month: '2024-12-31', signedToDate: 7 });
    expect(others).toEqual([]);
  });

  test('nothing moved: no month', () => {
    expect(monthlyMoney([], ['53', 'FR'], '2024-12-15')).toEqual([]);
  });

  test('every place has every month, in order of month then of place', () => {
    const months = monthlyMoney(
      [movement('2024-01-01', 'avance', 1, 'FR'), movement('2024-01-01', 'avance', 1, '53')],
      ['non_localise', 'FR', '53'],
      '2024-02-01',
    );
    expect(months.map(({ month, place }) => [month, place])).toEqual([
      ['2024-01-31', '53'],
      ['2024-01-31', 'FR'],
      ['2024-01-31', 'non_localise'],
      ['2024-02-29', '53'],
      ['2024-02-29', 'FR'],
      ['2024-02-29', 'non_localise'],
    ]);
  });

  test('the last month holds everything, whatever the dates', () => {
    const date = fc
      .integer({ min: 0, max: 2_000 })
      .map((day) => new Date(Date.UTC(2020, 0, 1 + day)).toISOString().slice(0, 10));
    const any = fc.record({
      date,
      kind: fc.constantFrom('engage', 'avance', 'solde', 'autre'),
      amount: fc.integer({ min: -1_000_00, max: 1_000_00 }),
      place: fc.constant('53'),
    });
    fc.assert(
      fc.property(fc.array(any, { minLength: 1 }), (movements) => {
        const last = monthlyMoney(movements, ['53'], '2025-12-31').at(-1);
        const sum = (kept: (kind: string) => boolean) =>
          movements.filter(({ kind }) => kept(kind)).reduce((total, { amount }) => total + amount, 0);
        expect(last?.signedToDate).toBe(sum((kind) => kind === 'engage'));
        expect(last?.paidToDate).toBe(sum((kind) => kind !== 'engage'));
      }),
    );
  });
});
