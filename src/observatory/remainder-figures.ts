import type { Allocation, AllocationArea, AllocationBase, AreaTerritory } from '../domain/allocation.ts';
import type { Cell } from '../domain/cell.ts';
import type { Cents } from '../domain/cents.ts';
import type { ProjectStatus } from './types.ts';

/** What remains to allocate, and what would change the balance: never a decision, nor a ranking. */
export interface RemainderFigures {
  /** What the scenario of the page is computed from, in the browser as here. */
  readonly base: AllocationBase;
  /** The widest first: `allocationAreas`. */
  readonly areas: readonly RemainderArea[];
  /** Those of each région of the edition, in order of code, one with a single département included. */
  readonly regions: readonly RegionCredits[];
  /** Projects that are not engaged yet nor turned down, in order of identifier. */
  readonly candidates: readonly CandidateProject[];
}

/** What remains of the credits of a year. */
export interface RemainingCredits {
  /** The latest year with notified credits; `null` when none is. */
  readonly year: number | null;
  /** Missing when none is notified. */
  readonly notified: Cell<Cents>;
  /** Engaged by the conventions of that year. */
  readonly engaged: Cell<Cents>;
  /** Notified less engaged: negative when more was engaged than notified. */
  readonly remaining: Cell<Cents>;
  /** Régions that have no credits notified for that year: neither their credits nor their money count. */
  readonly without: readonly string[];
}

/** What remains of the credits of one région. */
export interface RegionCredits extends RemainingCredits {
  readonly code: string;
  readonly label: string;
}

/** Territories that an envelope may be shared between, and how several envelopes would be. */
export interface RemainderArea extends AllocationArea {
  /** Its name in the address of a scenario. */
  readonly key: string;
  /** Name of the perimeter: "France", "Bretagne". */
  readonly label: string;
  readonly essmsCount: number;
  /** Money engaged with located ESSMS of the perimeter. */
  readonly engaged: Cents;
  readonly perEssms: Cell<Cents>;
  readonly credits: RemainingCredits;
  /** In order of code, those of every scenario. */
  readonly territories: readonly AreaTerritory[];
  /** What it would cost to bring every territory up to the best funded. */
  readonly levelUpCost: Cell<Cents>;
  /** In the order of `SCENARIO_KINDS`, hypotheses from the smallest. */
  readonly scenarios: readonly RemainderScenario[];
}

export type ScenarioKind = 'enveloppe_restante' | 'hypothese' | 'mise_a_niveau';

/** One envelope, shared up to a common level without floor nor cap. */
export interface RemainderScenario {
  /** Unique in its area: `hypothese_10`. */
  readonly id: string;
  readonly kind: ScenarioKind;
  /** Of a hypothesis: its part of the engaged money, in percent. */
  readonly percent: number | null;
  readonly envelope: Cell<Cents>;
  /** The scenario as the address of the page writes it; `null` when its envelope is not known. */
  readonly address: string | null;
  readonly allocation: Cell<Allocation>;
  /** Of the whole area, once the envelope is shared. */
  readonly perEssmsAfter: Cell<Cents>;
}

/** What a project would change of the balance if its money were engaged as asked. */
export interface CandidateProject {
  readonly id: string;
  readonly href: string;
  readonly title: string;
  readonly status: ProjectStatus;
  /** Part of the requested amount that goes to located ESSMS of the edition. */
  readonly locatedAmount: Cell<Cents>;
  readonly requestedAmount: Cell<Cents>;
  readonly effects: readonly AreaEffect[];
}

/** Changes of the indices between the territories of an area: negative where the balance improves. */
export interface AreaEffect extends AllocationArea {
  readonly hoover: Cell<number>;
  readonly theil: Cell<number>;
}
