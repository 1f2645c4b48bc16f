import type { BalanceIndices } from './balance-indices.ts';
import type { Cell } from './cell.ts';
import type { Cents } from './cents.ts';
import type { PublishedSector } from './sector.ts';

/**
 * Territories that an envelope is shared between: the régions of France, its départements, or the départements of one
 * région. `perimeter` is `FR` or the code of that région.
 */
export interface AllocationArea {
  readonly level: 'region' | 'departement';
  readonly perimeter: string;
}

/** A département: what it holds of each sector, in the order of the sectors of its base. */
export interface BaseDepartement {
  readonly code: string;
  readonly label: string;
  readonly region: string;
  readonly essms: readonly number[];
  /** Engaged amounts, in cents, of located ESSMS. */
  readonly amounts: readonly Cents[];
}

/** All that sharing an envelope depends on: ESSMS and money, département by département, in order of code. */
export interface AllocationBase {
  readonly sectors: readonly PublishedSector[];
  readonly regions: readonly { readonly code: string; readonly label: string }[];
  readonly departements: readonly BaseDepartement[];
}

/** The least and the most that a territory may receive; `null` is no limit of its own. */
export interface TerritoryBounds {
  readonly code: string;
  readonly floor: Cents | null;
  readonly cap: Cents | null;
}

/** How an envelope is to be shared. */
export interface AllocationSettings {
  readonly area: AllocationArea;
  readonly envelope: Cents;
  /** For every territory, `null` for none. */
  readonly floor: Cents | null;
  readonly cap: Cents | null;
  /** They prevail over the limits of all, territory by territory. */
  readonly overrides: readonly TerritoryBounds[];
  /** Only their ESSMS and their money count; every sector when there is none. */
  readonly sectors: readonly PublishedSector[];
}

/** A territory of an area, with the ESSMS and the money that count. */
export interface AreaTerritory {
  readonly code: string;
  readonly label: string;
  readonly essmsCount: number;
  readonly engaged: Cents;
  /** Engaged by ESSMS, rounded to the cent; of no object without ESSMS. */
  readonly perEssms: Cell<Cents>;
  /** Its share of the money of the area over its share of the ESSMS, in millionths: 1 000 000 is the balance. */
  readonly index: Cell<number>;
}

/** A territory, and what it would receive. */
export interface AllocatedTerritory extends AreaTerritory {
  readonly floor: Cents;
  readonly cap: Cents | null;
  readonly allocation: Cents;
  /** Engaged and allocated. */
  readonly after: Cents;
  readonly perEssmsAfter: Cell<Cents>;
  readonly indexAfter: Cell<number>;
}

/** Indices before the envelope is shared and after; `null` when they cannot be computed. */
export interface IndicesChange {
  readonly before: BalanceIndices | null;
  readonly after: BalanceIndices | null;
}

/** An envelope shared. */
export interface Allocation {
  /** In order of code. */
  readonly territories: readonly AllocatedTerritory[];
  /** Common level of money per ESSMS, rounded to the cent; `null` when every territory is at its cap. */
  readonly level: Cents | null;
  /** What the caps leave of the envelope. */
  readonly unspent: Cents;
  /** Of the sectors that count. */
  readonly indices: IndicesChange;
  /** Of all the sectors, when some only count; `null` otherwise. */
  readonly allSectors: IndicesChange | null;
}

/** Why an envelope cannot be shared: the floors together exceed it, by this much. */
export interface UnsharedEnvelope {
  readonly missing: Cents;
}

/** Amounts that a candidate project would bring, département by département. */
export interface CandidateAmount {
  readonly code: string;
  readonly amount: Cents;
}

/** What a candidate project would change of the indices of an area; `null` when they cannot be computed. */
export interface CandidateEffect {
  readonly area: AllocationArea;
  readonly indices: IndicesChange;
}
