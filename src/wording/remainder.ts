import { isAbsent, isPresent } from '../domain/cell.ts';
import type { Cents } from '../domain/cents.ts';
import { formatCount, formatEuros, formatEurosCompact } from '../format.ts';
import type { RemainderArea, RemainderScenario } from '../observatory/remainder-figures.ts';
import type { TerritoryFigures } from '../observatory/types.ts';
import { allocationSentence, hooverChangeSentence } from './allocation.ts';
import { joinNames } from './names.ts';
import { levelWords } from './territory.ts';

/** What remains of the credits, in words; what is not known is said. */
export function creditsSentence({ credits, perimeter, label }: RemainderArea): string {
  const { year, notified, engaged, remaining } = credits;
  if (isAbsent(notified) || isAbsent(engaged) || isAbsent(remaining)) {
    return 'Le reste à allouer n’est pas connu (n.d.) : aucune enveloppe n’est notifiée dans les données.';
  }
  const whose = perimeter === 'FR' ? 'crédits notifiés' : `crédits notifiés (${label})`;
  const start = `En ${year}, ${formatEurosCompact(notified)} de ${whose}, ${formatEurosCompact(engaged)} engagés par les conventions de l’année`;
  if (remaining < 0) return `${start} : l’enveloppe est dépassée de ${formatEurosCompact(-remaining)}.`;
  if (remaining === 0) return `${start} : tout est engagé.`;
  return `${start} : ${formatEurosCompact(remaining)} restent à allouer.`;
}

/** The régions whose credits are not known: only what the national reserve pays there counts. Empty when there is none. */
export const withoutCreditsSentence = ({ credits }: RemainderArea): string =>
  credits.without.length === 0
    ? ''
    : `Sans crédits notifiés cette année-là, et hors de ce calcul, sauf ce que paie l’enveloppe nationale : ${joinNames(credits.without)}.`;

/** What a full level-up would cost, in words. */
export function levelUpSentence({ levelUpCost, level, territories }: RemainderArea): string {
  if (isAbsent(levelUpCost)) return '';
  const words = levelWords(level, territories);
  const each =
    words.gender === 'f'
      ? `chaque ${words.one} au niveau de la mieux dotée`
      : `chaque ${words.one} au niveau du mieux doté`;
  return levelUpCost === 0
    ? `Tous les territoires sont déjà au niveau du mieux doté.`
    : `Amener ${each} coûterait ${formatEurosCompact(levelUpCost)} : un ordre de grandeur, non une proposition.`;
}

/** "Enveloppe restante", "Hypothèse : 10 % de l’engagé" */
export const scenarioLabel = ({ kind, percent }: RemainderScenario): string => {
  if (kind === 'enveloppe_restante') return 'Enveloppe restante';
  return kind === 'mise_a_niveau' ? 'Mise à niveau' : `Hypothèse : ${percent}\u00a0% de l’engagé`;
};

/** The three envelopes that the page shows: the one that remains when it is known and not empty, then hypotheses. */
export const shownScenarios = ({ scenarios }: RemainderArea): readonly RemainderScenario[] =>
  scenarios
    .filter(
      ({ kind, allocation, envelope }) => kind !== 'mise_a_niveau' && isPresent(allocation) && envelope !== 0,
    )
    .slice(0, 3);

/** What a scenario would do, in two sentences; or why it is not computed. */
export function scenarioSentence(area: RemainderArea, scenario: RemainderScenario): string {
  const { allocation, envelope } = scenario;
  if (isAbsent(allocation) || isAbsent(envelope))
    return 'Aucun montant n’est encore engagé : rien n’est calculé.';
  return `${allocationSentence(area, envelope, allocation)} ${hooverChangeSentence(allocation.indices)}`;
}

/** Said of hypotheses, wherever they are. */
export const HYPOTHESIS_NOTE =
  'Les hypothèses sont des exemples, en pour cent de ce qui est engagé : elles n’annoncent aucun crédit.';

/** The envelope that the scenario starts with: what remains when it is known and not empty, else a hypothesis. */
export function firstEnvelope(area: RemainderArea): Cents {
  const [first] = shownScenarios(area).filter(({ percent }) => percent === null || percent === 10);
  return first !== undefined && isPresent(first.envelope) ? first.envelope : 0;
}

/** Where the envelope that the scenario starts with comes from. */
export function firstEnvelopeHelp({ credits: { year, remaining } }: RemainderArea): string {
  if (isAbsent(remaining))
    return 'Reste non connu (n.d.) : l’enveloppe proposée est une hypothèse, 10\u00a0% de l’engagé.';
  return remaining > 0
    ? `Reste des crédits de ${year} : ${formatEuros(remaining)}.`
    : `Rien ne reste des crédits de ${year} : l’enveloppe proposée est une hypothèse, 10\u00a0% de l’engagé.`;
}

/** Why the mean of the area is not that of the ranking, which counts all ESSMS; empty when they are the same ones. */
export function locatedBasisSentence(
  { essmsCount, perEssms }: Pick<RemainderArea, 'essmsCount' | 'perEssms'>,
  whole: Pick<TerritoryFigures, 'essmsCount' | 'amountPerEssms'>,
): string {
  if (essmsCount === whole.essmsCount || isAbsent(perEssms) || isAbsent(whole.amountPerEssms)) return '';
  return `Ici comme dans les indices, seuls comptent les ${formatCount(essmsCount)} ESSMS situés (${formatEuros(perEssms)} chacun)\u202f; le classement ci\u2011dessus rapporte chaque territoire à l’ensemble des ${formatCount(whole.essmsCount)} (${formatEuros(whole.amountPerEssms)})\u00a0: un territoire au bord d’une classe peut passer dans l’autre.`;
}

/** What introduces the file that holds the allocations of every level. */
export const sameElsewhere = ({ perimeter }: Pick<RemainderArea, 'perimeter'>): string =>
  perimeter === 'FR'
    ? 'Les mêmes répartitions entre départements, de France et de chaque région :'
    : 'La même répartition en fichier :';
