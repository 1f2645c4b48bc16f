import { describe, expect, test } from 'vitest';
import { finess } from '../fixtures/data-folder.ts';
import { checkReturns, type Row, usage } from '../fixtures/usage-returns.ts';

const [A, B] = [finess('35000101'), finess('35000102')];
const on = (day: string, extra: Row = {}) =>
  usage({ date_mesure: day, date_fin_periode: day, date_transmission: '', ...extra });

describe('UsageReturns', () => {
  test('answers come by ESSMS, indicator and day, whatever the order of the file', async () => {
    const { returns } = await checkReturns([
      on('2024-12-31', { finess_et: B }),
      on('2024-12-31', { code_indicateur: 'dmp' }),
      on('2024-12-31'),
      on('2024-06-30'),
      on('2024-03-31', { statut_validation: 'rejete' }),
    ]);
    const answers = [...returns.answers()].map(({ finessEt, indicator, measured }) => [
      finessEt,
      indicator,
      measured,
    ]);
    expect(answers).toEqual([
      [A, 'dossiers_actifs', '2024-06-30'],
      [A, 'dossiers_actifs', '2024-12-31'],
      [A, 'dmp', '2024-12-31'],
      [B, 'dossiers_actifs', '2024-12-31'],
    ]);
  });

  test('the latest measure of each ESSMS is that of its rows kept', async () => {
    const { returns } = await checkReturns([
      on('2024-06-30', { finess_et: B }),
      on('2024-06-30'),
      on('2024-09-30', { code_indicateur: 'dmp' }),
      on('2024-12-31', { numerateur: 200 }),
      on('2024-12-31', { finess_et: finess('35000103'), numerateur: '' }),
    ]);
    expect([...returns.latestMeasureByEssms()]).toEqual([
      [A, '2024-09-30'],
      [B, '2024-06-30'],
    ]);
  });

  test('types of denominator are counted over the rows of active files that are kept', async () => {
    const { returns } = await checkReturns([
      on('2024-03-31'),
      on('2024-06-30'),
      on('2024-09-30', { type_denominateur: '' }),
      on('2024-10-31', { type_denominateur: 'presents_date_mesure', statut_validation: 'rejete' }),
      on('2024-12-31', { code_indicateur: 'dmp', type_denominateur: 'file_active_annuelle' }),
    ]);
    expect([...returns.denominatorTypeCounts()]).toEqual([
      ['file_active_annuelle', 0],
      ['personnes_periode', 2],
      ['presents_date_mesure', 0],
      ['inconnu', 1],
    ]);
  });

  test('a file without rows has none', async () => {
    const header = Object.keys(usage()).join(',');
    const { returns, told } = await checkReturns(`${header}\n`);
    expect([returns.size, [...returns.answers()], told]).toEqual([0, [], {}]);
    expect(returns.latestMeasureByEssms().size).toBe(0);
  });
});
