import type { PublishedEdition } from './published-edition.ts';
import type { PublishedRow } from './published-table.ts';

const ENGAGED = new Set(['conventionne', 'en_cours', 'termine', 'solde']);

/** Whether a convention was signed for an amount, whatever became of the project since. */
export const isSigned = (project: PublishedRow): boolean =>
  project.date_convention !== '' && project.montant_conventionne !== '';

/** Whether the money of a project counts as engaged: a convention, an amount, and a status that is still that of a funded project. */
export const isEngaged = (project: PublishedRow): boolean =>
  isSigned(project) && ENGAGED.has(project.statut ?? '');

/** The projects of an edition, by identifier. */
export const projectsById = (edition: PublishedEdition): ReadonlyMap<string, PublishedRow> =>
  new Map(edition.table('projets').rows.map((row) => [row.id_projet ?? '', row]));
