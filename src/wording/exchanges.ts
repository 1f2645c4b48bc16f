import { isAbsent, isPresent } from '../domain/cell.ts';
import type { CountIndicator } from '../domain/usage-return.ts';
import { formatCount, formatMonth } from '../format.ts';
import type { ExchangePoint } from '../observatory/usage-figures.ts';
import { hiddenMonthsSentence } from './hidden-months.ts';
import { plural } from './plural.ts';
import { typeset } from './typeset.ts';

const NOUNS: Readonly<Record<CountIndicator, readonly [one: string, several: string]>> = {
  e_prescription: ['prescription électronique reçue', 'prescriptions électroniques reçues'],
  e_parcours: ['échange avec une plateforme e‑parcours', 'échanges avec une plateforme e‑parcours'],
};

/** Why these usages are shown apart. */
export const EXCHANGES_NOTE = typeset(
  '« Ces cibles d’usage sont facultatives » : il n’y a ni cible ni taux. Ne pas compter ses échanges n’est pas n’en avoir aucun.',
);

export const EXCHANGES_SUBTITLE =
  'Nombre par mois de mesure. La première mesure d’un ESSMS couvre trois mois, comptés dans le mois où elle est faite.';

export const NO_EXCHANGES = 'Aucun ESSMS n’a compté ces échanges.';

/** "4 812 prescriptions électroniques reçues en juin 2025": the last month that is published. */
export function exchangesTitle(indicator: CountIndicator, months: readonly ExchangePoint[]): string {
  const [one, several] = NOUNS[indicator];
  const last = months.findLast(({ count }) => isPresent(count));
  if (last === undefined || isAbsent(last.count)) return `Aucun mois publié de ${several}`;
  return `${formatCount(last.count)} ${plural(last.count, one, several)} en ${formatMonth(last.month)}`;
}

/** Who counted, and the months withheld. */
export function exchangesReading(months: readonly ExchangePoint[]): string {
  const last = months.at(-1);
  const hidden = hiddenMonthsSentence(months.map(({ month, count }) => ({ month, cell: count })));
  if (last === undefined) return NO_EXCHANGES;
  const who =
    last.respondents === 0
      ? `Aucun ESSMS n’a compté en ${formatMonth(last.month)}.`
      : `${formatCount(last.respondents)} ESSMS ${plural(last.respondents, 'a compté', 'ont compté')} en ${formatMonth(last.month)}.`;
  return typeset(`${who} ${hidden}`.trim());
}
