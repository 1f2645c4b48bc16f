import type { ProjectFacts } from '../metrics/project-facts.ts';
import type { MemberCount, NotCountedReason } from '../observatory/theoretical-figures.ts';
import type { Programme } from '../programme.ts';
import { notCountedBecause, referenceDate } from '../rules/counted-members.ts';

const REASONS: readonly NotCountedReason[] = ['left', 'entered_later', 'closed', 'outside_perimeter'];

/** Which of the ESSMS declared in a project its aid is computed on, and why not the others. */
export function memberCount(
  { project, memberships, counted }: ProjectFacts,
  { sites, outsidePerimeter }: Programme,
): MemberCount {
  const date = referenceDate(project);
  const inSituation = (situation: string | null) =>
    counted.filter((member) => member.situation === situation).length;
  const reasons = new Map<NotCountedReason, readonly string[]>();
  for (const membership of memberships) {
    const { finessEt } = membership;
    const reason = notCountedBecause(membership, date, sites.get(finessEt)?.closingDate ?? null);
    if (reason !== null) reasons.set(reason, [...(reasons.get(reason) ?? []), finessEt]);
  }
  const outside = outsidePerimeter.get(project.id);
  if (outside) reasons.set('outside_perimeter', outside);
  return {
    acquisition: inSituation('acquisition'),
    upgrade: inSituation('montee_version'),
    unknownSituation: inSituation(null),
    date,
    dateIs: project.conventionDate === null ? 'depot' : 'convention',
    notCounted: REASONS.flatMap((reason) => {
      const finessEt = reasons.get(reason);
      return finessEt ? [{ reason, finessEt }] : [];
    }),
    repeated: counted
      .filter(({ conflicting, declaredLines }) => !conflicting && declaredLines > 1)
      .map(({ finessEt }) => finessEt),
  };
}
