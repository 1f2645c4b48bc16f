import { isAbsent, isPresent } from '../domain/cell.ts';
import { ABSENCE_LABELS, formatCount, formatPercent } from '../format.ts';
import type { UsageMeasure } from '../observatory/usage-figures.ts';
import { type ProjectRates, projectRatesTitle } from './project-rates.ts';
import { DENOMINATOR_LABELS } from './quality-ages.ts';
import { typeset } from './typeset.ts';
import { boundsSentence, INDICATOR_NAMES, respondentsClause } from './usage.ts';

export const INDICATOR_SUBTITLE =
  'Projets selon le taux de leurs ESSMS répondants, puis taux de l’ensemble à la fin de chaque mois.';
export const INDICATOR_SUBTITLE_ALONE = 'Projets selon le taux de leurs ESSMS répondants.';

/** "Agenda : 63 projets sur 318 ont un taux d’au moins 90 %" */
export const indicatorTitle = (
  { indicator, target }: Pick<UsageMeasure, 'indicator' | 'target'>,
  rates: ProjectRates,
): string => typeset(`${INDICATOR_NAMES[indicator].short} : ${projectRatesTitle(rates, target)}`);

/** The rate of the whole, who answered, and what the silence of the others leaves possible. */
export function wholeSentence(label: string, measure: UsageMeasure): string {
  const { rate, numerator, denominator, respondents, expected } = measure;
  const persons =
    isPresent(numerator) && isPresent(denominator)
      ? ` (${formatCount(numerator)} sur ${formatCount(denominator)})`
      : '';
  const value = isAbsent(rate)
    ? `taux ${rate.absent === 'manquant' ? 'non disponible' : ABSENCE_LABELS[rate.absent]}`
    : `${formatPercent(rate)}${persons}`;
  const silent = respondents === 0 || respondents === expected ? '' : ` ; ${boundsSentence(measure)}`;
  return typeset(`${label} : ${value} ; ${respondentsClause(measure)}${isAbsent(rate) ? '' : silent}.`);
}

/** Rates of one indicator by type of denominator, for the types that someone uses. */
export const typedMeasures = <T extends UsageMeasure>(measures: readonly T[]): readonly T[] =>
  measures.filter(({ denominatorType, respondents }) => denominatorType !== 'tous' && respondents > 0);

/** How a row by type is called. */
export const typeLabel = ({ denominatorType }: UsageMeasure): string =>
  denominatorType === 'tous' ? 'Tous' : DENOMINATOR_LABELS[denominatorType];
