import type { Essms } from '../domain/essms.ts';
import type { IsoDate } from '../domain/iso-date.ts';
import type { Membership, Project } from '../domain/project.ts';
import { isMemberOn } from '../rules/counted-members.ts';
import { covers } from '../rules/statuses.ts';

/** Which ESSMS are in a project at the date of the data, and which are left alone. */
export interface Coverage {
  /** Projects sélectionnés or later of each member present at the date of the data, in order of identifier. */
  readonly projectIds: ReadonlyMap<string, readonly string[]>;
  /** ESSMS in no such project, in a département where one at least has a member. */
  readonly isolated: ReadonlySet<string>;
}

/**
 * Coverage at a date. A member who left is no longer covered; a finished project still covers. An ESSMS is isolated
 * when its own département has a project it is not in (AAP 2024 § 3.2), with a member still open there; an unlocated one
 * is never said isolated.
 */
export function coverage(
  projects: readonly Project[],
  memberships: ReadonlyMap<string, readonly Membership[]>,
  essms: readonly Essms[],
  { dataDate }: { readonly dataDate: IsoDate },
): Coverage {
  const projectIds = new Map<string, string[]>();
  for (const project of projects) {
    if (!covers(project.status)) continue;
    for (const membership of memberships.get(project.id) ?? []) {
      if (!isMemberOn(membership, dataDate)) continue;
      const ids = projectIds.get(membership.finessEt);
      if (ids) ids.push(project.id);
      else projectIds.set(membership.finessEt, [project.id]);
    }
  }
  const reached = new Set(
    essms.flatMap(({ finessEt, location }) =>
      location !== null && projectIds.has(finessEt) ? [location.departement] : [],
    ),
  );
  const isolated = essms.filter(
    ({ finessEt, location }) =>
      !projectIds.has(finessEt) && location !== null && reached.has(location.departement),
  );
  return { projectIds, isolated: new Set(isolated.map(({ finessEt }) => finessEt)) };
}
