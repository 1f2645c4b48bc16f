import type { DiagnosticCode } from './diagnostic-catalogue.ts';
import type { IsoDate } from './iso-date.ts';

/** What is measured, in the order in which it is presented: five rates, then two optional counts (AAP 2024 § 4). */
export const INDICATORS = [
  'dossiers_actifs',
  'dossiers_actifs_projet_personnalise',
  'dossiers_actifs_agenda',
  'mssante',
  'dmp',
  'e_prescription',
  'e_parcours',
] as const;
export type Indicator = (typeof INDICATORS)[number];

/** The optional counts of exchanges, which have neither denominator nor target. */
export const COUNT_INDICATORS = ['e_prescription', 'e_parcours'] as const satisfies readonly Indicator[];
export type CountIndicator = (typeof COUNT_INDICATORS)[number];

export type RateIndicator = Exclude<Indicator, CountIndicator>;

/** Whether an indicator is a rate: it has a denominator, and a target. */
export const isRate = (indicator: Indicator): indicator is RateIndicator =>
  indicator !== 'e_prescription' && indicator !== 'e_parcours';

/** The five rates. */
export const RATE_INDICATORS: readonly RateIndicator[] = INDICATORS.filter(isRate);

/** What the denominator of `dossiers_actifs` counts: one type is never computed from another. */
export const DENOMINATOR_TYPES = [
  'file_active_annuelle',
  'personnes_periode',
  'presents_date_mesure',
  'inconnu',
] as const;
export type DenominatorType = (typeof DENOMINATOR_TYPES)[number];

/** What the regional agency said of a measure. */
export const VALIDATIONS = ['declare', 'valide_ars', 'rejete'] as const;
export type Validation = (typeof VALIDATIONS)[number];

/** One row of `indicateurs_usage.csv`: a measure of one indicator in one ESSMS, as it was transmitted. */
export interface DeclaredReturn {
  readonly line: number;
  readonly finessEt: string;
  /** `null`: it stands for every project that the ESSMS is a member of. */
  readonly projectId: string | null;
  readonly indicator: Indicator;
  readonly periodStart: IsoDate | null;
  readonly periodEnd: IsoDate | null;
  readonly measured: IsoDate;
  readonly transmitted: IsoDate | null;
  /** `null`: not measured, which is not 0. */
  readonly numerator: number | null;
  readonly denominator: number | null;
  /** `null` for the indicators that have no types; `dossiers_actifs` whose row does not say has `inconnu`. */
  readonly denominatorType: DenominatorType | null;
  readonly definition: string | null;
  readonly validation: Validation | null;
  readonly proofKept: boolean | null;
}

/** A return, and what the checks made of it. */
export interface UsageReturn extends DeclaredReturn {
  /** The one reason for which no figure uses it; `null` when it is kept. */
  readonly exclusion: DiagnosticCode | null;
  /** Whether its period is the one that the call asks for. Otherwise it is shown, but out of targets and totals. */
  readonly conforming: boolean;
  /**
   * Whether it is the answer of its measure (same ESSMS, indicator and day): the latest of those kept, a conforming one
   * first. A measure counts once, however often it was transmitted.
   */
  readonly inForce: boolean;
}
