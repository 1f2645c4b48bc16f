import { isAbsent, isPresent } from '../domain/cell.ts';
import type { Ratio } from '../domain/ratio.ts';
import { formatMonth, formatPercent } from '../format.ts';
import type { TrendPoint } from '../observatory/usage-figures.ts';
import { hiddenMonthsSentence } from './hidden-months.ts';
import { typeset } from './typeset.ts';

/** Months from the first that says something: before it, nobody had measured anything. */
export function measuredMonths(points: readonly TrendPoint[]): readonly TrendPoint[] {
  const first = points.findIndex(({ rate, respondents }) => isPresent(rate) || respondents > 0);
  return first < 0 ? [] : points.slice(first);
}

/** Whether there are two months to tie: otherwise a sentence says why there is no line. */
export const hasTrend = (points: readonly TrendPoint[]): boolean =>
  points.filter(({ rate }) => isPresent(rate)).length > 1;

/** What is read on the line: where it began, where it stands. */
export function trendReading(points: readonly TrendPoint[]): string {
  const known = points.filter((point): point is TrendPoint & { rate: Ratio } => isPresent(point.rate));
  const [first, last] = [known[0], known.at(-1)];
  if (first === undefined || last === undefined) return '';
  const from = `${formatPercent(first.rate)} en ${formatMonth(first.month)}`;
  const to = `${formatPercent(last.rate)} en ${formatMonth(last.month)}`;
  return typeset(`Taux d’ensemble : ${first === last ? to : `${from}, ${to}`}.`);
}

/** The months that are withheld, or why there is no line. */
export function trendNote(points: readonly TrendPoint[]): string {
  const hidden = hiddenMonthsSentence(points.map(({ month, rate }) => ({ month, cell: rate })));
  return typeset(`${hasTrend(points) ? '' : absentTrend(points)} ${hidden}`.trim());
}

function absentTrend(points: readonly TrendPoint[]): string {
  const reasons = new Set(points.flatMap(({ rate }) => (isAbsent(rate) ? [rate.absent] : [])));
  if (reasons.has('indetermine')) {
    return 'Pas de tendance : les dénominateurs sont de plusieurs types, et des taux de types différents ne s’additionnent pas.';
  }
  if (reasons.has('secret')) return '';
  return points.some(({ rate }) => isPresent(rate))
    ? 'Pas de tendance : un seul mois est mesuré.'
    : 'Pas de tendance : aucun mois n’a de mesure.';
}
