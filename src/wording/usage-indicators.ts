import { type AbsenceReason, isAbsent, isPresent } from '../domain/cell.ts';
import { formatCount, formatPercent } from '../format.ts';
import type { UsageMeasure } from '../observatory/usage-figures.ts';
import { type ProjectRates, projectRatesTitle } from './project-rates.ts';
import { typeset } from './typeset.ts';
import { boundsSentence, INDICATOR_NAMES, respondentsClause } from './usage.ts';

export const INDICATOR_SUBTITLE =
  'Projets selon le taux de leurs ESSMS répondants, puis taux d’ensemble et ESSMS répondants, mois par mois.';
export const INDICATOR_SUBTITLE_ALONE = 'Projets selon le taux de leurs ESSMS répondants.';

/** "Agenda : 63 projets sur 318 ont un taux d’au moins 90 %" */
export const indicatorTitle = (
  { indicator, target }: Pick<UsageMeasure, 'indicator' | 'target'>,
  rates: ProjectRates,
): string => typeset(`${INDICATOR_NAMES[indicator].short} : ${projectRatesTitle(rates, target)}`);

/** The rate of the whole, who answered, and what the silence of the others leaves possible when it is known. */
export function wholeSentence(label: string, measure: UsageMeasure): string {
  const { respondents, expected, lowerBound, upperBound } = measure;
  const isBounded = isPresent(lowerBound) && isPresent(upperBound) && respondents < expected;
  const bounds = isBounded ? ` ; ${boundsSentence(measure)}` : '';
  return typeset(`${label} : ${rateWords(measure)} ; ${respondentsClause(measure)}${bounds}.`);
}

const ABSENT_RATES: Readonly<Record<AbsenceReason, string>> = {
  manquant: 'taux non disponible',
  secret: 'taux couvert par le secret statistique',
  sans_objet: 'taux sans objet',
  indetermine: 'pas de taux commun, les dénominateurs étant de plusieurs types',
};

/** "88,6 % (195 sur 220)", or why there is no rate. */
function rateWords({ rate, numerator, denominator }: UsageMeasure): string {
  if (isAbsent(rate)) return ABSENT_RATES[rate.absent];
  if (isAbsent(numerator) || isAbsent(denominator)) return formatPercent(rate);
  return `${formatPercent(rate)} (${formatCount(numerator)} sur ${formatCount(denominator)})`;
}
