import { addDays, type IsoDate } from '../domain/iso-date.ts';
import { type CsvRow, csvFile, type DemoFile } from './demo-file.ts';
import { DATA_DATE, type DemoMember, type DemoProject } from './demo-project.ts';
import { flawedReturn } from './flaws.ts';
import { organisationOf } from './participants.ts';
import { Random } from './random.ts';
import { exchangeFigures, type Figures, rateFigures } from './usage-figures.ts';
import { isPresent, type Measure, measures, memberProgress } from './usage-returns.ts';

const COLUMNS = [
  'finess_et',
  'id_projet',
  'code_indicateur',
  'date_debut_periode',
  'date_fin_periode',
  'date_mesure',
  'date_transmission',
  'numerateur',
  'denominateur',
  'type_denominateur',
  'definition_indicateur',
  'statut_validation',
  'preuve_conservee',
] as const;

export type UsageRow = CsvRow<(typeof COLUMNS)[number]>;

/** Members that never report, dates that a member skips, and members that count their exchanges too. */
const SILENT_SHARE = 0.17;
const SKIPPED_SHARE = 0.06;
const COUNTING_SHARE = 0.06;

const DENOMINATORS = [
  'file_active_annuelle',
  'file_active_annuelle',
  'file_active_annuelle',
  'personnes_periode',
  'personnes_periode',
  'presents_date_mesure',
] as const;

/** What the returns of one project share. */
interface ProjectContext {
  readonly project: DemoProject;
  readonly measures: readonly Measure[];
  readonly denominatorType: string;
  readonly definition: string;
}

/** What the rows of one member on one date share. */
interface Occasion {
  readonly context: ProjectContext;
  readonly member: DemoMember;
  readonly measure: Measure;
  readonly transmitted: IsoDate;
  readonly validation: string;
}

const earlier = (a: IsoDate, b: IsoDate): IsoDate => (a < b ? a : b);

function toRow(occasion: Occasion, { indicator, from, numerator, denominator }: Figures): UsageRow {
  const { context, member, measure } = occasion;
  return {
    finess_et: member.essms.finessEt,
    id_projet: context.project.id,
    code_indicateur: indicator,
    date_debut_periode: from,
    date_fin_periode: measure.date,
    date_mesure: measure.date,
    date_transmission: occasion.transmitted,
    numerateur: numerator,
    denominateur: denominator,
    type_denominateur: indicator === 'dossiers_actifs' ? context.denominatorType : null,
    definition_indicateur: context.definition,
    statut_validation: occasion.validation,
    preuve_conservee: true,
  };
}

function* memberRows(context: ProjectContext, member: DemoMember, seed: number): Generator<UsageRow> {
  const random = new Random(seed, 'usages', context.project.id, member.essms.finessEt);
  if (random.chance(SILENT_SHARE)) return;
  const counts = random.chance(COUNTING_SHARE);
  const progress = memberProgress(context.project, random);
  let isFirst = true;
  for (const measure of context.measures) {
    if (!isPresent(member, measure.date) || random.chance(SKIPPED_SHARE)) continue;
    const persons = Math.max(2, Math.round(member.persons * random.between(0.94, 1.06)));
    const transmitted = earlier(addDays(measure.date, random.integer(2, 26)), DATA_DATE);
    const validation = random.chance(0.3) ? 'valide_ars' : 'declare';
    const occasion = { context, member, measure, transmitted, validation };
    for (const figures of rateFigures(measure, persons, progress)) yield toRow(occasion, figures);
    if (counts) {
      for (const figures of exchangeFigures(member, measure, isFirst, random)) yield toRow(occasion, figures);
    }
    isFirst = false;
  }
}

function projectContext(project: DemoProject, random: Random): ProjectContext {
  return {
    project,
    measures: measures(project, random),
    denominatorType: random.chance(0.03) ? 'inconnu' : random.pick(DENOMINATORS),
    definition: random.chance(0.7) ? 'anap-2023' : 'requete-editeur',
  };
}

/** As many ESSMS of one organisation with the same figures on one day look copied from one to the next. */
const LOOKS_COPIED = 5;

/** Whether as many neighbours already have the figures of a row: chance alone does it here and there. */
function seemsCopied(row: UsageRow, organisation: string, alike: Map<string, number>): boolean {
  if (row.denominateur === null) return false;
  const figures = `${row.numerateur} / ${row.denominateur}`;
  const key = [organisation, row.code_indicateur, row.date_mesure, figures].join(' ');
  const count = (alike.get(key) ?? 0) + 1;
  alike.set(key, count);
  return count >= LOOKS_COPIED;
}

function* rows(projects: readonly DemoProject[], seed: number): Generator<UsageRow> {
  for (const project of projects) {
    const context = projectContext(project, new Random(seed, 'usages', project.id));
    const flaws = new Random(seed, 'erreurs-usages', project.id);
    const alike = new Map<string, number>();
    if (context.measures.length === 0) continue;
    for (const member of project.members) {
      for (const row of memberRows(context, member, seed)) {
        const isCopied = seemsCopied(row, organisationOf(member.essms), alike);
        if (!isCopied) yield flawedReturn(row, flaws);
      }
    }
  }
}

export const usageFile = (projects: readonly DemoProject[], seed: number): DemoFile =>
  csvFile('indicateurs_usage.csv', COLUMNS, () => rows(projects, seed));
