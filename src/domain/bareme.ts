import type { Cents } from './cents.ts';
import type { IsoDate } from './iso-date.ts';
import type { Situation } from './project.ts';
import type { RateIndicator } from './usage-return.ts';

/** Amounts per ESSMS, one per tier of ranks, in the order of `tiers`. */
export type TierAmounts = readonly Cents[];

/** The software amount of a situation: one scale, or one per state of the Ségur certification. */
export type SoftwareAmounts =
  | TierAmounts
  | { readonly reference: TierAmounts; readonly non_reference: TierAmounts };

/** A period in which projects can be filed. `multiRegion` windows are for projects in several regions. */
export interface FilingWindow {
  readonly code: string;
  readonly from: IsoDate;
  readonly to: IsoDate;
  readonly multiRegion: boolean;
}

/**
 * The readings that a scale follows where its call leaves several open, by their names in `baremes.json`: the ones that
 * the computation knows. `null` where the call leaves nothing to read.
 */
export interface BaremeReadings {
  readonly counting: 'finess_et_unique';
  readonly mixedThreshold: 'par_situation' | null;
  readonly saadProrata: 'moyenne_projet' | null;
  readonly equipmentCap: 'par_essms' | null;
  readonly assistance: 'tous_membres_petits' | null;
}

/**
 * The scale of aid of one call for projects: dated data, in cents. `null` means that the text does not say:
 * what depends on it is then undetermined, never taken from another call.
 */
export interface Bareme {
  readonly code: string;
  readonly label: string;
  readonly source: string;
  /** Where the text gives the amounts, and the reduction for SAAD: "AAP 2024 § 3.3.2". */
  readonly references: { readonly amounts: string; readonly saadProrata: string };
  readonly readings: BaremeReadings;
  readonly validFrom: IsoDate | null;
  readonly validTo: IsoDate | null;
  /** Ranks of ESSMS, contiguous from 1. Beyond the last `to`, the scale does not apply. */
  readonly tiers: readonly { readonly from: number; readonly to: number | null }[];
  readonly amounts: Readonly<
    Record<Situation, { readonly usage: TierAmounts; readonly software: SoftwareAmounts }>
  >;
  /** Lines reduced in proportion to the medico-social hours of a SAAD; `null` when the text does not say. */
  readonly saadProrata: readonly ('usage' | 'logiciel')[] | null;
  readonly smallOrganisation: {
    /** An organisation is small when it has strictly fewer ESSMS than this. */
    readonly mainlandThreshold: number | null;
    readonly corsicaOverseasThreshold: number | null;
    readonly equipmentCapPerEssms: Cents | null;
    readonly assistanceCapPerProject: Cents | null;
  };
  /** Indicative delays in months, `null` when the call has none. */
  readonly indicativeMonths: Readonly<Record<Situation, number>> | null;
  readonly desk: { readonly threshold: number; readonly severalRegionsForNational: boolean };
  /** Part of the signed amount that the convention brings at once, in millionths; `null` when the text does not say. */
  readonly advanceShare: number | null;
  /** The Prestation Ségur is to be validated after this day; `null` when the text does not say. */
  readonly segurServiceAfter: IsoDate | null;
  readonly windows: readonly FilingWindow[];
  /** Targets of usage, in millionths, in place of the national ones; `null` when the scale has none of its own. */
  readonly targets: readonly { readonly indicator: RateIndicator; readonly ppm: number }[] | null;
}
