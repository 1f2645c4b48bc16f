import type { Essms } from '../../domain/essms.ts';
import type { Membership } from '../../domain/project.ts';
import type { Coverage } from '../../metrics/coverage.ts';
import { NO_ANSWER, type UsageTimelines } from '../../metrics/usage/usage-timelines.ts';
import type { Programme } from '../../programme.ts';
import { isMemberOn } from '../../rules/counted-members.ts';
import type { Scope } from '../scope.ts';

/** An ESSMS that is expected to report: a member, at the date of the data, of a project sélectionné or later. */
export interface ExpectedEssms {
  readonly essms: Essms;
  readonly projectIds: readonly string[];
  /** Persons it accompanies: what its members' file says, else its last denominator; `null` when not known. */
  readonly persons: number | null;
  /** Whether it stands in the territory of the edition. */
  readonly inScope: boolean;
}

/** The ESSMS expected to report, in order of FINESS; those out of the scope of the edition matter to its projects. */
export function expectedEssms(
  programme: Programme,
  covered: Coverage,
  scope: Scope,
  timelines: UsageTimelines | null,
): ExpectedEssms[] {
  const files = activeFiles(programme);
  return programme.essms.flatMap((essms) => {
    const projectIds = covered.projectIds.get(essms.finessEt);
    if (projectIds === undefined) return [];
    const declared = projectIds.flatMap((id) => files.get(`${id}|${essms.finessEt}`) ?? []);
    const persons = declared.length > 0 ? Math.max(...declared) : lastDenominator(essms.finessEt, timelines);
    return [{ essms, projectIds, persons, inScope: scope.holds(essms.location) }];
  });
}

/** The persons that members declare, by project and FINESS. */
function activeFiles({ memberships, dataDate }: Programme): ReadonlyMap<string, number> {
  const declared = (each: Membership): [string, number][] =>
    each.activeFile === null || !isMemberOn(each, dataDate)
      ? []
      : [[`${each.projectId}|${each.finessEt}`, each.activeFile]];
  return new Map([...memberships.values()].flat().flatMap(declared));
}

/** The latest valid denominator of active files: the persons accompanied, or present, as the ESSMS counts them. */
export function lastDenominator(finessEt: string, timelines: UsageTimelines | null): number | null {
  const row = timelines?.latest(finessEt, 'dossiers_actifs') ?? NO_ANSWER;
  return row === NO_ANSWER ? null : (timelines?.denominator(row) ?? null);
}
