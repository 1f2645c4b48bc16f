import type { Bareme } from '../domain/bareme.ts';
import type { Cents } from '../domain/cents.ts';
import type { AidMember, Component } from './aid-request.ts';

/** Whether a project is a grouping of small organisations only: at least two, all small. */
export function isSmallOrganisationsGrouping(members: readonly AidMember[]): boolean {
  const organisations = new Set(members.map(({ organisation }) => organisation));
  return organisations.size >= 2 && members.every(({ smallOrganisation }) => smallOrganisation === true);
}

/**
 * The assistance aid (AMOA) of a project: what is asked, at most the cap, for a grouping of small organisations only;
 * 0 for any other project that asks ("AAP 2024 § 3.3.2"). `nothing` when nothing is asked, `unknown` when the scale
 * lacks the cap, the condition or the threshold of small organisations.
 */
export function assistanceAid(
  members: readonly AidMember[],
  requested: Cents | null,
  bareme: Bareme,
): Component {
  if (requested === null) return 'nothing';
  const cap = bareme.smallOrganisation.assistanceCapPerProject;
  if (cap === null || bareme.readings.assistance === null) return 'unknown';
  if (members.some(({ smallOrganisation }) => smallOrganisation === null)) return 'unknown';
  return isSmallOrganisationsGrouping(members) ? Math.min(requested, cap) : 0;
}
