import type { AgeClass } from '../domain/age-class.ts';
import type { AmountOutcome } from '../domain/amount-outcome.ts';
import type { Cell } from '../domain/cell.ts';
import type { Cents } from '../domain/cents.ts';
import type { Ratio } from '../domain/ratio.ts';
import type { DenominatorType } from '../domain/usage-return.ts';
import type { TerritoryRef } from './types.ts';

/** Whether the figures can be trusted: counts only, never a value of the data. */
export interface QualityFigures {
  /** Part of the rows to count that are used for a figure: those excluded through no one's fault are not to count. */
  readonly usedRows: Cell<Ratio>;
  readonly money: MoneyReconciliation;
  readonly amounts: AmountFigures;
  readonly location: LocationFigures;
  /** `manquant` without any file of usage measures, `secret` when too few ESSMS are expected. */
  readonly ages: Cell<AgeFigures>;
  /** The types of denominator of the measures of active files, the most used first. */
  readonly denominators: Cell<readonly DenominatorFigures[]>;
  readonly completeness: readonly FileCompleteness[];
  /** Files received that nothing read; `suggestion`: the name of the file that was probably meant. */
  readonly unread: readonly { readonly file: string; readonly suggestion: string | null }[];
}

/** One sum of money followed from the files to the territories. */
export interface MoneyTrail {
  /** As the rows of the files say, of the projects of the edition. */
  readonly declared: Cents;
  /** Given to the ESSMS of these projects. */
  readonly attributed: Cents;
  /** Where they are: in a région of the edition, in no known place, or outside a regional edition. */
  readonly located: Cents;
  readonly unlocated: Cents;
  readonly elsewhere: Cents;
  /** Whether the three totals are equal to the cent. */
  readonly reconciles: boolean;
}

export interface MoneyReconciliation {
  readonly signed: MoneyTrail;
  /** `manquant` without any file of payments. */
  readonly paid: Cell<MoneyTrail>;
  /** Declared payments that are not dated, or dated after the date of the data. */
  readonly notYetPaid: Cell<Cents>;
}

/** Why the rule of an amount is uncertain. */
export type UncertaintyReason =
  | 'mixed'
  | 'conflicting'
  | 'no_member'
  | 'situation'
  | 'scale'
  | 'mixed_rule'
  | 'certification'
  | 'saad_rule'
  | 'saad_hours'
  | 'equipment_rule'
  | 'assistance_rule';

/** The engaged amounts of the edition, against the aid that the rules give. */
export interface AmountFigures {
  readonly projectCount: number;
  readonly amount: Cents;
  /** Every outcome, in order; they sum to the whole. */
  readonly byOutcome: readonly {
    readonly outcome: AmountOutcome;
    readonly projectCount: number;
    readonly amount: Cents;
    readonly amountShare: Cell<Ratio>;
    readonly projectShare: Cell<Ratio>;
  }[];
  readonly uncertainAmountShare: Cell<Ratio>;
  readonly uncertainProjectShare: Cell<Ratio>;
  /** The largest amount first. */
  readonly uncertain: readonly {
    readonly reason: UncertaintyReason;
    readonly projectIds: readonly string[];
    readonly amount: Cents;
  }[];
}

/** How many ESSMS of the edition are located: in a commune (a matter of course in a regional edition), on a map. */
export interface LocationFigures {
  readonly inCommune: Cell<Ratio>;
  readonly onMap: Cell<Ratio>;
}

/** How old the latest usage measure of each ESSMS expected to report is. */
export interface AgeFigures {
  readonly expectedCount: number;
  /** Every class, the freshest first; they sum to the expected ESSMS. */
  readonly classes: readonly {
    readonly ageClass: AgeClass;
    readonly count: number;
    readonly share: Cell<Ratio>;
  }[];
  /** Six months at most. */
  readonly recentShare: Cell<Ratio>;
  /** In days, over those that reported. */
  readonly medianDays: Cell<number>;
  /** By région, or by département in a regional edition. */
  readonly places: readonly PlaceAges[];
}

/** The ages of one territory; `secret` where too few ESSMS are expected. */
export interface PlaceAges {
  readonly territory: TerritoryRef;
  readonly expectedCount: number;
  /** One count per class, in order. */
  readonly counts: readonly Cell<number>[];
  readonly medianDays: Cell<number>;
}

export interface DenominatorFigures {
  readonly type: DenominatorType;
  readonly count: number;
  readonly share: Ratio;
}

/** How complete the columns of one input file are. */
export interface FileCompleteness {
  readonly file: string;
  /** Rows that the shares are of: those read, or in the register the ESSMS that are counted. */
  readonly rows: number;
  readonly ofRegister: boolean;
  /** The most incomplete first, absent columns last. */
  readonly columns: readonly {
    readonly name: string;
    readonly title: string;
    readonly required: boolean;
    /** Rows with a sound value; `manquant` when the file has no such column. */
    readonly filled: Cell<number>;
    readonly share: Cell<Ratio>;
  }[];
}
