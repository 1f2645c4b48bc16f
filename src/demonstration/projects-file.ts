import { addDays } from '../domain/iso-date.ts';
import { type CsvRow, csvFile, type DemoFile } from './demo-file.ts';
import { DATA_DATE, type DemoProject, totalOf } from './demo-project.ts';
import { euros } from './euros.ts';
import { flawedProject } from './flaws.ts';
import { Random } from './random.ts';

const COLUMNS = [
  'id_projet',
  'code_bareme',
  'intitule',
  'finess_ej_porteur',
  'code_region_instruction',
  'guichet',
  'statut',
  'date_depot',
  'date_comite',
  'date_selection',
  'date_convention',
  'date_debut_projet',
  'date_fin_deploiement_prevue',
  'date_fin_deploiement',
  'date_fin_projet',
  'type_porteur',
  'entite_nationale',
  'accord_entite_nationale',
  'solution_dui',
  'editeur',
  'statut_referencement',
  'regime_tva',
  'montant_demande',
  'montant_conventionne',
  'montant_usage',
  'montant_logiciel',
  'montant_materiel',
  'montant_amoa',
  'critere_motivation',
  'critere_perimetre',
  'critere_mutualisation',
  'critere_interoperabilite',
  'critere_plateforme',
  'critere_maturite',
  'etat_recapitulatif_fourni',
  'date_etat_recapitulatif',
] as const;

export type ProjectRow = CsvRow<(typeof COLUMNS)[number]>;

const BAREMES = { '2022': 'hauts-de-france-2022', '2024': 'bretagne-2024' } as const;
const PROFILE = ['oui', 'oui', 'oui', 'partiel', 'partiel', 'non', null] as const;

/** The amounts of the convention; nothing before it. */
function amounts({ signed }: DemoProject) {
  if (signed === null) {
    return {
      montant_conventionne: null,
      montant_usage: null,
      montant_logiciel: null,
      montant_materiel: null,
      montant_amoa: null,
    };
  }
  return {
    montant_conventionne: euros(totalOf(signed)),
    montant_usage: euros(signed.usage),
    montant_logiciel: euros(signed.software),
    montant_materiel: signed.equipment === 0 ? null : euros(signed.equipment),
    montant_amoa: signed.assistance === 0 ? null : euros(signed.assistance),
  };
}

/** How the selection committee read the file, once it met. */
function profile({ committeeDate }: DemoProject, random: Random) {
  const read = () => (committeeDate === null ? null : random.pick(PROFILE));
  return {
    critere_motivation: read(),
    critere_perimetre: read(),
    critere_mutualisation: read(),
    critere_interoperabilite: read(),
    critere_plateforme: read(),
    critere_maturite: read(),
  };
}

function statement({ status, endDate }: DemoProject, random: Random) {
  const given = endDate !== null && (status === 'solde' || random.chance(0.3));
  const date = given ? addDays(endDate, random.integer(0, 30)) : null;
  if (date === null || date > DATA_DATE)
    return { etat_recapitulatif_fourni: false, date_etat_recapitulatif: null };
  return { etat_recapitulatif_fourni: true, date_etat_recapitulatif: date };
}

function projectRow(project: DemoProject, seed: number): ProjectRow {
  const random = new Random(seed, 'fiche', project.id);
  return {
    id_projet: project.id,
    code_bareme: BAREMES[project.call],
    intitule: project.title,
    finess_ej_porteur: project.carrierFinessEj,
    code_region_instruction: project.region,
    guichet: project.desk,
    statut: project.status,
    date_depot: project.depositDate,
    date_comite: project.committeeDate,
    date_selection: project.selectionDate,
    date_convention: project.conventionDate,
    date_debut_projet: project.startDate,
    date_fin_deploiement_prevue: project.plannedDeploymentEnd,
    date_fin_deploiement: project.deploymentEnd,
    date_fin_projet: project.endDate,
    type_porteur: project.carrierType,
    entite_nationale: project.nationalEntity,
    accord_entite_nationale: project.nationalEntity ? true : null,
    solution_dui: project.software,
    editeur: project.editor,
    statut_referencement: project.certification,
    regime_tva: random.chance(0.85) ? 'TTC' : 'HT',
    montant_demande: euros(project.requestedAmount),
    ...amounts(project),
    ...profile(project, random),
    ...statement(project, random),
  };
}

function* rows(projects: readonly DemoProject[], seed: number): Generator<ProjectRow> {
  for (const project of projects) {
    yield flawedProject(projectRow(project, seed), new Random(seed, 'erreur-projet', project.id));
  }
}

export const projectsFile = (projects: readonly DemoProject[], seed: number): DemoFile =>
  csvFile('projets.csv', COLUMNS, () => rows(projects, seed));
