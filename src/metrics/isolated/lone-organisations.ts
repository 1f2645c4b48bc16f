import type { Bareme } from '../../domain/bareme.ts';
import type { Essms, RegisterSite } from '../../domain/essms.ts';
import type { IsoDate } from '../../domain/iso-date.ts';
import type { Membership, Project } from '../../domain/project.ts';
import { isMemberOn } from '../../rules/counted-members.ts';
import { isSmallOrganisation } from '../../rules/small-organisation.ts';
import { covers } from '../../rules/statuses.ts';
import { organisationOf } from '../project-facts.ts';

/** What is said of the organisation of an isolated ESSMS. */
export interface OrganisationState {
  /** `null` when no scale says what a small organisation is. */
  readonly small: boolean | null;
  /** Small, with no ESSMS in any project: the ones that the texts watch over ("AAP 2024 § 3.2"). */
  readonly smallAndAlone: boolean | null;
}

interface OrganisationContext {
  readonly projects: readonly Project[];
  readonly memberships: ReadonlyMap<string, readonly Membership[]>;
  readonly sites: ReadonlyMap<string, RegisterSite>;
  readonly essms: readonly Essms[];
  readonly organisationSizes: ReadonlyMap<string, number>;
  readonly dataDate: IsoDate;
}

/**
 * Judges organisations by their FINESS EJ: small by the number of their ESSMS in all France and by where most of these
 * stand ("AAP 2024 § 3.3.2"); alone when none of them is a member, at the date of the data, of a project selected or
 * later. An ESSMS whose organisation is not known has no small one.
 */
export function organisationStates(
  context: OrganisationContext,
  scale: Bareme | null,
): (finessEj: string | null) => OrganisationState {
  const joined = organisationsInProjects(context);
  const departements = new Map<string, string[]>();
  for (const { finessEj, location } of context.essms) {
    if (finessEj === null || location === null) continue;
    const held = departements.get(finessEj);
    if (held) held.push(location.departement);
    else departements.set(finessEj, [location.departement]);
  }
  const stateOf = (finessEj: string | null): OrganisationState => {
    if (scale === null) return { small: null, smallAndAlone: null };
    if (finessEj === null) return { small: false, smallAndAlone: false };
    const essmsCount = context.organisationSizes.get(finessEj) ?? null;
    const small = isSmallOrganisation({ essmsCount, departements: departements.get(finessEj) ?? [] }, scale);
    return { small, smallAndAlone: small && !joined.has(finessEj) };
  };
  // An organisation is asked for as many times as it has ESSMS, all of which are looked at each time.
  const known = new Map<string | null, OrganisationState>();
  return (finessEj) => {
    const state = known.get(finessEj) ?? stateOf(finessEj);
    known.set(finessEj, state);
    return state;
  };
}

function organisationsInProjects({
  projects,
  memberships,
  sites,
  dataDate,
}: OrganisationContext): ReadonlySet<string> {
  const joined = new Set<string>();
  for (const { id, status } of projects) {
    if (!covers(status)) continue;
    for (const membership of memberships.get(id) ?? []) {
      const organisation = organisationOf(membership, sites);
      if (organisation !== null && isMemberOn(membership, dataDate)) joined.add(organisation);
    }
  }
  return joined;
}
