import type { Cents } from '../domain/cents.ts';
import type { IsoDate } from '../domain/iso-date.ts';
import type { Project, ProjectStatus } from '../domain/project.ts';

const SELECTED_OR_LATER: ReadonlySet<ProjectStatus> = new Set([
  'selectionne',
  'conventionne',
  'en_cours',
  'termine',
  'solde',
]);

const JOINABLE: ReadonlySet<ProjectStatus> = new Set(['selectionne', 'conventionne', 'en_cours']);

const CONVENTIONED: ReadonlySet<ProjectStatus> = new Set(['conventionne', 'en_cours', 'termine', 'solde']);

const DISMISSED: ReadonlySet<ProjectStatus> = new Set(['non_recevable', 'rejete', 'abandonne']);

/** Whether a project of this status covers its ESSMS: selected, or any later state; a finished project still covers. */
export const covers = (status: ProjectStatus): boolean => SELECTED_OR_LATER.has(status);

/**
 * Whether an isolated ESSMS may still ask to join a project of this status ("AAP 2024 § 3.2": a grouping already funded,
 * in a time that suits its project): selected and not finished. Before selection nothing is funded; after the end no
 * time is left to deploy.
 */
export const canBeJoined = (status: ProjectStatus): boolean => JOINABLE.has(status);

/** Whether a project of this status has a signed convention. */
export const isConventioned = (status: ProjectStatus): boolean => CONVENTIONED.has(status);

/** Whether a project of this status was refused, so that no convention can have been signed. */
export const isRefused = (status: ProjectStatus): boolean =>
  status === 'rejete' || status === 'non_recevable';

/** Whether a project of this status still stands: neither refused nor abandoned. */
export const stands = (status: ProjectStatus): boolean => !DISMISSED.has(status);

/** A project whose money is engaged: its convention is signed, with an amount. */
export type EngagedProject = Project & { readonly signedAmount: Cents; readonly conventionDate: IsoDate };

/** Whether the money of a project is engaged: a convention date, an amount, and a status from conventionné to soldé. */
export function isEngaged(project: Project): project is EngagedProject {
  return project.conventionDate !== null && project.signedAmount !== null && isConventioned(project.status);
}
