import { isAbsent } from '../domain/cell.ts';
import { ratioMillionths } from '../domain/ratio.ts';
import { formatCount, formatPercentBound } from '../format.ts';
import type { ProjectUsage } from '../observatory/usage-figures.ts';
import { joinNames } from './names.ts';
import { counted, plural } from './plural.ts';
import { typeset } from './typeset.ts';

/** Projects whose rate is at least `from` and under `to`, in millionths; the last class holds those at 100 %. */
export interface RateClass {
  readonly from: number;
  readonly to: number;
  readonly count: number;
}

/** The projects by their rate of one indicator, and those whose rate is not said. */
export interface ProjectRates {
  readonly classes: readonly RateClass[];
  readonly ratedCount: number;
  /** Whose rate, among those who answered, is at least the target; all of whose ESSMS answered. */
  readonly atTargetCount: number;
  readonly reachedCount: number;
  readonly secretCount: number;
  readonly silentCount: number;
  readonly mixedCount: number;
}

const WHOLE = 1_000_000;
const STEP = 100_000;

/** Places projects in classes of ten points; one more begins at a target that stands between two. */
export function projectRates(rows: readonly ProjectUsage[], target: number | null): ProjectRates {
  const rates = rows.flatMap(({ rate }) => (isAbsent(rate) ? [] : [ratioMillionths(rate)]));
  const absent = (reason: string): number =>
    rows.filter(({ rate }) => isAbsent(rate) && rate.absent === reason).length;
  const edges = [...new Set([...tens(), ...(target === null ? [] : [target])])].toSorted((a, b) => a - b);
  const classes = edges.slice(0, -1).map((from, index) => {
    const to = edges[index + 1] ?? WHOLE;
    const isLast = to === WHOLE;
    return { from, to, count: rates.filter((rate) => rate >= from && (rate < to || isLast)).length };
  });
  return {
    classes,
    ratedCount: rates.length,
    atTargetCount: target === null ? 0 : rates.filter((rate) => rate >= target).length,
    reachedCount: rows.filter(({ attained }) => attained === 'oui').length,
    secretCount: absent('secret'),
    silentCount: absent('manquant') + absent('sans_objet'),
    mixedCount: absent('indetermine'),
  };
}

const tens = (): number[] => Array.from({ length: WHOLE / STEP + 1 }, (_, index) => index * STEP);

/** "63 projets sur 318 ont un taux d’au moins 90 %" */
export function projectRatesTitle(
  { ratedCount, atTargetCount }: ProjectRates,
  target: number | null,
): string {
  if (ratedCount === 0) return 'aucun projet n’a de taux publié';
  if (target === null) return `${counted(ratedCount, 'projet a', 'projets ont')} un taux publié`;
  const least = formatPercentBound(target);
  if (atTargetCount === 0)
    return `aucun projet sur ${formatCount(ratedCount)} n’a un taux d’au moins ${least}`;
  if (atTargetCount === ratedCount) {
    return ratedCount === 1
      ? `le seul projet mesuré a un taux d’au moins ${least}`
      : `les ${formatCount(ratedCount)} projets mesurés ont un taux d’au moins ${least}`;
  }
  return `${counted(atTargetCount, 'projet', 'projets')} sur ${formatCount(ratedCount)} ${plural(atTargetCount, 'a', 'ont')} un taux d’au moins ${least}`;
}

/** Of the projects at the target, those that reached it for good; then those that the picture does not show. */
export function projectRatesReading(rates: ProjectRates): string {
  const { atTargetCount, reachedCount } = rates;
  const reached =
    atTargetCount === 0 ? '' : `Parmi les projets au niveau de la cible, ${answered(reachedCount)}.`;
  return typeset(`${reached} ${unseenSentence(rates)}`.trim());
}

function answered(count: number): string {
  if (count === 0) return 'aucun n’a la réponse de tous ses ESSMS';
  const all = plural(count, 'a la réponse de tous ses ESSMS', 'ont la réponse de tous leurs ESSMS');
  return `${formatCount(count)} ${all} : la cible y est atteinte`;
}

function unseenSentence({ secretCount, silentCount, mixedCount }: ProjectRates): string {
  const parts = [
    [secretCount, 'dont le taux est couvert par le secret statistique'],
    [silentCount, 'sans mesure valable de cet usage'],
    [mixedCount, 'dont les dénominateurs sont de plusieurs types'],
  ] as const;
  const words = parts
    .filter(([count]) => count > 0)
    .map(([count, why]) => `${counted(count, 'projet', 'projets')} ${why}`);
  return words.length === 0
    ? 'Tous les projets suivis sont sur l’image.'
    : `Hors de l’image : ${joinNames(words)}.`;
}

/** "de 70 % à moins de 80 %", "de 90 % à 100 %" */
export const rateClassLabel = ({ from, to }: RateClass): string =>
  typeset(
    to === WHOLE
      ? `de ${formatPercentBound(from)} à ${formatPercentBound(to)}`
      : `de ${formatPercentBound(from)} à moins de ${formatPercentBound(to)}`,
  );
