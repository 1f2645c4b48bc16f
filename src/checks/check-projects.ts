import type { Desk, Membership, Payment } from '../domain/project.ts';
import type { ProjectFacts } from '../metrics/project-facts.ts';
import type { Declarations } from '../programme.ts';
import { isSmallOrganisationsGrouping } from '../rules/assistance-aid.ts';
import { computedDesk } from '../rules/desk.ts';
import { doubleFundings } from '../rules/double-funding.ts';
import { isConventioned, isRefused } from '../rules/statuses.ts';
import type { Note } from './remarks.ts';

/** Checks that need the rules: what was declared is compared with what they give. Nothing is recomputed or removed. */
export function checkProjects(declarations: Declarations, facts: readonly ProjectFacts[], note: Note): void {
  for (const one of facts) {
    checkStatus(one, declarations, note);
    checkDeclaration(one, declarations, note);
    checkMembers(one, declarations, note);
    checkPayments(one, declarations, note);
  }
  checkDoubleFunding(declarations, note);
}

const DESKS: Readonly<Record<Desk, string>> = { regional: 'régional', national: 'national' };

function checkStatus({ project }: ProjectFacts, { files }: Declarations, note: Note): void {
  const at = (column: string) => ({ file: files.projects, line: project.line, column });
  const { id, status, conventionDate, startDate } = project;
  if (isConventioned(status) && conventionDate === null) {
    note('E-PRJ-04', id, `Le projet est « ${status} » sans date de convention.`, at('statut'));
  }
  if (isRefused(status) && conventionDate !== null) {
    note('E-PRJ-04', id, `Le projet est « ${status} » avec une date de convention.`, at('statut'));
  }
  if (isConventioned(status) && startDate === null) {
    const message = 'La date de début du projet manque : le délai indicatif part de la convention.';
    note('W-PRJ-05', id, message, at('date_debut_projet'));
  }
}

function checkDeclaration(account: ProjectFacts, { files }: Declarations, note: Note): void {
  const { project, desk, bareme, aidMembers, counted, regions } = account;
  const at = (column: string) => ({ file: files.projects, line: project.line, column });
  const { id, declaredDesk, signedAmount, requestedAmount } = project;
  const assistanceAmount = project.lines.assistance;
  if (project.carrierFinessEj === null && project.carrierSiret === null) {
    note('E-PRJ-02', id, 'Ni le FINESS ni le SIRET du porteur ne sont renseignés.', at('finess_ej_porteur'));
  }
  if (declaredDesk !== null && declaredDesk !== desk) {
    const message = `Le guichet déclaré est ${DESKS[declaredDesk]}, le guichet calculé ${DESKS[desk]}.`;
    note('W-PRJ-03', id, message, { ...at('guichet'), value: declaredDesk });
  }
  if (signedAmount !== null && project.conventionDate === null) {
    note(
      'E-PRJ-14',
      id,
      'Un montant est conventionné sans date de convention : il n’est pas engagé.',
      at('date_convention'),
    );
  }
  if (signedAmount !== null && requestedAmount !== null && signedAmount > requestedAmount) {
    note('W-PRJ-13', id, 'Le montant conventionné dépasse le montant demandé.', at('montant_conventionne'));
  }
  const cap = bareme.smallOrganisation.assistanceCapPerProject;
  if (assistanceAmount !== null && cap !== null && assistanceAmount > cap) {
    note(
      'E-PRJ-17',
      id,
      'L’assistance demandée dépasse le plafond : le calcul retient le plafond.',
      at('montant_amoa'),
    );
  }
  if (
    assistanceAmount !== null &&
    assistanceAmount > 0 &&
    cap !== null &&
    !isSmallOrganisationsGrouping(aidMembers)
  ) {
    const message =
      'Une assistance est demandée sans regroupement de petits organismes : le calcul retient 0 €.';
    note('W-PRJ-12', id, message, at('montant_amoa'));
  }
  const { threshold } = bareme.desk;
  const lines = counted.reduce((sum, { declaredLines }) => sum + declaredLines, 0);
  if (computedDesk(lines, regions.length, bareme) !== desk) {
    const message = `Sans les lignes répétées, le projet compte ${counted.length} établissements, moins de ${threshold}.`;
    note('W-PRJ-07', id, message, at('guichet'));
  }
}

function checkMembers(
  { project, aidMembers, counted }: ProjectFacts,
  declarations: Declarations,
  note: Note,
): void {
  const lines = new Map(counted.map((membership) => [membership.finessEt, membership]));
  for (const { finessEt, saadShare } of aidMembers) {
    if (saadShare !== null) continue;
    const membership = lines.get(finessEt) as Membership;
    const where = {
      file: declarations.files.memberships,
      line: membership.line,
      column: 'finess_et',
      value: finessEt,
    };
    const known = (declarations.saadHours.get(finessEt)?.length ?? 0) > 0;
    if (known) {
      const message = `Les heures du service ${finessEt} ne sont pas celles de l’année qui précède le dépôt.`;
      note('E-SAA-07', project.id, message, where);
    } else {
      const message = `Le service d’aide à domicile ${finessEt} n’a pas d’heures utilisables : le montant théorique n’est pas calculable.`;
      note('E-SAA-08', project.id, message, where);
    }
  }
}

function checkPayments({ project }: ProjectFacts, declarations: Declarations, note: Note): void {
  const file = declarations.files.payments;
  const payments = declarations.payments?.get(project.id) ?? [];
  if (file === null || payments.length === 0) return;
  const at = ({ line }: Payment, column: string) => ({ file, line, column });
  for (const payment of payments) {
    if (
      payment.paidDate === null ||
      project.conventionDate === null ||
      payment.paidDate >= project.conventionDate
    )
      continue;
    note(
      'E-VER-02',
      project.id,
      `Le versement ${payment.id} précède la convention.`,
      at(payment, 'date_versement'),
    );
  }
  const advances = payments.filter(({ type }) => type === 'avance');
  const second = advances[1];
  if (second) note('E-VER-06', project.id, `${advances.length} avances sont déclarées.`, at(second, 'type'));
}

function checkDoubleFunding({ projects, memberships, files }: Declarations, note: Note): void {
  const byId = new Map(projects.map((project) => [project.id, project]));
  for (const { finessEt, first, second, membership, allowed } of doubleFundings(
    [...memberships.values()].flat(),
    byId,
  )) {
    const where = { file: files.memberships, line: membership.line, column: 'finess_et', value: finessEt };
    const message = allowed
      ? `L’établissement ${finessEt} acquiert dans ${first}, puis met à jour le même logiciel dans ${second} : deux opérations distinctes.`
      : `L’établissement ${finessEt} est à la fois dans ${first} et dans ${second} : un seul logiciel est finançable.`;
    note(allowed ? 'W-PES-05' : 'E-PES-04', second, message, where);
  }
}
