import { describe, expect, test } from 'vitest';
import { codes } from '../fixtures/data-folder.ts';
import { check, found, payment, places, project } from '../fixtures/sound-folder.ts';

describe('dates after that of the data', () => {
  const settings = { date_donnees: '2024-06-30' };

  test('a convention and a payment to come are told, each with its cell', async () => {
    const outcome = await check(
      {
        projects: [project({ date_convention: '2024-07-01' })],
        payments: [payment('V1', { date_versement: '2024-07-02' })],
      },
      settings,
    );
    expect(places(outcome, 'W-PRJ-18')).toEqual([['projets.csv', 2, 'date_convention']]);
    expect(found(outcome, 'W-PRJ-18')[0]?.message).toBe(
      'La convention du 1er juillet 2024 est au-delà de la date des données (30 juin 2024).',
    );
    expect(places(outcome, 'W-VER-07')).toEqual([['versements.csv', 2, 'date_versement']]);
    expect(codes(outcome).filter((code) => code !== 'W-PRJ-18' && code !== 'W-VER-07')).toEqual([]);
  });

  test('what is paid beyond the signed amount is told where it is paid, not where it will be', async () => {
    const outcome = await check(
      {
        projects: [project()],
        payments: [
          payment('V1', { date_versement: '2024-06-04', montant: '400000.00' }),
          payment('V2', { type: 'solde', date_versement: '2025-01-02', montant: '1.00' }),
        ],
      },
      settings,
    );
    expect(places(outcome, 'E-VER-03')).toEqual([['versements.csv', 2, 'montant']]);
  });

  test('the day itself is not to come, nor what is only planned', async () => {
    const outcome = await check(
      {
        projects: [project({ date_convention: '2024-06-30', date_fin_projet: '2026-06-30' })],
        payments: [payment('V1', { date_versement: '2024-06-30' })],
      },
      settings,
    );
    expect(codes(outcome)).toEqual([]);
  });
});
