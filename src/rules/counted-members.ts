import type { IsoDate } from '../domain/iso-date.ts';
import type { Membership, Project } from '../domain/project.ts';

/** Why an ESSMS declared in a project is not counted: entered later, gone before, or its site closed before. */
export type NotCounted = 'entered_later' | 'left' | 'closed';

/** The day on which the ESSMS of a project are counted: its convention, else its deposit. */
export const referenceDate = (project: Project): IsoDate | null =>
  project.conventionDate ?? project.depositDate;

/** Whether an ESSMS is in the project on that day: entered on it or before, and not yet gone. */
export function isMemberOn(membership: Membership, date: IsoDate | null): boolean {
  if (date === null) return true;
  const entered = membership.entryDate === null || membership.entryDate <= date;
  const gone = membership.exitDate !== null && membership.exitDate <= date;
  return entered && !gone;
}

/** Why an ESSMS is not counted on that day, its site closing on `closing`; `null` when it is, or there is no day. */
export function notCountedBecause(
  membership: Membership,
  date: IsoDate | null,
  closing: IsoDate | null,
): NotCounted | null {
  if (date === null) return null;
  if (!isMemberOn(membership, date)) {
    return membership.exitDate !== null && membership.exitDate <= date ? 'left' : 'entered_later';
  }
  return closing !== null && closing < date ? 'closed' : null;
}

/**
 * The ESSMS a project's aid is computed on: members on its reference date whose site was not closed before it.
 * One per geographic FINESS ("AAP 2024 § 3.3": the aid is counted on unique FINESS), in order of FINESS.
 * Opening dates are not used: the register redefined them. Without any date, every member counts.
 */
export function countedMembers(
  project: Project,
  memberships: readonly Membership[],
  closingDate: (finessEt: string) => IsoDate | null,
): Membership[] {
  const date = referenceDate(project);
  return memberships
    .filter((membership) => notCountedBecause(membership, date, closingDate(membership.finessEt)) === null)
    .sort((a, b) => (a.finessEt < b.finessEt ? -1 : 1));
}
