import type { IsoDate } from '../domain/iso-date.ts';
import type { DemoMember } from './demo-project.ts';
import type { Random } from './random.ts';
import { type Measure, type Progress, RATES, type RateIndicator, rateAt } from './usage-returns.ts';

/** One indicator of one ESSMS on one date. */
export interface Figures {
  readonly indicator: string;
  /** First day of the period. */
  readonly from: IsoDate;
  readonly numerator: number;
  /** `null` for a count of exchanges, which is no rate. */
  readonly denominator: number | null;
}

/** The five rates: active files among the persons accompanied, then everything else among the active files. */
export function rateFigures(measure: Measure, persons: number, progress: Progress): Figures[] {
  const rate = (indicator: RateIndicator): number => rateAt(measure.age, indicator, progress);
  const active = Math.max(1, Math.floor(persons * rate('dossiers_actifs')));
  return RATES.map((indicator) => {
    if (indicator === 'dossiers_actifs') {
      return { indicator, from: measure.quarter, numerator: active, denominator: persons };
    }
    const isSocle = indicator === 'mssante' || indicator === 'dmp';
    const from = isSocle ? measure.socle : measure.quarter;
    return { indicator, from, numerator: Math.floor(active * rate(indicator)), denominator: active };
  });
}

/** The optional counts: over a month, three for the first measure (AAP 2024 § 4). */
export function exchangeFigures(
  { essms }: DemoMember,
  measure: Measure,
  isFirst: boolean,
  random: Random,
): Figures[] {
  const count = (indicator: string, most: number): Figures => ({
    indicator,
    from: isFirst ? measure.quarter : measure.month,
    numerator: random.integer(0, most) * (isFirst ? 3 : 1),
    denominator: null,
  });
  const prescribes = essms.sector === 'personnes_agees' || essms.sector === 'handicap_adultes';
  return [...(prescribes ? [count('e_prescription', 60)] : []), count('e_parcours', 25)];
}
