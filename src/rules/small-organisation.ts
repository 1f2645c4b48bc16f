import type { Bareme } from '../domain/bareme.ts';
import { mostlyCorsicaOrOverseas } from './corsica-overseas.ts';

/** An organisation (OG) as its size is judged. */
export interface OrganisationSize {
  /** Its ESSMS in all France; `null` when neither the register nor `organismes.csv` knows it. */
  readonly essmsCount: number | null;
  /** Départements of its ESSMS in the project, one entry per ESSMS located. */
  readonly departements: readonly string[];
}

/**
 * Whether an organisation is a "petit organisme gestionnaire": strictly fewer ESSMS than the threshold of the place
 * where most of its ESSMS of the project stand, a tie falling to the mainland's ("AAP 2024 § 3.3.2").
 * An unknown organisation is not small. `null` when the scale gives no threshold.
 */
export function isSmallOrganisation(size: OrganisationSize, bareme: Bareme): boolean | null {
  const { mainlandThreshold, corsicaOverseasThreshold } = bareme.smallOrganisation;
  if (mainlandThreshold === null || corsicaOverseasThreshold === null) return null;
  if (size.essmsCount === null) return false;
  const far = mostlyCorsicaOrOverseas(size.departements);
  return size.essmsCount < (far ? corsicaOverseasThreshold : mainlandThreshold);
}
