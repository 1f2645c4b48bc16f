import type { Cell } from '../domain/cell.ts';
import type { CriteriaProfile, Criterion, CriterionAnswer } from '../domain/criteria.ts';
import type { Ratio } from '../domain/ratio.ts';
import type { Sector } from '../domain/sector.ts';
import type { TerritoryRef } from './types.ts';

/** What a project gathers, among the ESSMS counted in it. */
export interface ProjectProfile {
  readonly organisationCount: number;
  readonly categoryCount: number;
  /** In order of code. */
  readonly departements: readonly TerritoryRef[];
  /** How many ESSMS the texts wish for: never a condition. */
  readonly wishedSize: number;
  /** As declared; `null` is not said. */
  readonly criteria: CriteriaProfile;
}

/** Projects by a number of things: from `from` to `to`, both included; `to` is `null` in the class without end. */
export interface CountClass {
  readonly from: number;
  readonly to: number | null;
  readonly count: number;
}

export type ProfileMeasure = 'organismes' | 'categories' | 'departements';

/** The projects by number of organisations, of categories, of départements. */
export interface ProfileDistribution {
  readonly measure: ProfileMeasure;
  /** Every class, in order; 0 is when none of them is known. They sum to the projects. */
  readonly classes: readonly CountClass[];
  /** Projects with several of them. */
  readonly severalCount: number;
}

export interface CriterionFigures {
  readonly criterion: Criterion;
  readonly counts: Readonly<Record<CriterionAnswer | 'non_dit', number>>;
}

interface CoverageCounts {
  readonly essmsCount: number;
  readonly coveredCount: number;
  readonly coverage: Cell<Ratio>;
}

/** Coverage of the ESSMS of organisations of one size; `from` is `null` where the organisation is not known. */
export interface OrganisationCoverage extends CoverageCounts {
  readonly from: number | null;
  readonly to: number | null;
}

/** Coverage of one FINESS category. */
export interface CategoryCoverage extends CoverageCounts {
  readonly category: string;
  readonly label: string;
  readonly sector: Sector;
}

/** What the projects of the edition gather, and who joins them. */
export interface GrappeFigures {
  /** Projects with one ESSMS at least, whatever their state: what the distributions are of. */
  readonly projectCount: number;
  readonly distributions: readonly ProfileDistribution[];
  /** Part of acquisition in the ESSMS of engaged projects, and in their money. */
  readonly acquisition: { readonly essms: Cell<Ratio>; readonly amount: Cell<Ratio> };
  /** Projects of the edition, whatever their state: what the answers to the criteria are of. */
  readonly criteriaProjectCount: number;
  readonly criteria: readonly CriterionFigures[];
  readonly byOrganisationSize: readonly OrganisationCoverage[];
  /** In order of code. */
  readonly byCategory: readonly CategoryCoverage[];
}
