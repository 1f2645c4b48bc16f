import { type CsvRow, csvFile, type DemoFile } from './demo-file.ts';
import type { DemoMember, DemoProject } from './demo-project.ts';
import { euros } from './euros.ts';
import { flawedMember } from './flaws.ts';
import { Random } from './random.ts';

const COLUMNS = [
  'id_projet',
  'finess_et',
  'finess_ej',
  'situation',
  'deja_equipe',
  'solution_dui',
  'date_entree',
  'date_sortie',
  'rattachement_grappe',
  'accord_porteur',
  'date_validation_prestation_segur',
  'autre_aide_europeenne',
  'devis_materiel',
  'depense_materiel',
  'file_active',
] as const;

export type MemberRow = CsvRow<(typeof COLUMNS)[number]>;

const WITHOUT_PERSONS_SHARE = 0.12;

function memberRow(project: DemoProject, member: DemoMember, random: Random): MemberRow {
  const joined = member.entryDate !== null;
  return {
    id_projet: project.id,
    finess_et: member.essms.finessEt,
    finess_ej: member.essms.finessEj,
    situation: member.situation,
    deja_equipe: member.equipped,
    solution_dui: project.software,
    date_entree: member.entryDate,
    date_sortie: member.exitDate,
    rattachement_grappe: joined,
    accord_porteur: joined ? true : null,
    date_validation_prestation_segur: member.segurDate,
    autre_aide_europeenne: false,
    devis_materiel: member.equipmentQuote === null ? null : euros(member.equipmentQuote),
    depense_materiel: member.equipmentSpend === null ? null : euros(member.equipmentSpend),
    file_active: random.chance(WITHOUT_PERSONS_SHARE) ? null : member.persons,
  };
}

function* rows(projects: readonly DemoProject[], seed: number): Generator<MemberRow> {
  let neighbour: DemoProject | null = null;
  for (const project of projects) {
    const random = new Random(seed, 'membres', project.id);
    for (const member of project.members) {
      yield* flawedMember(memberRow(project, member, random), { neighbour, random });
    }
    neighbour = project;
  }
}

export const membersFile = (projects: readonly DemoProject[], seed: number): DemoFile =>
  csvFile('projets_essms.csv', COLUMNS, () => rows(projects, seed));
