import type { Membership } from '../domain/project.ts';
import { formatDate } from '../format.ts';
import type { ProjectFacts } from '../metrics/project-facts.ts';
import type { Declarations } from '../programme.ts';
import { segurServiceTiming } from '../rules/segur-service.ts';
import { cellOf, type Note } from './remarks.ts';

/** What each ESSMS of a project declares of itself. */
export function checkMembers(facts: ProjectFacts, declarations: Declarations, note: Note): void {
  for (const membership of facts.memberships) {
    checkOrganisation(membership, declarations, note);
    checkSegurService(membership, facts, declarations, note);
    checkAgreements(membership, declarations, note);
  }
}

function checkOrganisation(membership: Membership, { sites, files }: Declarations, note: Note): void {
  const { projectId, finessEt, finessEj } = membership;
  const registered = sites.get(finessEt)?.finessEj ?? null;
  if (finessEj === null || registered === null || finessEj === registered) return;
  const message = `L’établissement ${finessEt} est déclaré de l’organisme ${finessEj} ; le registre le donne à l’organisme ${registered}.`;
  note('W-PES-11', projectId, message, cellOf(files.memberships, membership, 'finess_ej', finessEj));
}

function checkSegurService(
  membership: Membership,
  { bareme }: ProjectFacts,
  { files }: Declarations,
  note: Note,
): void {
  const { projectId, finessEt, segurDate } = membership;
  const timing = segurServiceTiming(membership, bareme);
  if (timing === 'fine' || segurDate === null || bareme.segurServiceAfter === null) return;
  const validated = `La Prestation Ségur de l’établissement ${finessEt} a été validée le ${formatDate(segurDate)}`;
  const place = cellOf(files.memberships, membership, 'date_validation_prestation_segur', segurDate);
  if (timing === 'early') {
    const message = `${validated}, avant le ${formatDate(bareme.segurServiceAfter)} : son aide à l’usage est en question.`;
    note('E-PES-08', projectId, message, place);
  } else {
    const message = `${validated}, jour que l’appel donne pour limite sans dire s’il est compris.`;
    note('W-PES-08', projectId, message, place);
  }
}

function checkAgreements(membership: Membership, { files }: Declarations, note: Note): void {
  const { projectId, finessEt, joinedLater, carrierAgreement, otherEuropeanAid, faulty } = membership;
  if (joinedLater && carrierAgreement !== true && !faulty.has('accord_porteur')) {
    const message = `L’établissement ${finessEt} a rejoint le projet, et l’accord du porteur n’est pas déclaré.`;
    note('W-PES-13', projectId, message, cellOf(files.memberships, membership, 'accord_porteur'));
  }
  if (otherEuropeanAid) {
    const message = `L’établissement ${finessEt} déclare une autre aide européenne pour la même opération.`;
    const place = cellOf(files.memberships, membership, 'autre_aide_europeenne', 'true');
    note('E-PES-14', projectId, message, place);
  }
}
