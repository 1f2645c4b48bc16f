import type { Cents } from '../domain/cents.ts';
import type { Essms } from '../domain/essms.ts';
import { type CsvRow, csvFile, type DemoFile } from './demo-file.ts';
import { euros } from './euros.ts';
import { instructionRegion } from './participants.ts';
import { Random } from './random.ts';

const COLUMNS = ['code_region', 'annee', 'type', 'montant', 'source'] as const;

type EnvelopeRow = CsvRow<(typeof COLUMNS)[number]>;

/** Credits opened per ESSMS of the région, in euros, year after year. */
const PER_ESSMS = { '2022': 1_400, '2024': 5_300, '2025': 1_500 } as const;

const SOURCE = 'Données fictives de démonstration';
const REDISTRIBUTED_SHARE = 0.06;

/** An amount in thousands of euros, as envelopes are notified. */
const envelope = (essms: number, perEssms: number): Cents =>
  Math.round((essms * perEssms) / 1_000) * 1_000_00;

/**
 * Envelopes follow the number of ESSMS and not the needs: some régions get more in the course of the year, from a
 * national reserve.
 */
function* rows(essms: readonly Essms[], seed: number): Generator<EnvelopeRow> {
  const regions = [...Map.groupBy(essms, instructionRegion)].sort(([a], [b]) => (a < b ? -1 : 1));
  for (const [annee, perEssms] of Object.entries(PER_ESSMS)) {
    for (const [region, held] of regions) {
      if (annee === '2022' && region !== '32') continue;
      const amount = envelope(held.length, perEssms);
      const row = { code_region: region, annee: Number(annee), source: SOURCE };
      yield { ...row, type: 'regionale', montant: euros(amount) };
      if (!new Random(seed, 'redistribution', annee, region).chance(0.3)) continue;
      yield { ...row, type: 'redistribution', montant: euros(Math.round(amount * REDISTRIBUTED_SHARE)) };
    }
  }
}

export const envelopesFile = (essms: readonly Essms[], seed: number): DemoFile =>
  csvFile('enveloppes.csv', COLUMNS, () => rows(essms, seed));
