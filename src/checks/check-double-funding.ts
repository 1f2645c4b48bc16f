import type { Declarations } from '../programme.ts';
import { doubleFundings } from '../rules/double-funding.ts';
import { cellOf, type Note } from './remarks.ts';

/** An ESSMS is funded for one software, in one project at a time. It is told of the later project. */
export function checkDoubleFunding({ projects, memberships, files }: Declarations, note: Note): void {
  const byId = new Map(projects.map((project) => [project.id, project]));
  const found = doubleFundings([...memberships.values()].flat(), byId);
  for (const { finessEt, first, second, membership, allowed } of found) {
    const message = allowed
      ? `L’établissement ${finessEt} acquiert dans ${first}, puis met à jour le même logiciel dans ${second} : deux opérations distinctes.`
      : `L’établissement ${finessEt} est à la fois dans ${first} et dans ${second} : un seul logiciel est finançable.`;
    const place = cellOf(files.memberships, membership, 'finess_et', finessEt);
    note(allowed ? 'W-PES-05' : 'E-PES-04', second, message, place);
  }
}
