import { isAbsent, isPresent, isSecret } from '../domain/cell.ts';
import type { DenominatorType, Indicator } from '../domain/usage-return.ts';
import {
  ABSENCE_LABELS,
  formatCount,
  formatPercentBound,
  formatPercentMillionths,
  formatPercentUp,
} from '../format.ts';
import type { Attainment, UsageMeasure } from '../observatory/usage-figures.ts';
import { plural } from './plural.ts';
import { DENOMINATOR_LABELS } from './quality-ages.ts';

interface IndicatorNames {
  /** In full, for tables and headings. */
  readonly long: string;
  /** For charts and narrow columns. */
  readonly short: string;
}

/** What the indicators of usage are called. */
export const INDICATOR_NAMES: Readonly<Record<Indicator, IndicatorNames>> = {
  dossiers_actifs: { long: 'Dossiers actifs', short: 'Dossiers actifs' },
  dossiers_actifs_projet_personnalise: {
    long: 'Dossiers actifs avec un projet personnalisé',
    short: 'Projet personnalisé',
  },
  dossiers_actifs_agenda: {
    long: 'Dossiers actifs avec un événement dans l’agenda',
    short: 'Agenda',
  },
  mssante: { long: 'Utilisation de la messagerie MSSanté', short: 'MSSanté' },
  dmp: { long: 'Utilisation du dossier médical partagé (DMP)', short: 'DMP' },
  e_prescription: { long: 'Prescriptions électroniques reçues dans le DUI', short: 'e-prescription' },
  e_parcours: { long: 'Échanges avec une plateforme e-parcours', short: 'e-parcours' },
};

/** The definitions that explain the columns of usage. */
export const USAGE_TERMS = {
  rate: 'taux-usage',
  attainment: 'cible-usage',
  respondents: 'taux-reponse',
  bounds: 'bornes-usage',
  reachingAll: 'cibles-reunies',
  activeRecords: 'dui-actifs',
} as const;

/** The definition of an indicator. */
export const indicatorDefinition = (indicator: Indicator): string => indicator.replaceAll('_', '-');

/** How persons are counted, where there is little room. */
export const SHORT_TYPES: Readonly<Record<DenominatorType, string>> = {
  file_active_annuelle: 'file active annuelle',
  personnes_periode: 'personnes de la période',
  presents_date_mesure: 'présents à la date',
  inconnu: 'type non précisé',
};

/** The same for a chart, where there is less room. */
export const shortMeasureLabel = ({ indicator, denominatorType }: UsageMeasure): string =>
  denominatorType === 'tous' ? INDICATOR_NAMES[indicator].short : `– ${SHORT_TYPES[denominatorType]}`;

/** What a row of usage measures: its indicator, or the way its persons are counted. */
export function measureLabel({ indicator, denominatorType }: UsageMeasure): string {
  return denominatorType === 'tous' ? INDICATOR_NAMES[indicator].long : DENOMINATOR_LABELS[denominatorType];
}

/** "14 sur 20" */
export const respondentsOf = ({ respondents, expected }: Pick<UsageMeasure, 'respondents' | 'expected'>) =>
  `${formatCount(respondents)} sur ${formatCount(expected)}`;

/** "14 ESSMS sur 20 ont répondu", "les 20 ESSMS attendus ont répondu", "aucun des 20 ESSMS attendus n’a répondu" */
export function respondentsClause({
  respondents,
  expected,
}: Pick<UsageMeasure, 'respondents' | 'expected'>): string {
  if (expected === 0) return 'aucun ESSMS n’est attendu';
  if (respondents === 0) {
    return expected === 1
      ? 'le seul ESSMS attendu n’a pas répondu'
      : `aucun des ${formatCount(expected)} ESSMS attendus n’a répondu`;
  }
  if (respondents === expected) {
    return expected === 1
      ? 'le seul ESSMS attendu a répondu'
      : `les ${formatCount(expected)} ESSMS attendus ont répondu`;
  }
  const verb = plural(respondents, 'a', 'ont');
  return `${formatCount(respondents)} ESSMS sur ${formatCount(expected)} ${verb} répondu`;
}

/**
 * What is said of a target: never plainly reached while an ESSMS is silent. Where it is missed whatever the silent ones
 * would answer, that is said too.
 */
export function attainmentLabel(measure: UsageMeasure): string {
  const { target, attained, respondents, expected } = measure;
  if (target === null) return 'aucune cible';
  if (attained === null) return unsaid(measure);
  return attained === 'non' && respondents < expected
    ? 'non atteinte, quoi que répondent les autres'
    : ATTAINMENT_LABELS[attained];
}

const ATTAINMENT_LABELS: Readonly<Record<Attainment, string>> = {
  oui: 'atteinte',
  non: 'non atteinte',
  oui_sur_repondants: 'atteinte sur les ESSMS répondants',
  non_sur_repondants: 'non atteinte sur les ESSMS répondants',
};

/** Why nothing is said of a target. */
function unsaid({ denominatorType, status, respondents, expected, rate }: UsageMeasure): string {
  if (expected === 0) return 'sans objet';
  if (respondents === 0) return 'aucune réponse';
  if (denominatorType !== 'tous' && isPresent(rate)) return 'non jugée à part';
  if (status === 'indetermine') return 'indéterminée : dénominateurs de plusieurs types';
  return status === 'publie' ? ABSENCE_LABELS.indetermine : ABSENCE_LABELS[status];
}

/** "entre 67,7 % et 94,5 %"; the reason when the bounds are not known. */
export function boundsRange({ lowerBound: lower, upperBound: upper }: UsageMeasure): string {
  if (isAbsent(lower)) return ABSENCE_LABELS[lower.absent];
  if (isAbsent(upper)) return ABSENCE_LABELS[upper.absent];
  return `entre ${formatPercentMillionths(lower)} et ${formatPercentUp(upper)}`;
}

/** "67,7 % à 94,5 %" for a column; the reason when the bounds are not known, or need not be. */
export function boundsInterval(measure: UsageMeasure): string {
  const { lowerBound: lower, upperBound: upper, respondents, expected } = measure;
  if (expected > 0 && respondents === expected) return 'tous ont répondu';
  if (isAbsent(lower)) return ABSENCE_LABELS[lower.absent];
  if (isAbsent(upper)) return ABSENCE_LABELS[upper.absent];
  return `${formatPercentMillionths(lower)} à ${formatPercentUp(upper)}`;
}

/** "entre 67,7 % et 94,5 % si l’on compte les ESSMS qui n’ont pas répondu", or why it cannot be said. */
export function boundsSentence(measure: UsageMeasure): string {
  const { lowerBound, upperBound, respondents, expected } = measure;
  if (respondents === expected) return 'tous les ESSMS attendus ont répondu';
  const silent = plural(
    expected - respondents,
    'l’ESSMS qui n’a pas répondu',
    'les ESSMS qui n’ont pas répondu',
  );
  if (isPresent(lowerBound) && isPresent(upperBound)) {
    return `${boundsRange(measure)} si l’on compte ${silent}`;
  }
  const change = `ce que ${plural(expected - respondents, 'changerait', 'changeraient')} ${silent}`;
  return [lowerBound, upperBound].some(isSecret)
    ? `${change} est couvert par le secret statistique`
    : `${change} n’est pas connu`;
}

/** The rows that a target is judged on: one per indicator. */
export const mainMeasures = <T extends Pick<UsageMeasure, 'denominatorType'>>(
  measures: readonly T[],
): readonly T[] => measures.filter(({ denominatorType }) => denominatorType === 'tous');

/** The measure of one indicator. */
export const measureOf = <T extends Pick<UsageMeasure, 'indicator' | 'denominatorType'>>(
  measures: readonly T[],
  indicator: Indicator,
): T | undefined => mainMeasures(measures).find((measure) => measure.indicator === indicator);

/** "cible : 90 %", of these measures of one indicator. */
export function targetLabel(measures: readonly (Pick<UsageMeasure, 'target'> | undefined)[]): string {
  const target = measures.find((measure) => measure !== undefined)?.target ?? null;
  return target === null ? 'aucune cible' : `cible\u00a0: ${formatPercentBound(target)}`;
}

/** The rows to draw: where persons are counted in several ways, each way has a rate of its own. */
export const drawnMeasures = <T extends UsageMeasure>(measures: readonly T[]): readonly T[] =>
  withTypes(measures).filter(
    ({ indicator, denominatorType }) =>
      denominatorType === 'tous' || measureOf(measures, indicator)?.status === 'indetermine',
  );

/** The main rows, each followed by those of its types of denominator. */
export const withTypes = <T extends UsageMeasure>(measures: readonly T[]): readonly T[] =>
  mainMeasures(measures).flatMap((main) => [
    main,
    ...measures.filter((each) => each.indicator === main.indicator && each.denominatorType !== 'tous'),
  ]);
