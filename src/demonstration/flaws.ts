/**
 * The sprinkle of mistakes that real files have: never of structure, seldom enough to change no figure much, and put on
 * at the very end so that everything before stays consistent.
 */
import { addDays } from '../domain/iso-date.ts';
import type { DemoProject } from './demo-project.ts';
import { FinessSequence } from './finess-sequence.ts';
import type { HoursRow } from './hours-file.ts';
import type { MemberRow } from './members-file.ts';
import type { PaymentRow } from './payments-file.ts';
import type { ProjectRow } from './projects-file.ts';
import type { Random } from './random.ts';
import type { SiteRow } from './register-files.ts';
import type { UsageRow } from './usage-file.ts';

/** What may befall a row, and how many rows in a hundred thousand it befalls. */
type Mishaps<Row, Context> = readonly (readonly [
  mishap: (row: Row, context: Context) => Row | readonly Row[],
  frequency: number,
])[];

const OUT_OF = 100_000;

function suffer<Row, Context>(
  row: Row,
  mishaps: Mishaps<Row, Context>,
  random: Random,
  context: Context,
): Row | readonly Row[] {
  let left = random.next() * OUT_OF;
  for (const [mishap, frequency] of mishaps) {
    left -= frequency;
    if (left < 0) return mishap(row, context);
  }
  return row;
}

const number = (value: unknown): number => Number(value ?? 0);

const SITE_MISHAPS: Mishaps<SiteRow, null> = [
  [(row) => ({ ...row, siret: row.siret && `${String(row.siret).slice(0, 9)}00000` }), 60],
  [(row) => ({ ...row, date_fermeture: row.date_fermeture && '1950-01-01' }), 300],
];

/** Sites: a SIRET mistyped, a closing before the opening. */
export function flawedSite(row: SiteRow, random: Random): SiteRow {
  return suffer(row, SITE_MISHAPS, random, null) as SiteRow;
}

const PROJECT_MISHAPS: Mishaps<ProjectRow, null> = [
  [(row) => ({ ...row, entite_nationale: true, accord_entite_nationale: false }), 300],
  [(row) => ({ ...row, statut_referencement: 'non_reference' }), 240],
  [(row) => ({ ...row, date_debut_projet: null }), 300],
  [(row) => ({ ...row, guichet: row.guichet === 'national' ? 'regional' : 'national' }), 240],
  [(row) => ({ ...row, finess_ej_porteur: null }), 120],
  [
    (row) => ({ ...row, date_selection: row.date_selection && addDays(String(row.date_selection), -366) }),
    60,
  ],
  [(row) => ({ ...row, montant_demande: '1000.00' }), 180],
  [(row) => ({ ...row, montant_usage: row.montant_logiciel }), 240],
];

/** A file found non recevable is often a late one (AAP 2024 § 8). */
function belated(row: ProjectRow, random: Random): ProjectRow {
  if (row.statut !== 'non_recevable' || random.chance(0.5)) return row;
  return { ...row, date_depot: addDays('2024-09-16', random.integer(0, 30)) };
}

/** Files of projects: late, an agreement forgotten, a software not certified, a date or an amount mistyped. */
export function flawedProject(row: ProjectRow, random: Random): ProjectRow {
  return suffer(belated(row, random), PROJECT_MISHAPS, random, null) as ProjectRow;
}

interface MemberContext {
  readonly random: Random;
  /** The project before this one in the file, whose lines are easily mixed up with it. */
  readonly neighbour: DemoProject | null;
}

/** A number with a valid key that no register knows: its département does not exist. */
const unknownFiness = (random: Random): string =>
  new FinessSequence().next(`00${random.integer(1000, 9999)}`);

/** The line of an ESSMS that another project already has. */
function taken(row: MemberRow, { neighbour }: MemberContext): MemberRow {
  const essms = neighbour?.members[0]?.essms;
  return essms ? { ...row, finess_et: essms.finessEt, finess_ej: essms.finessEj } : row;
}

const otherSituation = ({ situation }: MemberRow): string =>
  situation === 'acquisition' ? 'montee_version' : 'acquisition';

const MEMBER_MISHAPS: Mishaps<MemberRow, MemberContext> = [
  [(row, { random }) => ({ ...row, finess_et: unknownFiness(random) }), 60],
  [(row) => [row, row], 40],
  [(row) => [row, { ...row, situation: otherSituation(row) }], 8],
  [(row) => ({ ...row, solution_dui: 'Dossier local' }), 30],
  [(row, context) => ({ ...row, finess_ej: taken(row, context).finess_ej }), 60],
  [(row) => ({ ...row, autre_aide_europeenne: true }), 20],
  [(row) => ({ ...row, date_validation_prestation_segur: '2023-02-14' }), 30],
  [(row) => ({ ...row, date_validation_prestation_segur: '2023-03-31' }), 20],
  [(row) => ({ ...row, rattachement_grappe: true, accord_porteur: false }), 20],
  [(row, context) => [row, taken(row, context)], 20],
];

/** Members: numbers mistaken, lines twice, another software, a service validated too early, two subsidies. */
export function flawedMember(row: MemberRow, context: MemberContext): readonly MemberRow[] {
  return [suffer(row, MEMBER_MISHAPS, context.random, context)].flat();
}

const HOURS_MISHAPS: Mishaps<HoursRow, null> = [
  [(row) => ({ ...row, part_activite_ms: '0.99', part_activite_confort: '0.01' }), 100],
  [(row) => ({ ...row, heures_apa: number(row.heures_total) * 2 }), 60],
  [(row) => ({ ...row, heures_apa: null }), 60],
  [(row) => ({ ...row, annee: number(row.annee) - 1 }), 80],
  [(row) => ({ ...row, type_financement_hors_apa_pch: null }), 80],
  [(row) => ({ ...row, part_activite_ms: `${Math.round(number(row.part_activite_ms) * 100)} %` }), 60],
];

/** Hours: not verified, a share that does not follow from them, more hours than there are, the year mistaken. */
export function flawedHours(row: HoursRow, random: Random): HoursRow {
  return suffer(row, HOURS_MISHAPS, random, null) as HoursRow;
}

const PAYMENT_MISHAPS: Mishaps<PaymentRow, null> = [
  [(row) => ({ ...row, date_versement: row.date_versement && '2024-01-20', exercice: '2024' }), 180],
  [(row) => ({ ...row, montant: (number(row.montant) * 1.2).toFixed(2) }), 180],
  [(row) => ({ ...row, id_projet: `${row.id_projet}X` }), 180],
];

/** Payments: before the convention, of another project, or not of the part that was due. */
export function flawedPayment(row: PaymentRow, random: Random): PaymentRow {
  return suffer(row, PAYMENT_MISHAPS, random, null) as PaymentRow;
}

const RETURN_MISHAPS: Mishaps<UsageRow, null> = [
  [(row) => ({ ...row, statut_validation: 'rejete' }), 80],
  [(row) => ({ ...row, numerateur: null }), 120],
  [(row) => ({ ...row, date_debut_periode: addDays(String(row.date_mesure), -30) }), 80],
  [(row) => ({ ...row, numerateur: number(row.denominateur) + 12 }), 30],
  [(row) => (row.denominateur === null ? row : { ...row, numerateur: 0, denominateur: 0 }), 20],
  [(row) => ({ ...row, definition_indicateur: null }), 80],
  [(row) => ({ ...row, preuve_conservee: false }), 100],
];

/** Returns: refused by the agency, not measured, over a wrong period, impossible counts, no definition. */
export function flawedReturn(row: UsageRow, random: Random): UsageRow {
  return suffer(row, RETURN_MISHAPS, random, null) as UsageRow;
}
