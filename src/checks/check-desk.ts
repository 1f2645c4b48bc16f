import type { Desk } from '../domain/project.ts';
import type { ProjectFacts } from '../metrics/project-facts.ts';
import type { Declarations } from '../programme.ts';
import { computedDesk } from '../rules/desk.ts';
import { cellOf, type Note } from './remarks.ts';

const DESKS: Readonly<Record<Desk, string>> = { regional: 'régional', national: 'national' };

/** The desk declared is the computed one, which lines repeated in the file do not change. */
export function checkDesk(facts: ProjectFacts, { files }: Declarations, note: Note): void {
  const { project, desk, bareme, counted, regions } = facts;
  const { id, declaredDesk } = project;
  if (declaredDesk !== null && declaredDesk !== desk) {
    const message = `Le guichet déclaré est ${DESKS[declaredDesk]}, le guichet calculé ${DESKS[desk]}.`;
    note('W-PRJ-03', id, message, cellOf(files.projects, project, 'guichet', declaredDesk));
  }
  const lines = counted.reduce((sum, { declaredLines }) => sum + declaredLines, 0);
  if (computedDesk(lines, regions.length, bareme) === desk) return;
  const message = `Sans les lignes répétées, le projet compte ${counted.length} établissements, moins de ${bareme.desk.threshold}.`;
  note('W-PRJ-07', id, message, cellOf(files.projects, project, 'guichet'));
}
