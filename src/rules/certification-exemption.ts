import type { Bareme } from '../domain/bareme.ts';
import type { Sector } from '../domain/sector.ts';

/**
 * Whether all the ESSMS of a project are of the sectors that may do without a certified software: accueil, hébergement et
 * insertion, and protection juridique des majeurs ("AAP 2024 § 3.2"). `null` sectors are unknown; the answer is `null`
 * when they decide it, or when there is nobody.
 */
export function onlyExemptSectors(sectors: readonly (Sector | null)[]): boolean | null {
  if (sectors.some((sector) => sector !== null && sector !== 'ahi' && sector !== 'pjm')) return false;
  return sectors.length === 0 || sectors.includes(null) ? null : true;
}

/** Whether a call asks for a certified software: one that has an amount for the others does not. */
export const requiresCertification = ({ amounts }: Bareme): boolean =>
  !('non_reference' in amounts.acquisition.software);
