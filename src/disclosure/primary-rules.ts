import type { DisclosureSettings } from './disclosure-settings.ts';

/** Who is in a count, and how much each holds of it. */
export interface Contribution {
  readonly finessEt: string;
  /** Legal entity that runs the establishment; an unknown one is taken for one of its own. */
  readonly organisation: string | null;
  readonly amount: number;
}

/** Whether a number of persons is too small to be told. A true zero is not a secret. */
export const isSmallCount = (count: number, { personThreshold }: DisclosureSettings): boolean =>
  count > 0 && count < personThreshold;

/** Whether a rate lets a small number of persons be told: those who have, those who have not, or all of them. */
export const isSmallRate = (numerator: number, denominator: number, settings: DisclosureSettings): boolean =>
  isSmallCount(numerator, settings) ||
  isSmallCount(denominator, settings) ||
  isSmallCount(denominator - numerator, settings);

/** Whether too few establishments, or organisations, are in a count. Looks no further than what is enough. */
export function hasFewContributors(
  contributors: Iterable<Pick<Contribution, 'finessEt' | 'organisation'>>,
  { minEssms, minOrganisations }: DisclosureSettings,
): boolean {
  const essms = new Set<string>();
  const organisations = new Set<string>();
  const isFew = () => essms.size < minEssms || organisations.size < minOrganisations;
  for (const { finessEt, organisation } of contributors) {
    essms.add(finessEt);
    organisations.add(organisation ?? finessEt);
    if (!isFew()) return false;
  }
  return isFew();
}

/** Whether one establishment holds so much of a count that the count tells its own. */
export const holdsMost = (
  largest: number,
  total: number,
  { dominantSharePpm }: DisclosureSettings,
): boolean => total > 0 && largest * 1_000_000 >= dominantSharePpm * total;

/** Whether one of those in a count holds so much of it. */
export function isDominated(contributions: readonly Contribution[], settings: DisclosureSettings): boolean {
  let total = 0;
  let largest = 0;
  for (const { amount } of contributions) {
    total += amount;
    largest = Math.max(largest, amount);
  }
  return holdsMost(largest, total, settings);
}
