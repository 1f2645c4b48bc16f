/** The criteria that a file is read with, in the order of their table, which gives them no weight (AAP 2024 § 6). */
export const CRITERIA = [
  'motivation',
  'perimetre',
  'mutualisation',
  'interoperabilite',
  'plateforme',
  'maturite',
] as const;
export type Criterion = (typeof CRITERIA)[number];

/** Whether a project meets a criterion: met, partly, not met. */
export type CriterionAnswer = 'oui' | 'partiel' | 'non';

/** The answers declared for a project; `null` is not said, never a "no". */
export type CriteriaProfile = Readonly<Record<Criterion, CriterionAnswer | null>>;
