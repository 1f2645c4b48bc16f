import type { Cell } from '../domain/cell.ts';
import type { Ratio } from '../domain/ratio.ts';
import type { Sector } from '../domain/sector.ts';
import type { ProjectStatus, TerritoryRef } from './types.ts';

/** The isolated ESSMS of a territory, of one sector or of all (`tous`). */
export interface IsolatedCounts {
  readonly territory: TerritoryRef;
  readonly sector: Sector | 'tous';
  readonly essmsCount: number;
  readonly isolatedCount: number;
  /** `sans_objet` where there is no project that they could be left out of. */
  readonly isolatedShare: Cell<Ratio>;
  /** Of a small organisation that has no ESSMS in any project. */
  readonly smallAndAloneCount: Cell<number>;
  /** In no project, and not isolated: their département has no project, or is not known. */
  readonly elsewhereCount: number;
  /** With no grappe to join nearby. */
  readonly withoutGrappeCount: number;
  /** In a possible group. */
  readonly groupedCount: number;
  /** Whose coordinates the register does not give. */
  readonly unlocatedCount: number;
  /** Groups that stand in it: of all sectors, and of territories made of whole départements. */
  readonly groupCount: Cell<number>;
}

/** A grappe that an isolated ESSMS may ask to join. */
export interface Candidate {
  readonly projectId: string;
  /** Great circle to the nearest member, in metres. */
  readonly distance: Cell<number>;
  readonly sameEpci: boolean;
  readonly sameSector: boolean;
  readonly sameOrganisation: boolean;
}

export interface IsolatedEssms {
  readonly finessEt: string;
  readonly organisationName: string | null;
  readonly smallOrganisation: Cell<boolean>;
  readonly smallAndAlone: Cell<boolean>;
  /** How many grappes have a member in its département or EPCI. */
  readonly nearbyCount: number;
  /** The first of them. */
  readonly candidates: readonly Candidate[];
  /** Identifier of its possible group; `null` when it is in none. */
  readonly groupId: string | null;
}

/** A project that isolated ESSMS may ask to join, as it stands at the date of the data. */
export interface OpenGrappe {
  readonly projectId: string;
  readonly href: string;
  readonly title: string;
  readonly carrierName: string | null;
  readonly status: ProjectStatus;
  readonly memberCount: number;
  readonly software: Cell<string>;
  /** ESSMS that may join before the rank from which its scale pays less; `sans_objet` when it has none. */
  readonly room: Cell<number>;
  /** Of its members, in order of code. */
  readonly departements: readonly string[];
  readonly sectors: readonly Sector[];
}

/** Isolated neighbours who would reach together the number of ESSMS that the texts wish for. */
export interface IsolatedGroup {
  readonly id: string;
  /** Its place among the groups of the département, from 1. */
  readonly rank: number;
  readonly departement: string;
  /** In the order in which sectors are shown. */
  readonly sectors: readonly Sector[];
  /** The one around whom the group stands first. */
  readonly finessEts: readonly string[];
  readonly smallAndAloneCount: Cell<number>;
  /** Between the two that are furthest apart, in metres. */
  readonly span: number;
  readonly minimum: number;
}

export interface IsolatedFigures {
  /** In the order of the territories, all sectors first; rows without any ESSMS are left out. */
  readonly counts: readonly IsolatedCounts[];
  /** In order of FINESS. */
  readonly establishments: readonly IsolatedEssms[];
  /** In order of identifier. */
  readonly grappes: readonly OpenGrappe[];
  /** In order of département, then of rank. */
  readonly groups: readonly IsolatedGroup[];
  /** How far from the first of a group the others may be, in metres, and how many it may hold. */
  readonly groupRules: { readonly reach: number; readonly most: number };
  /** Candidates kept for each ESSMS. */
  readonly candidatesKept: number;
}
