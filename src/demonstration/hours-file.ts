import { type CsvRow, csvFile, type DemoFile } from './demo-file.ts';
import type { DemoHours, DemoMember, DemoProject } from './demo-project.ts';
import { flawedHours } from './flaws.ts';
import { Random } from './random.ts';

const COLUMNS = [
  'nom_structure',
  'finess_ej',
  'finess_et',
  'annee',
  'heures_total',
  'heures_apa',
  'heures_pch',
  'heures_dependance_hors_apa_pch',
  'type_financement_hors_apa_pch',
  'part_activite_ms',
  'part_activite_confort',
  'verifie_ars',
] as const;

export type HoursRow = CsvRow<(typeof COLUMNS)[number]>;

const FUNDERS = ['Caisses de retraite', 'Mutuelles', 'Assurance maladie'] as const;

const share = (percent: number): string => (percent / 100).toFixed(2);

/** Hours are those of the year before the deposit (AAP 2024, annexe 1). */
const yearBefore = ({ depositDate }: DemoProject): number => Number(depositDate.slice(0, 4)) - 1;

function hoursRow(project: DemoProject, { essms }: DemoMember, hours: DemoHours, random: Random): HoursRow {
  return {
    nom_structure: essms.name,
    finess_ej: essms.finessEj,
    finess_et: essms.finessEt,
    annee: yearBefore(project),
    heures_total: hours.total,
    heures_apa: hours.apa,
    heures_pch: hours.pch,
    heures_dependance_hors_apa_pch: hours.other,
    type_financement_hors_apa_pch: hours.other > 0 ? random.pick(FUNDERS) : null,
    part_activite_ms: share(hours.percent),
    part_activite_confort: share(100 - hours.percent),
    verifie_ars: project.committeeDate !== null && random.chance(0.97),
  };
}

function* rows(projects: readonly DemoProject[], seed: number): Generator<HoursRow> {
  for (const project of projects) {
    const random = new Random(seed, 'heures', project.id);
    for (const member of project.members) {
      if (member.hours) yield flawedHours(hoursRow(project, member, member.hours, random), random);
    }
  }
}

export const hoursFile = (projects: readonly DemoProject[], seed: number): DemoFile =>
  csvFile('heures_saad.csv', COLUMNS, () => rows(projects, seed));
