import type { AbsenceReason, Cell } from '../domain/cell.ts';
import type { Cents } from '../domain/cents.ts';
import type { IsoDate } from '../domain/iso-date.ts';

/** How unequal the money per ESSMS is between the parts of a perimeter; the index of Theil splits into its last two. */
export interface InequalityIndices {
  /** Share of the money that would have to move for each to receive according to its ESSMS, 0 to 1. */
  readonly hoover: Cell<number>;
  readonly gini: Cell<number>;
  readonly theil: Cell<number>;
  readonly theilBetween: Cell<number>;
  readonly theilWithin: Cell<number>;
}

export type BalanceLevel = 'region' | 'departement' | 'epci' | 'secteur';

/** The inequality indices of the money between the territories (or sectors) of a perimeter. Located ESSMS only. */
export interface BalanceFigures extends InequalityIndices {
  readonly dimension: 'territoire' | 'secteur';
  readonly level: BalanceLevel;
  /** `FR` or the code of a region. */
  readonly perimeter: string;
  readonly minPerEssms: Cell<Cents>;
  readonly maxPerEssms: Cell<Cents>;
  /** Money per ESSMS over the whole perimeter. */
  readonly meanPerEssms: Cell<Cents>;
  /** The highest over the lowest, in millionths; not applicable when one receives nothing. */
  readonly maxOverMin: Cell<number>;
  /** Those at the lowest and at the highest amount per ESSMS: several when they are equal. */
  readonly leastFunded: readonly NamedCode[];
  readonly mostFunded: readonly NamedCode[];
  /** Territories with no ESSMS, left out of the indices. */
  readonly excluded: readonly string[];
  readonly status: 'publie' | AbsenceReason;
}

export interface NamedCode {
  readonly code: string;
  readonly label: string;
}

/** The indices of the money engaged until a day, between territories that have their ESSMS of today. */
export interface DatedBalance extends InequalityIndices {
  readonly level: 'region' | 'departement';
  /** `FR` or the code of a region. */
  readonly perimeter: string;
  /** End of a month, or the date of the data. */
  readonly date: IsoDate;
  /** Engaged until then in the territories compared. */
  readonly signedAmount: Cents;
  /** Territories with ESSMS, and those among them that money has reached. */
  readonly partCount: number;
  readonly fundedCount: number;
  readonly status: 'publie' | AbsenceReason;
}

/** Lorenz curve of a balance row: cumulated shares, from the least to the most funded per ESSMS. */
export interface LorenzCurve {
  readonly level: BalanceLevel;
  readonly perimeter: string;
  readonly points: readonly {
    readonly code: string;
    readonly label: string;
    readonly essmsShare: number;
    readonly amountShare: number;
  }[];
}
