import type { Essms } from '../../domain/essms.ts';
import type { Membership } from '../../domain/project.ts';
import type { Coverage } from '../../metrics/coverage.ts';
import { NO_ANSWER, type UsageTimelines } from '../../metrics/usage/usage-timelines.ts';
import { isMemberOn } from '../../rules/counted-members.ts';
import type { Scope } from '../scope.ts';
import type { UsageProgramme } from './usage-programme.ts';

/** An ESSMS that is expected to report: a member, at the date of the data, of a project sélectionné or later. */
export interface ExpectedEssms {
  readonly essms: Essms;
  readonly projectIds: readonly string[];
  /**
   * Persons it accompanies, as its projects declare (the most, when they differ), else its last denominator; `null` when
   * not known.
   */
  readonly persons: number | null;
  /** The same, as a project declares. */
  readonly personsOf: (projectId: string) => number | null;
  /** Whether it stands in the territory of the edition. */
  readonly inScope: boolean;
}

/** The ESSMS expected to report, in order of FINESS; those out of the scope of the edition matter to its projects. */
export function expectedEssms(
  programme: UsageProgramme,
  covered: Coverage,
  scope: Scope,
  timelines: UsageTimelines | null,
): ExpectedEssms[] {
  const files = activeFiles(programme);
  return programme.essms.flatMap((essms) => {
    const projectIds = covered.projectIds.get(essms.finessEt);
    if (projectIds === undefined) return [];
    const declared = projectIds.flatMap((id) => files.get(`${id}|${essms.finessEt}`) ?? []);
    const measured = lastDenominator(essms.finessEt, timelines);
    const persons = declared.length > 0 ? Math.max(...declared) : measured;
    const personsOf = (id: string) => files.get(`${id}|${essms.finessEt}`) ?? measured;
    return [{ essms, projectIds, persons, personsOf, inScope: scope.holds(essms.location) }];
  });
}

/** The persons that members declare, by project and FINESS. */
function activeFiles({ memberships, dataDate }: UsageProgramme): ReadonlyMap<string, number> {
  const declared = (each: Membership): [string, number][] =>
    each.activeFile === null || !isMemberOn(each, dataDate)
      ? []
      : [[`${each.projectId}|${each.finessEt}`, each.activeFile]];
  return new Map([...memberships.values()].flat().flatMap(declared));
}

/** The latest valid denominator of active files: the persons accompanied, or present, as the ESSMS counts them. */
function lastDenominator(finessEt: string, timelines: UsageTimelines | null): number | null {
  const row = timelines?.latest(finessEt, 'dossiers_actifs') ?? NO_ANSWER;
  return row === NO_ANSWER ? null : (timelines?.denominator(row) ?? null);
}
