import { describe, expect, test } from 'vitest';
import { seriesMonths } from '../../../src/assembly/usage/monthly-answers.ts';
import type { Essms } from '../../../src/domain/essms.ts';
import { addMonths } from '../../../src/domain/iso-date.ts';
import { UsageTimelines } from '../../../src/metrics/usage/usage-timelines.ts';
import { finess } from '../../fixtures/data-folder.ts';
import { checkReturns, type Row, usage } from '../../fixtures/usage-returns.ts';

/** The months of returns measured on these days. */
async function monthsOf(days: readonly string[], dataDate: string, extra: Row = {}) {
  const rows = days.map((date_mesure) =>
    usage({
      date_mesure,
      date_debut_periode: addMonths(date_mesure, -3),
      date_fin_periode: date_mesure,
      date_transmission: date_mesure,
      ...extra,
    }),
  );
  const { returns } = await checkReturns(rows, { dataDate });
  return seriesMonths(new UsageTimelines(returns), [{ finessEt: finess('35000101') } as Essms], dataDate);
}

describe('the months of the series', () => {
  test('run from that of the first valid measure to that of the data', async () => {
    expect(await monthsOf(['2024-12-31', '2024-10-15'], '2025-02-28')).toEqual({
      months: ['2024-10-31', '2024-11-30', '2024-12-31', '2025-01-31', '2025-02-28'],
      days: ['2024-10-31', '2024-11-30', '2024-12-31', '2025-01-31', '2025-02-28'],
    });
  });

  test('the last one is looked at on the day of the data', async () => {
    expect(await monthsOf(['2024-12-31'], '2025-01-15')).toEqual({
      months: ['2024-12-31', '2025-01-31'],
      days: ['2024-12-31', '2025-01-15'],
    });
  });

  test('are ends of months, whatever their length', async () => {
    const { months } = await monthsOf(['2023-12-31'], '2024-04-30');
    expect(months).toEqual(['2023-12-31', '2024-01-31', '2024-02-29', '2024-03-31', '2024-04-30']);
  });

  test('any indicator begins them, a measure that is not valid does not', async () => {
    const dmp = { code_indicateur: 'dmp', type_denominateur: '' };
    expect((await monthsOf(['2025-01-31'], '2025-02-10', dmp)).months).toEqual(['2025-01-31', '2025-02-28']);
    expect((await monthsOf(['2024-12-31'], '2025-02-10', { statut_validation: 'rejete' })).months).toEqual([
      '2025-02-28',
    ]);
  });
});
