import { organisationOf, type ProjectFacts } from '../metrics/project-facts.ts';
import type { Declarations } from '../programme.ts';
import { cellOf, type Note, type Place } from './remarks.ts';

/** The organisations of the projects, compared with `organismes.csv` when there is one. */
export function checkOrganisations(
  declarations: Declarations,
  facts: readonly ProjectFacts[],
  note: Note,
): void {
  if (declarations.organisations === null) return;
  checkKnown(declarations, facts, note);
  for (const one of facts) checkGroups(one, declarations, note);
}

/** An organisation met in the projects: where first, and in which. */
interface Met {
  readonly place: Place;
  readonly projectIds: Set<string>;
}

/** Each organisation that `organismes.csv` does not have is told once, whatever the number of its ESSMS. */
function checkKnown(declarations: Declarations, facts: readonly ProjectFacts[], note: Note): void {
  const { files, organisations, sites } = declarations;
  const unknown = new Map<string, Met>();
  const meet = (organisation: string | null, projectId: string, place: Place): void => {
    if (organisation === null || organisations?.has(organisation)) return;
    const met = unknown.get(organisation) ?? { place, projectIds: new Set() };
    unknown.set(organisation, met);
    met.projectIds.add(projectId);
  };
  for (const { project } of facts) {
    const { id, carrierFinessEj } = project;
    meet(carrierFinessEj, id, cellOf(files.projects, project, 'finess_ej_porteur', carrierFinessEj));
  }
  for (const { memberships } of facts) {
    for (const membership of memberships) {
      const { projectId, finessEj, finessEt } = membership;
      const column = finessEj === null ? 'finess_et' : 'finess_ej';
      const place = cellOf(files.memberships, membership, column, finessEj ?? finessEt);
      meet(organisationOf(membership, sites), projectId, place);
    }
  }
  for (const [organisation, { place, projectIds }] of unknown) {
    const message = `L’organisme ${organisation} n’est pas dans ${files.organisations}.`;
    note('E-FIN-03', [...projectIds], message, place);
  }
}

/** Organisations of one group are counted each for itself, which makes them small: told once per project and group. */
function checkGroups({ project, aidMembers }: ProjectFacts, declarations: Declarations, note: Note): void {
  const { organisations, files } = declarations;
  const members = new Set(aidMembers.map(({ organisation }) => organisation));
  const declared = [...members].flatMap((organisation) => organisations?.get(organisation ?? '') ?? []);
  const groups = Map.groupBy(declared, ({ groupId }) => groupId);
  for (const [groupId, group] of groups) {
    const [first, second] = group.sort((a, b) => a.line - b.line);
    if (groupId === null || !first || !second || files.organisations === null) continue;
    const numbers = group.map(({ finessEj }) => finessEj).join(', ');
    const message = `Les organismes ${numbers} du projet ${project.id} sont du groupe « ${groupId} » : chacun est compté à part.`;
    note('W-ORG-03', project.id, message, cellOf(files.organisations, second, 'id_groupe', groupId));
  }
}
