import { CRITERIA, type CriteriaProfile, type CriterionAnswer } from '../domain/criteria.ts';
import type { CarrierType, Certification, Desk, Project, ProjectStatus } from '../domain/project.ts';
import type { Report } from '../domain/report.ts';
import type { Table } from './read-table.ts';
import type { TableRow } from './table-row.ts';
import { uniqueRows } from './unique-rows.ts';

/** The projects of `projets.csv`, in order of identifier. */
export function projectsFrom(table: Table, report: Report): Project[] {
  return uniqueRows(table, (row) => row.string('id_projet') ?? '', 'id_projet', report)
    .map(toProject)
    .sort((a, b) => (a.id < b.id ? -1 : 1));
}

function toProject(row: TableRow): Project {
  return {
    id: row.string('id_projet') ?? '',
    line: row.line,
    faulty: new Set(row.faults.keys()),
    baremeCode: row.string('code_bareme') ?? '',
    title: row.string('intitule'),
    carrierFinessEj: row.string('finess_ej_porteur'),
    carrierSiret: row.string('siret_porteur'),
    instructionRegion: row.string('code_region_instruction'),
    declaredDesk: row.string('guichet') as Desk | null,
    status: row.string('statut') as ProjectStatus,
    depositDate: row.string('date_depot'),
    committeeDate: row.string('date_comite'),
    selectionDate: row.string('date_selection'),
    conventionDate: row.string('date_convention'),
    startDate: row.string('date_debut_projet'),
    plannedDeploymentEnd: row.string('date_fin_deploiement_prevue'),
    deploymentEnd: row.string('date_fin_deploiement'),
    endDate: row.string('date_fin_projet'),
    carrierType: row.string('type_porteur') as CarrierType | null,
    nationalEntity: row.boolean('entite_nationale'),
    nationalAgreement: row.boolean('accord_entite_nationale'),
    software: row.string('solution_dui'),
    certification: row.string('statut_referencement') as Certification | null,
    requestedAmount: row.number('montant_demande'),
    signedAmount: row.number('montant_conventionne'),
    lines: {
      usage: row.number('montant_usage'),
      software: row.number('montant_logiciel'),
      equipment: row.number('montant_materiel'),
      assistance: row.number('montant_amoa'),
    },
    criteria: criteriaOf(row),
    expensesStated: row.boolean('etat_recapitulatif_fourni'),
    expensesDate: row.string('date_etat_recapitulatif'),
  };
}

const criteriaOf = (row: TableRow): CriteriaProfile =>
  Object.fromEntries(
    CRITERIA.map((criterion) => [criterion, row.string(`critere_${criterion}`) as CriterionAnswer | null]),
  ) as CriteriaProfile;
