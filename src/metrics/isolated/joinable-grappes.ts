import type { Coordinates, RegisterSite } from '../../domain/essms.ts';
import type { IsoDate } from '../../domain/iso-date.ts';
import type { Membership } from '../../domain/project.ts';
import type { Sector } from '../../domain/sector.ts';
import { isMemberOn } from '../../rules/counted-members.ts';
import { groupedNames } from '../../rules/same-name.ts';
import { canBeJoined } from '../../rules/statuses.ts';
import { organisationOf, type ProjectFacts } from '../project-facts.ts';

/** A project that isolated ESSMS may ask to join, as it stands at the date of the data. */
export interface JoinableGrappe {
  readonly projectId: string;
  /** Members present. */
  readonly memberCount: number;
  /** What its carriers, places and kinds are: of the members that the register knows. */
  readonly organisations: ReadonlySet<string>;
  readonly sectors: ReadonlySet<Sector>;
  readonly departements: ReadonlySet<string>;
  readonly epcis: ReadonlySet<string>;
  readonly places: readonly Coordinates[];
  /** That of the project, else the only one that its members name; `null` when it is not known. */
  readonly software: string | null;
  /**
   * How many ESSMS may join before the rank from which the scale pays less (the 50th in the scales that are shipped);
   * `null` when the scale has no such rank.
   */
  readonly room: number | null;
}

interface GrappeContext {
  readonly sites: ReadonlyMap<string, RegisterSite>;
  readonly sectorOf: (category: string) => Sector | undefined;
  readonly dataDate: IsoDate;
}

/** The projects that can be joined and have a member present, in the order given. */
export function joinableGrappes(
  facts: readonly Pick<ProjectFacts, 'project' | 'bareme' | 'memberships'>[],
  context: GrappeContext,
): JoinableGrappe[] {
  return facts.flatMap(({ project, bareme, memberships }) => {
    const present = memberships.filter((membership) => isMemberOn(membership, context.dataDate));
    if (!canBeJoined(project.status) || present.length === 0) return [];
    const sites = present.flatMap(({ finessEt }) => context.sites.get(finessEt) ?? []);
    const last = bareme.tiers[0]?.to ?? null;
    return [
      {
        projectId: project.id,
        memberCount: present.length,
        organisations: known(present.map((member) => organisationOf(member, context.sites))),
        sectors: known(sites.map(({ category }) => context.sectorOf(category))),
        departements: known(sites.map(({ location }) => location?.departement)),
        epcis: known(sites.map(({ location }) => location?.epci)),
        places: sites.flatMap(({ coordinates }) => coordinates ?? []),
        software: project.software ?? sharedSoftware(present),
        room: last === null ? null : Math.max(0, last - present.length),
      },
    ];
  });
}

const known = <T>(values: readonly (T | null | undefined)[]): ReadonlySet<T> =>
  new Set(values.filter((value): value is T => value !== null && value !== undefined));

/** All the ESSMS of a project have the same software ("AAP 2024 § 3.2"): two names say that it is not known. */
function sharedSoftware(members: readonly Membership[]): string | null {
  const names = groupedNames(members.flatMap(({ software }) => software ?? []));
  return names.length === 1 ? (names[0]?.[0] ?? null) : null;
}
