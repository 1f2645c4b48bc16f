import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { UNDETERMINED } from '../../src/domain/cell.ts';
import { balanceDates, balanceOverTime, type DatedAmount } from '../../src/metrics/balance-over-time.ts';
import { inequalityIndices } from '../../src/metrics/inequality-indices.ts';

const part = (code: string, essmsCount: number, group = 'a') => ({ code, group, essmsCount, amount: 0 });
const PARTS = [part('22', 400), part('29', 600), part('35', 700), part('56', 500)];
const amount = (code: string, date: string, euros: number): DatedAmount => ({
  code,
  date,
  amount: euros * 100,
});

describe('dates', () => {
  test('the end of each month since the first convention, then the date of the data', () => {
    expect(balanceDates(['2024-04-30', '2024-01-31'], '2024-04-15')).toEqual([
      '2024-01-31',
      '2024-02-29',
      '2024-03-31',
      '2024-04-15',
    ]);
  });

  test('a date of the data that ends a month stands once', () => {
    expect(balanceDates(['2024-02-02'], '2024-03-31')).toEqual(['2024-02-29', '2024-03-31']);
  });

  test.each([[[]], [['2025-01-01']]])('without convention until the data, its date alone (%j)', (dates) => {
    expect(balanceDates(dates, '2024-11-15')).toEqual(['2024-11-15']);
  });
});

describe('balance at each date', () => {
  const dates = ['2024-03-31', '2024-06-30', '2024-08-15'];
  const amounts = [
    amount('29', '2024-06-30', 4_200_000),
    amount('35', '2024-07-01', 3_600_000),
    amount('22', '2024-05-02', 2_000_000),
    // A convention dated after the data.
    amount('56', '2024-12-01', 1_200_000),
    // A territory that is not compared.
    amount('75', '2024-05-02', 9_000_000),
  ];
  const moments = balanceOverTime(PARTS, amounts, dates, false);

  test('before the first convention, undetermined and never 0', () => {
    expect(moments[0]).toMatchObject({ date: '2024-03-31', signedAmount: 0, hoover: UNDETERMINED });
    expect(moments[0]).toMatchObject({ gini: UNDETERMINED, theil: UNDETERMINED, status: 'indetermine' });
  });

  test('a convention counts from its very day', () => {
    expect(moments[1]?.signedAmount).toBe(620_000_000);
    expect(balanceOverTime(PARTS, amounts, ['2024-06-29', '2024-08-15'], false)[0]?.signedAmount).toBe(
      200_000_000,
    );
  });

  test('the last date takes all the money: the worked example', () => {
    expect(moments[2]?.signedAmount).toBe(1_100_000_000);
    expect(moments[2]?.hoover).toBeCloseTo(0.118182, 6);
    expect(moments[2]?.gini).toBeCloseTo(0.171901, 6);
    expect(moments[2]?.theil).toBeCloseTo(0.057621, 6);
  });

  test('the territories that money has reached are counted', () => {
    expect(moments.map(({ fundedCount, partCount }) => [fundedCount, partCount])).toEqual([
      [0, 4],
      [2, 4],
      [4, 4],
    ]);
  });

  test('one territory only: not applicable, money or not', () => {
    const alone = balanceOverTime([part('974', 310)], [amount('974', '2024-05-02', 10)], dates, false);
    expect(alone.map(({ status }) => status)).toEqual(['sans_objet', 'sans_objet', 'sans_objet']);
  });

  test('money of a territory without ESSMS is left out, as in the indices of the day', () => {
    const [moment] = balanceOverTime(
      [...PARTS, part('977', 0)],
      [amount('977', '2024-05-02', 5_000), amount('29', '2024-05-02', 5_000)],
      ['2024-08-15'],
      false,
    );
    expect(moment?.signedAmount).toBe(500_000);
  });
});

const dated = fc.record({
  code: fc.constantFrom('22', '29', '35', '56'),
  date: fc.constantFrom('2023-01-15', '2023-06-30', '2023-07-01', '2024-02-29', '2024-12-31'),
  amount: fc.integer({ min: 1, max: 1_000_000_000 }),
});

test('each moment is what the indices say of the sums until then, whatever the order of the amounts', () => {
  fc.assert(
    fc.property(fc.array(dated, { maxLength: 20 }), (amounts) => {
      const dates = balanceDates(
        amounts.map(({ date }) => date),
        '2024-10-01',
      );
      const groups = PARTS.map((each, index) => ({ ...each, group: index < 2 ? 'a' : 'b' }));
      const moments = balanceOverTime(groups, amounts, dates, true);
      for (const [index, date] of dates.entries()) {
        const isLast = index === dates.length - 1;
        const then = groups.map((each) => ({
          ...each,
          amount: amounts
            .filter((one) => one.code === each.code && (isLast || one.date <= date))
            .reduce((sum, one) => sum + one.amount, 0),
        }));
        expect(moments[index]).toMatchObject({ date, ...inequalityIndices(then, true) });
      }
    }),
  );
});
