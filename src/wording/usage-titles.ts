import { type Cell, isPresent, NOT_APPLICABLE } from '../domain/cell.ts';
import { formatCount, formatPercent, formatPercentBound } from '../format.ts';
import type { Attainment, UsageMeasure } from '../observatory/usage-figures.ts';
import { capitalized, numberWord, plural } from './plural.ts';
import {
  attainmentLabel,
  boundsSentence,
  drawnMeasures,
  INDICATOR_NAMES,
  mainMeasures,
  respondentsClause,
  respondentsOf,
  shortMeasureLabel,
  withTypes,
} from './usage.ts';

const targetCount = (count: number): string => numberWord(count, 'f');

/** "Deux cibles sur cinq sont atteintes sur les ESSMS répondants": what the targets come to, from the data. */
export function targetsTitle(measures: readonly UsageMeasure[]): string {
  const aimed = mainMeasures(measures).filter(({ target }) => target !== null);
  const judged = aimed.filter(({ attained }) => attained !== null);
  if (judged.length === 0) return nothingJudged(aimed);
  const count = (...kinds: readonly Attainment[]): number =>
    judged.filter(({ attained }) => attained !== null && kinds.includes(attained)).length;
  const plain = count('oui');
  const partial = count('oui_sur_repondants');
  const others = aimed.length - judged.length;
  if (plain + partial === 0) return noneReached(judged.length, others, count('non_sur_repondants') > 0);
  const end =
    others === 0
      ? ''
      : `, ${targetCount(others)} ${plural(others, 'ne peut pas être jugée', 'ne peuvent pas être jugées')}`;
  return `${reachedClause(plain, partial, aimed.length)}${end}`;
}

const ON_RESPONDENTS = ' sur les ESSMS répondants';

/** "Aucune des quatre cibles que l’on peut juger n’est atteinte" */
function noneReached(judged: number, others: number, missedOnRespondents: boolean): string {
  const scope = missedOnRespondents ? ON_RESPONDENTS : '';
  const kind = others === 0 ? 'd’usage' : 'que l’on peut juger';
  return judged === 1
    ? `La ${others === 0 ? '' : 'seule '}cible ${kind} n’est pas atteinte${scope}`
    : `Aucune des ${targetCount(judged)} cibles ${kind} n’est atteinte${scope}`;
}

function reachedClause(plain: number, partial: number, all: number): string {
  const reached = plain + partial;
  const subject =
    reached < all
      ? `${capitalized(targetCount(reached))} ${plural(reached, 'cible', 'cibles')} sur ${targetCount(all)}`
      : all === 1
        ? 'La cible d’usage'
        : `Les ${targetCount(all)} cibles d’usage`;
  const verb = plural(reached, 'est atteinte', 'sont atteintes');
  if (partial === 0) return `${subject} ${verb}`;
  if (plain === 0) return `${subject} ${verb}${ON_RESPONDENTS}`;
  return `${subject} ${verb}, dont ${targetCount(partial)}${ON_RESPONDENTS}`;
}

/** Why no target can be judged. */
function nothingJudged(aimed: readonly UsageMeasure[]): string {
  if (aimed.length === 0) return 'Aucune cible d’usage n’est en vigueur';
  if (aimed.every(({ expected }) => expected === 0)) return 'Aucun ESSMS n’est attendu pour les usages';
  if (aimed.every(({ respondents }) => respondents === 0)) return 'Aucun usage n’est encore mesuré';
  if (aimed.every(({ status, respondents }) => status === 'secret' || respondents === 0)) {
    return 'Les usages sont couverts par le secret statistique';
  }
  return 'Aucune cible d’usage ne peut être jugée';
}

/** One sentence read on the rates: the first that is known, its persons, its ESSMS, its bounds, its target. */
export function targetsReading(measures: readonly UsageMeasure[]): string {
  const rows = withTypes(measures);
  const read = rows.find(({ rate, attained }) => isPresent(rate) && attained !== null);
  const known = read ?? rows.find(({ rate }) => isPresent(rate));
  if (known === undefined) return absentReading(mainMeasures(measures));
  const { indicator, numerator, denominator, rate, target } = known;
  const share = isPresent(rate) ? formatPercent(rate) : '';
  const start = `${INDICATOR_NAMES[indicator].long} : ${share}${personsOf(numerator, denominator)}`;
  const bounds = known.respondents === known.expected ? '' : ` ; ${boundsSentence(known)}`;
  const against =
    target === null ? '' : ` Cible de ${formatPercentBound(target)} : ${attainmentLabel(known)}.`;
  return `${start} ; ${respondentsClause(known)}${bounds}.${against}`;
}

/** " (610 sur 660)" */
const personsOf = (numerator: Cell<number>, denominator: Cell<number>): string =>
  isPresent(numerator) && isPresent(denominator)
    ? ` (${formatCount(numerator)} sur ${formatCount(denominator)})`
    : '';

/** What is said where there is no rate to draw: why, and who answered. */
export function noRatesSentence(measures: readonly UsageMeasure[]): string {
  const title = targetsTitle(measures);
  const asked = measures.some(({ expected }) => expected > 0);
  return asked ? `${title}. ${targetsReading(measures)}` : `${title}.`;
}

/** Nothing can be read: who answered, and why no more is said. */
function absentReading(main: readonly UsageMeasure[]): string {
  const [first] = main.toSorted((a, b) => b.respondents - a.respondents);
  if (first === undefined) return 'Aucun usage n’est suivi ici.';
  const clause = capitalized(respondentsClause(first));
  if (first.respondents === 0) return `${clause}.`;
  return main.some(({ status }) => status === 'secret')
    ? `${clause}\u00a0: leurs taux pourraient révéler de petits nombres de personnes, ou ce que l’un d’eux a répondu.`
    : `${clause}, mais aucun taux ne peut en être tiré.`;
}

/** The bars of the targets. */
export const targetRows = (measures: readonly UsageMeasure[]) =>
  drawnMeasures(measures).map((measure) => {
    const silent = measure.respondents < measure.expected;
    return {
      label: shortMeasureLabel(measure),
      href: null,
      rate: measure.rate,
      target: measure.target,
      // Published bounds are cut on either side: when everyone answered they differ by that only.
      lower: silent ? measure.lowerBound : NOT_APPLICABLE,
      upper: silent ? measure.upperBound : NOT_APPLICABLE,
      note: respondentsOf(measure),
    };
  });
