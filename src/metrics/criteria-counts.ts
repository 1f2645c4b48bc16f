import { CRITERIA, type CriteriaProfile, type Criterion, type CriterionAnswer } from '../domain/criteria.ts';

/** How many projects meet a criterion, partly, or not, and of how many nothing is said. */
export interface CriterionCounts {
  readonly criterion: Criterion;
  readonly counts: Readonly<Record<CriterionAnswer | 'non_dit', number>>;
}

/** The answers of projects, criterion by criterion: counts only, no text giving them a weight (AAP 2024 § 6). */
export function criteriaCounts(profiles: readonly CriteriaProfile[]): CriterionCounts[] {
  return CRITERIA.map((criterion) => {
    const count = (answer: CriterionAnswer | null): number =>
      profiles.filter((profile) => profile[criterion] === answer).length;
    return {
      criterion,
      counts: { oui: count('oui'), partiel: count('partiel'), non: count('non'), non_dit: count(null) },
    };
  });
}
