import { isPresent, isSecret } from '../domain/cell.ts';
import type { IsoDate } from '../domain/iso-date.ts';
import type { Ratio } from '../domain/ratio.ts';
import type { DenominatorType } from '../domain/usage-return.ts';
import { formatCount, formatMonth, formatPercent } from '../format.ts';
import type { TrendPoint } from '../observatory/usage-figures.ts';
import { hiddenMonthsSentence } from './hidden-months.ts';
import { joinNames } from './names.ts';
import { capitalized } from './plural.ts';
import { typeset } from './typeset.ts';
import { SHORT_TYPES } from './usage.ts';

/** The months of one rate: of the whole, or of one way of counting persons. */
export interface TrendSeries {
  readonly type: DenominatorType | 'tous';
  readonly points: readonly TrendPoint[];
}

/** The words of the picture. */
export const TREND_LABELS = {
  vertical: 'Taux d’ensemble',
  essms: 'ESSMS ayant transmis, sur ceux attendus',
  target: 'cible',
  hidden: 'secret',
} as const;

/** What the ways of counting are called at the end of a line. */
export const SERIES_NAMES: Readonly<Record<DenominatorType | 'tous', string>> = {
  file_active_annuelle: 'file active',
  personnes_periode: 'période',
  presents_date_mesure: 'présents',
  inconnu: 'non précisé',
  tous: 'tous',
};

/**
 * The series of an indicator, one per way of counting where they meet, from the first month that says something: before
 * it, nobody had measured anything. A way that nobody uses has none.
 */
export function trendSeries(points: readonly TrendPoint[]): readonly TrendSeries[] {
  const says = ({ rate, respondents }: TrendPoint): boolean => isPresent(rate) || respondents > 0;
  const first = points
    .filter((point) => says(point))
    .reduce((least, { month }) => (month < least ? month : least), '9');
  const byType = Map.groupBy(
    points.filter(({ month }) => month >= first),
    ({ denominatorType }) => denominatorType,
  );
  return [...byType]
    .map(([type, own]) => ({ type, points: own }))
    .filter((series) => series.points.some((point) => says(point)));
}

/** Whether a series has two months to tie. */
const isLine = ({ points }: TrendSeries): boolean => points.filter(({ rate }) => isPresent(rate)).length > 1;

/** The series that have a line: where there is none, a sentence says why. */
export const drawnSeries = (series: readonly TrendSeries[]): readonly TrendSeries[] =>
  series.filter((each) => isLine(each));

/** What is read on each line: where it began, where it stands. */
export function trendReading(series: readonly TrendSeries[]): string {
  const parts = series.flatMap(({ type, points }) => {
    const known = points.filter((point): point is TrendPoint & { rate: Ratio } => isPresent(point.rate));
    const [first, last] = [known[0], known.at(-1)];
    if (first === undefined || last === undefined) return [];
    const to = `${formatPercent(last.rate)} en ${formatMonth(last.month)}`;
    const from = first === last ? '' : `${formatPercent(first.rate)} en ${formatMonth(first.month)}, `;
    return [`${seriesName(type)}\u00a0: ${from}${to}.`];
  });
  return typeset(parts.join(' '));
}

const seriesName = (type: TrendSeries['type']): string =>
  type === 'tous' ? 'Taux d’ensemble' : capitalized(SHORT_TYPES[type]);

/** The months that are withheld, or why there is no line; where several lines break, only how many months of each. */
export function trendNote(series: readonly TrendSeries[]): string {
  const [only, ...others] = series;
  const hidden =
    only !== undefined && others.length === 0
      ? hiddenMonthsSentence(only.points.map(({ month, rate }) => ({ month, cell: rate })))
      : hiddenCounts(series);
  const missing = drawnSeries(series).length > 0 ? '' : absentTrend(series);
  return typeset(`${missing} ${hidden}`.trim());
}

function hiddenCounts(series: readonly TrendSeries[]): string {
  const counts = series
    .map(({ type, points }) => ({ type, hidden: points.filter(({ rate }) => isSecret(rate)).length }))
    .filter(({ hidden }) => hidden > 0)
    .map(({ type, hidden }) => `${formatCount(hidden)} (${SERIES_NAMES[type]})`);
  return counts.length === 0
    ? ''
    : `Mois masqués par le secret statistique, où une ligne s’interrompt\u00a0: ${joinNames(counts)}.`;
}

/** Who answered in each month, all ways of counting together. */
export function trendRespondents(series: readonly TrendSeries[]): readonly TrendRespondents[] {
  return (series[0]?.points ?? []).map(({ month, expected }, index) => ({
    month,
    expected,
    respondents: series.reduce((sum, { points }) => sum + (points[index]?.respondents ?? 0), 0),
    staleCount: 0,
  }));
}

interface TrendRespondents {
  readonly month: IsoDate;
  readonly expected: number;
  readonly respondents: number;
  /** Trends do not tell old measures apart. */
  readonly staleCount: 0;
}

function absentTrend(series: readonly TrendSeries[]): string {
  const rates = series.flatMap(({ points }) => points.map(({ rate }) => rate));
  if (rates.some((rate) => isPresent(rate))) return 'Pas de tendance\u00a0: un seul mois est mesuré.';
  return rates.some((rate) => isSecret(rate)) ? '' : 'Pas de tendance\u00a0: aucun mois n’a de mesure.';
}
