import type { ProjectFacts } from '../metrics/project-facts.ts';
import type { Declarations } from '../programme.ts';
import { onlyExemptSectors, requiresCertification } from '../rules/certification-exemption.ts';
import { minimumSize } from '../rules/minimum-size.ts';
import { stands } from '../rules/statuses.ts';
import { sectorsOf } from './member-sites.ts';
import { cellOf, type Note } from './remarks.ts';

/** Who carries a project, with whose agreement, with which software, and how many they are. Nothing is recomputed. */
export function checkEligibility(facts: ProjectFacts, declarations: Declarations, note: Note): void {
  checkCarrier(facts, declarations, note);
  checkCertification(facts, declarations, note);
  checkSize(facts, declarations, note);
}

function checkCarrier({ project }: ProjectFacts, { files }: Declarations, note: Note): void {
  const { id, carrierFinessEj, carrierSiret, nationalEntity, nationalAgreement, faulty } = project;
  const unreadable = faulty.has('finess_ej_porteur') || faulty.has('siret_porteur');
  if (carrierFinessEj === null && carrierSiret === null && !unreadable) {
    const message = 'Ni le FINESS ni le SIRET du porteur ne sont renseignés.';
    note('E-PRJ-02', id, message, cellOf(files.projects, project, 'finess_ej_porteur'));
  }
  if (nationalEntity && nationalAgreement !== true && !faulty.has('accord_entite_nationale')) {
    const message = 'Le projet relève d’une entité nationale, et l’accord de celle-ci n’est pas déclaré.';
    note('E-PRJ-10', id, message, cellOf(files.projects, project, 'accord_entite_nationale'));
  }
}

/** Software that is not certified is for a GHT, or for projects of AHI and PJM only ("AAP 2024 § 3.2"). */
function checkCertification(facts: ProjectFacts, declarations: Declarations, note: Note): void {
  const { project, bareme, memberships } = facts;
  const { id, certification, carrierType, faulty } = project;
  if (certification !== 'non_reference' || !requiresCertification(bareme)) return;
  if (carrierType === 'ght' || faulty.has('type_porteur')) return;
  if (onlyExemptSectors(sectorsOf(memberships, declarations)) !== false) return;
  const message =
    'Le logiciel n’est pas référencé Ségur, et le projet n’est ni celui d’un GHT, ni réservé à l’hébergement et l’insertion (AHI) ou à la protection des majeurs (PJM).';
  const place = cellOf(declarations.files.projects, project, 'statut_referencement', certification);
  note('E-PRJ-11', id, message, place);
}

function checkSize({ project, counted }: ProjectFacts, { sites, files }: Declarations, note: Note): void {
  if (!stands(project.status)) return;
  const minimum = minimumSize(
    counted.flatMap(({ finessEt }) => sites.get(finessEt)?.location?.departement ?? []),
  );
  if (counted.length >= minimum) return;
  const message = `Nombre d’établissements comptés dans le projet : ${counted.length}. L’appel en souhaite au moins ${minimum}.`;
  note('W-PRJ-06', project.id, message, cellOf(files.projects, project, 'id_projet', project.id));
}
