import { formatEurosExact } from '../format.ts';
import type { ProjectFacts } from '../metrics/project-facts.ts';
import type { Declarations } from '../programme.ts';
import { isSmallOrganisationsGrouping } from '../rules/assistance-aid.ts';
import { cellOf, type Note } from './remarks.ts';

/** Assistance is for groupings of small organisations, within a cap: the computation keeps to it. */
export function checkAssistance(
  { project, bareme, aidMembers }: ProjectFacts,
  { files }: Declarations,
  note: Note,
): void {
  const asked = project.lines.assistance;
  const cap = bareme.smallOrganisation.assistanceCapPerProject;
  if (asked === null || asked === 0 || cap === null) return;
  const place = cellOf(files.projects, project, 'montant_amoa');
  if (asked > cap) {
    const message = `L’assistance demandée (${formatEurosExact(asked)}) dépasse le plafond : le calcul retient ${formatEurosExact(cap)}.`;
    note('E-PRJ-17', project.id, message, place);
  }
  if (!isSmallOrganisationsGrouping(aidMembers)) {
    const message = `Une assistance de ${formatEurosExact(asked)} est demandée sans regroupement de petits organismes : le calcul retient 0 €.`;
    note('W-PRJ-12', project.id, message, place);
  }
}
