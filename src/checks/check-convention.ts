import type { ProjectFacts } from '../metrics/project-facts.ts';
import type { Declarations } from '../programme.ts';
import { isConventioned, isRefused } from '../rules/statuses.ts';
import { cellOf, type Note } from './remarks.ts';

/** The status, the amount and the dates of a convention go together. */
export function checkConvention({ project }: ProjectFacts, { files }: Declarations, note: Note): void {
  const { id, status, conventionDate, startDate, signedAmount, faulty } = project;
  const undated = conventionDate === null && !faulty.has('date_convention');
  const at = (column: string) => cellOf(files.projects, project, column);
  if (isConventioned(status) && undated) {
    note('E-PRJ-04', id, `Le projet est « ${status} » sans date de convention.`, at('statut'));
  }
  if (isRefused(status) && conventionDate !== null) {
    note('E-PRJ-04', id, `Le projet est « ${status} » avec une date de convention.`, at('statut'));
  }
  if (isConventioned(status) && startDate === null && !faulty.has('date_debut_projet')) {
    const message = 'La date de début du projet manque : le délai indicatif part de la convention.';
    note('W-PRJ-05', id, message, at('date_debut_projet'));
  }
  if (signedAmount !== null && undated) {
    const message = 'Un montant est conventionné sans date de convention : il n’est pas engagé.';
    note('E-PRJ-14', id, message, at('date_convention'));
  }
}
