import type { AbsenceReason, Cell } from '../domain/cell.ts';
import type { IsoDate } from '../domain/iso-date.ts';
import type { Ratio } from '../domain/ratio.ts';
import type { PublishedSector } from '../domain/sector.ts';
import type { TerritoryType } from '../domain/territory.ts';
import type { CountIndicator, DenominatorType, RateIndicator } from '../domain/usage-return.ts';

/**
 * What is said of a target. On respondents only when some ESSMS did not answer; `non` also when it is missed whatever
 * they would have answered.
 */
export type Attainment = 'oui' | 'non' | 'oui_sur_repondants' | 'non_sur_repondants';

/** A usage indicator of a territory, a sector or a project: sums of persons, never a mean of rates. */
export interface UsageMeasure {
  readonly indicator: RateIndicator;
  /** `dossiers_actifs` has a row for each type beside `tous`; the other indicators have `tous` only. */
  readonly denominatorType: DenominatorType | 'tous';
  readonly numerator: Cell<number>;
  /** `indetermine` where several types of denominator meet. */
  readonly denominator: Cell<number>;
  readonly rate: Cell<Ratio>;
  readonly status: 'publie' | AbsenceReason;
  /** In millionths; `null` when no target is in force. */
  readonly target: number | null;
  /** `null` when nothing can be said. */
  readonly attained: Attainment | null;
  readonly respondents: number;
  readonly expected: number;
  /** The rate if none, or all, of the persons of those who did not answer counted; millionths, truncated then rounded up. */
  readonly lowerBound: Cell<number>;
  readonly upperBound: Cell<number>;
}

/** The usage of a territory, or of one sector of it. */
export interface TerritoryUsage extends UsageMeasure {
  readonly territoryType: TerritoryType;
  readonly territoryCode: string;
  readonly sector: PublishedSector | 'tous';
  /** Days of the oldest and of the latest measure in it. */
  readonly firstMeasured: IsoDate | null;
  readonly lastMeasured: IsoDate | null;
}

/** The usage of a project sélectionné or later. */
export interface ProjectUsage extends UsageMeasure {
  readonly projectId: string;
}

/** What a project did of its targets. */
export interface ProjectTargets {
  readonly projectId: string;
  /** `oui` when all are reached, `non` when one is missed, `null` when it cannot be said. */
  readonly allReached: 'oui' | 'non' | null;
  readonly reachingAll: EssmsReaching;
}

/** ESSMS that reach their targets, among those that measured all the indicators of the kind (M-44). */
export interface EssmsReaching {
  /** ESSMS that measured the five indicators. */
  readonly measured: number;
  readonly allFive: Cell<number>;
  /** The three indicators of the DUI, then the two services socles. */
  readonly dui: Cell<number>;
  readonly socle: Cell<number>;
}

/** `EssmsReaching` of the top row, of its sectors and of the regions. */
export interface TerritoryReaching extends EssmsReaching {
  readonly territoryType: TerritoryType;
  readonly territoryCode: string;
  readonly sector: PublishedSector | 'tous';
}

/** A target in force at the date of the data. */
export interface PublishedTarget {
  readonly indicator: RateIndicator;
  readonly label: string;
  readonly ppm: number;
  readonly from: IsoDate;
  readonly to: IsoDate | null;
  readonly source: string;
  /** Whom it exempts, in the words of the reference file. */
  readonly exemptions: readonly string[];
}

/** Active files of a territory at the end of a month: the last value of each ESSMS carried forward (M-51). */
export interface ActiveRecordsPoint {
  readonly month: IsoDate;
  readonly territoryType: TerritoryType;
  readonly territoryCode: string;
  readonly count: Cell<number>;
  readonly respondents: number;
  readonly expected: number;
  /** Respondents whose value was measured that month, and those whose value is older than twelve months. */
  readonly freshCount: number;
  readonly staleCount: number;
}

/** Active files against the national objective (M-50 to M-52). */
export interface ActiveRecords {
  /** In order of month, then of territory; down to the départements. */
  readonly points: readonly ActiveRecordsPoint[];
  readonly objective: { readonly value: number; readonly date: IsoDate; readonly source: string } | null;
  /** The top row at the date of the data, and at the date of the objective (`null` when the series does not reach it). */
  readonly latest: ActiveRecordsPoint | null;
  readonly atObjective: ActiveRecordsPoint | null;
  /** Other reading: the highest value that each ESSMS ever declared up to the objective's date. */
  readonly highestReading: Cell<number>;
  /** Whether the data covers the whole country: otherwise it is a regional contribution to a national objective. */
  readonly national: boolean;
  /** Part of each territory of the level below the top in the latest total, in order of code. */
  readonly contributions: readonly {
    readonly territoryType: TerritoryType;
    readonly territoryCode: string;
    readonly count: Cell<number>;
    readonly share: Cell<Ratio>;
  }[];
}

/** An optional indicator counted over a month (e-prescription, e-parcours). */
export interface ExchangePoint {
  readonly month: IsoDate;
  readonly territoryType: TerritoryType;
  readonly territoryCode: string;
  readonly indicator: CountIndicator;
  readonly count: Cell<number>;
  /** ESSMS that counted. */
  readonly respondents: number;
}

/** The rate of the top row at the end of a month, the last measure of each ESSMS carried forward. */
export interface TrendPoint {
  readonly month: IsoDate;
  readonly indicator: RateIndicator;
  /** A series for each type when several meet in `dossiers_actifs`; else `tous`. */
  readonly denominatorType: DenominatorType | 'tous';
  readonly rate: Cell<Ratio>;
  readonly respondents: number;
  readonly expected: number;
}

/** How long projects take from convention to a target (Kaplan-Meier: those that have not reached it yet count too). */
export interface TimeToTarget {
  readonly indicator: RateIndicator;
  readonly projectCount: number;
  /** Those that reached it on some day, even if they fell back since. */
  readonly reachedCount: number;
  /** Whole months; `manquant` under thirty projects, or when too few have reached it. */
  readonly firstQuartile: Cell<number>;
  readonly median: Cell<number>;
  readonly thirdQuartile: Cell<number>;
}

/** Groups of cells whose hiding is counted apart. */
export const HIDING_LEVELS = [
  'pays',
  'region',
  'departement',
  'epci',
  'pays_secteur',
  'region_secteur',
  'departement_secteur',
  'projet',
  'dui_actifs',
  'echanges',
  'tendances',
] as const;
export type HidingLevel = (typeof HIDING_LEVELS)[number];

/** What the disclosure rules hid at one level. */
export interface HidingCount {
  readonly level: HidingLevel;
  /** Cells with a value, and how many are hidden: for what they hold, then to protect others. */
  readonly cells: number;
  readonly primary: number;
  readonly secondary: number;
  /** Part of the persons of that level that hidden cells hold, in whole percents, truncated. */
  readonly personsPercent: Cell<number>;
}

/** Statistical secrecy: its thresholds, and what it hid. */
export interface DisclosureFigures {
  readonly settings: {
    readonly personThreshold: number;
    readonly minEssms: number;
    readonly minOrganisations: number;
    readonly dominantSharePpm: number;
    readonly protectionWidth: number;
  };
  readonly levels: readonly HidingCount[];
}

/** Everything published about usage, after the disclosure rules. */
export interface UsageFigures {
  /** Whether there is a file of returns: without one every figure is "n.d.". */
  readonly available: boolean;
  readonly targets: readonly PublishedTarget[];
  /** In order of territory, sector, indicator, type. */
  readonly territories: readonly TerritoryUsage[];
  /** In order of project, indicator, type. */
  readonly projects: readonly ProjectUsage[];
  readonly projectTargets: readonly ProjectTargets[];
  readonly reaching: readonly TerritoryReaching[];
  readonly activeRecords: ActiveRecords;
  readonly exchanges: readonly ExchangePoint[];
  readonly trends: readonly TrendPoint[];
  readonly timesToTarget: readonly TimeToTarget[];
  readonly disclosure: DisclosureFigures;
}
