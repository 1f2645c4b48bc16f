import type { AgeClass } from '../domain/age-class.ts';
import { type Absent, isAbsent } from '../domain/cell.ts';
import type { DenominatorType } from '../domain/usage-return.ts';
import { formatCount, formatPercent } from '../format.ts';
import type { AgeFigures, DenominatorFigures } from '../observatory/quality-figures.ts';
import { numberWord, plural } from './plural.ts';

export const AGE_LABELS: Readonly<Record<AgeClass, string>> = {
  '3_mois': 'Trois mois au plus',
  '6_mois': 'De trois à six mois',
  '12_mois': 'De six à douze mois',
  plus_de_12_mois: 'Plus de douze mois',
  jamais: 'Jamais de mesure',
};

/** The same in the headings of a table, in order. */
export const AGE_HEADINGS: readonly string[] = [
  '≤ 3 mois',
  '3 à 6 mois',
  '6 à 12 mois',
  '> 12 mois',
  'Jamais',
];

/** Why nothing is said of the ages: no file, or too few ESSMS. */
export const absentAgesSentence = ({ absent }: Absent): string =>
  absent === 'secret' ? TOO_FEW : NO_USAGE_FILE;

const TOO_FEW =
  'Moins de trois ESSMS sont attendus : l’âge de leurs mesures est masqué par le secret statistique.';

const NO_USAGE_FILE =
  'Aucun fichier d’indicateurs d’usage n’a été lu : l’âge des mesures et leurs dénominateurs ne sont pas disponibles.';

/** Title of the ages: how many are recent. */
export function agesTitle({ recentShare }: AgeFigures): string {
  if (isAbsent(recentShare)) return 'Aucun ESSMS n’est encore attendu';
  return `${formatPercent(recentShare)} des ESSMS attendus ont une mesure de six mois au plus`;
}

/** One sentence read on the bars: who never reported, and how recent the others are. */
export function agesReading({ expectedCount, classes, medianDays }: AgeFigures): string {
  if (expectedCount === 0) return 'Aucun ESSMS n’est dans un projet sélectionné à la date des données.';
  const never = classes.find(({ ageClass }) => ageClass === 'jamais')?.count ?? 0;
  const silent =
    never === 0
      ? 'tous ont transmis au moins une mesure valable'
      : `${formatCount(never)} n’${plural(never, 'a', 'ont')} jamais transmis de mesure valable`;
  const start = `Sur ${formatCount(expectedCount)} ESSMS ${plural(expectedCount, 'attendu', 'attendus')}, ${silent}`;
  if (isAbsent(medianDays)) return `${start}.`;
  return `${start} ; la dernière mesure de la moitié des autres a ${formatDays(medianDays)} au plus.`;
}

/** "74 jours", "1 jour" */
export const formatDays = (days: number): string =>
  `${formatCount(days)}\u00a0${plural(days, 'jour', 'jours')}`;

export const DENOMINATOR_LABELS: Readonly<Record<DenominatorType, string>> = {
  file_active_annuelle: 'File active de l’année',
  personnes_periode: 'Personnes accompagnées sur la période',
  presents_date_mesure: 'Personnes présentes le jour de la mesure',
  inconnu: 'Non précisé',
};

/** What the mix of denominators means for the rates. */
export function denominatorsSentence(denominators: readonly DenominatorFigures[]): string {
  const [first, ...others] = denominators;
  if (others.length > 0) {
    return `Les mesures de dossiers actifs comptent les personnes de ${numberWord(denominators.length)} façons : des taux dont le dénominateur diffère ne s’additionnent pas.`;
  }
  return first?.type === 'inconnu'
    ? 'Aucune mesure de dossiers actifs ne dit comment elle compte les personnes : leurs taux ne s’additionnent pas.'
    : 'Toutes les mesures de dossiers actifs comptent les personnes de la même façon : leurs taux se comparent.';
}
