import type { AidExplanation, AidLine } from '../domain/aid-explanation.ts';
import type { Cell } from '../domain/cell.ts';
import type { Cents } from '../domain/cents.ts';
import type { IsoDate } from '../domain/iso-date.ts';
import type { Ratio } from '../domain/ratio.ts';

/** The aid that the scale gives a project, explained: a check of what was signed, never the headline. */
export interface TheoreticalFigures extends AidExplanation {
  readonly total: Cell<Cents>;
  readonly low: Cell<Cents>;
  readonly high: Cell<Cents>;
  readonly usage: Cell<Cents>;
  readonly software: Cell<Cents>;
  readonly equipment: Cell<Cents>;
  readonly assistance: Cell<Cents>;
  /** Whether the texts leave several readings for this project. */
  readonly uncertain: boolean;
  readonly count: MemberCount;
}

/** What was signed and declared, beside what the scale gives. */
export interface SignedComparison {
  /** Where the signed amount stands; absent when there is none, or no theoretical total. */
  readonly outcome: Cell<SignedOutcome>;
  /** The signed amount minus the theoretical one, over the latter. */
  readonly gapShare: Cell<Ratio>;
  /** The subsidy broken down as declared, beside the computation; `null` when it is not. */
  readonly declared: DeclaredBreakdown | null;
}

/**
 * A signed amount against the theoretical one: equal to one euro, different from it; or, where the texts leave several
 * readings, within their bounds to one euro, or outside.
 */
export type SignedOutcome = 'egal' | 'ecart' | 'dans_les_bornes' | 'hors_des_bornes';

/** Why an ESSMS declared in a project is not counted. */
export type NotCountedReason = 'entered_later' | 'left' | 'closed' | 'outside_perimeter';

/** Which ESSMS the aid is computed on, and which not. */
export interface MemberCount {
  readonly acquisition: number;
  readonly upgrade: number;
  readonly unknownSituation: number;
  /** The day on which they are counted: of the convention, else of the deposit. `null`: no date, all are counted. */
  readonly date: IsoDate | null;
  readonly dateIs: 'convention' | 'depot';
  /** FINESS numbers by reason, in the order of the reasons; only those met. */
  readonly notCounted: readonly { readonly reason: NotCountedReason; readonly finessEt: readonly string[] }[];
  /** FINESS numbers declared on several identical lines, counted once. */
  readonly repeated: readonly string[];
}

export interface DeclaredBreakdown {
  readonly lines: readonly DeclaredLine[];
  /** What the declared lines sum to. */
  readonly total: Cents;
  /** Whether they make the signed amount, to one euro. */
  readonly makesSigned: Cell<boolean>;
}

export interface DeclaredLine {
  readonly line: AidLine;
  readonly computed: Cell<Cents>;
  readonly declared: Cell<Cents>;
  /** Declared minus computed. */
  readonly gap: Cell<Cents>;
}
