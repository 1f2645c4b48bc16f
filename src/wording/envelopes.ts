import { isAbsent, isPresent } from '../domain/cell.ts';
import { ratioValue } from '../domain/ratio.ts';
import { formatEurosCompact, formatPercent } from '../format.ts';
import type { EnvelopeYear, PublishedConsumption } from '../observatory/payment-figures.ts';
import { joinNames } from './names.ts';
import { numberWord, plural } from './plural.ts';

export const ENVELOPE_SUBTITLE =
  'Montants engagés par les conventions de l’année, rapportés aux crédits notifiés à chaque région.';

/** All the years are named. */
const EVERY = Number.POSITIVE_INFINITY;

/** The rate at which the bars of the picture stop. */
export const LONGEST_BAR = 2;

/** Régions whose envelope is known: those that the picture shows. */
export const judgedRegions = ({ regions }: EnvelopeYear): readonly PublishedConsumption[] =>
  regions.filter(({ rate }) => isPresent(rate));

const isOver = ({ rate }: PublishedConsumption): boolean =>
  isPresent(rate) && rate.numerator > rate.denominator;

/** Title of the envelopes of a year: how many régions engaged more than theirs. */
export function envelopeTitle(each: EnvelopeYear): string {
  const judged = judgedRegions(each);
  const over = judged.filter(isOver).length;
  const [only, ...others] = judged;
  if (only !== undefined && others.length === 0 && isPresent(only.rate)) {
    return `En ${each.year}, ${only.label} : ${formatPercent(only.rate)} de l’enveloppe`;
  }
  if (isPresent(each.total) && each.total.numerator === 0) {
    return `En ${each.year}, rien n’est engagé sur les enveloppes notifiées`;
  }
  if (over === 0) return `En ${each.year}, aucune région n’a engagé plus que son enveloppe`;
  const start = `${numberWord(over, 'f')} ${plural(over, 'région', 'régions')} sur ${numberWord(judged.length)}`;
  return over === 1
    ? `En ${each.year}, ${start} a engagé plus que son enveloppe`
    : `En ${each.year}, ${start} ont engagé plus que leur enveloppe`;
}

const CUT = ' Les barres s’arrêtent à 200 %.';

/** One sentence read on the bars: those over their envelope, by name, and all together. */
export function envelopeReading(each: EnvelopeYear): string {
  const over = each.regions.filter(isOver);
  const whole = totalSentence(each);
  if (over.length === 0) return whole;
  const named = over.flatMap(({ label, rate }) =>
    isPresent(rate) ? [`${label} (${formatPercent(rate)})`] : [],
  );
  const isCut = over.some(({ rate }) => isPresent(rate) && ratioValue(rate) > LONGEST_BAR);
  return `${whole} Au-delà de 100 % : ${joinNames(named)}.${isCut ? CUT : ''}`;
}

function totalSentence({ total, year, regions }: EnvelopeYear): string {
  if (isAbsent(total)) return `Aucune enveloppe n’est notifiée pour ${year}.`;
  const { numerator, denominator } = total;
  if (numerator === 0) {
    return `En ${year}, rien n’est engagé sur ${formatEurosCompact(denominator)} de crédits notifiés.${outsideSentence(regions)}`;
  }
  return `En ${year}, ${formatEurosCompact(numerator)} sont engagés pour ${formatEurosCompact(denominator)} de crédits notifiés, soit ${formatPercent(total)}.${outsideSentence(regions)}`;
}

/** What was engaged that year where no envelope is known, or in no known place; empty when there is nothing. */
function outsideSentence(regions: EnvelopeYear['regions']): string {
  const outside = regions.reduce((sum, { envelope, signed }) => sum + (isAbsent(envelope) ? signed : 0), 0);
  return outside === 0
    ? ''
    : ` S’y ajoutent ${formatEurosCompact(outside)} engagés sans enveloppe connue, ou que le répertoire ne situe pas.`;
}

/** The national reserve of a year, apart; empty when there is none. */
export function nationalSentence({ national, year }: EnvelopeYear): string {
  if (national === null || isAbsent(national.envelope)) return '';
  return `La réserve nationale de ${year} est de ${formatEurosCompact(national.envelope)} ; ${formatEurosCompact(national.signed)} sont engagés par des projets du guichet national, comptés aussi dans leurs régions.`;
}

/** The answer of the section: the rate of each year whose envelopes are known, and the years without any. */
export function envelopesSentence(years: readonly EnvelopeYear[]): string {
  const rates = years.flatMap(({ year, total }) =>
    isPresent(total) ? [`${formatPercent(total)} en ${year}`] : [],
  );
  if (rates.length === 0) return 'Aucune enveloppe n’est connue : la consommation est « n.d. ».';
  const sentence = `Part engagée des crédits notifiés aux régions : ${joinNames(rates, EVERY)}.`;
  const without = years.filter(({ total }) => isAbsent(total)).map(({ year }) => String(year));
  return without.length === 0
    ? sentence
    : `${sentence} Des conventions sont signées en ${joinNames(without.toReversed(), EVERY)} sans enveloppe notifiée : leur consommation est « n.d. ».`;
}

/** "3,2 M€ sur 5,9 M€" */
export function consumptionNote({ signed, envelope }: PublishedConsumption): string {
  return isAbsent(envelope) ? '' : `${formatEurosCompact(signed)} sur ${formatEurosCompact(envelope)}`;
}
