import { formatCount, formatDate } from '../format.ts';
import type { MemberCount, NotCountedReason } from '../observatory/theoretical-figures.ts';
import { joinNames } from './names.ts';
import { plural } from './plural.ts';

/** Beyond so many, FINESS numbers are counted: the table of the members holds them all. */
const MOST_NUMBERS = 8;

const REASONS: Readonly<Record<NotCountedReason, (count: number, date: string) => string>> = {
  left: (count, date) => `déjà ${plural(count, 'sorti', 'sortis')} du projet le ${date}`,
  entered_later: (count, date) => `${plural(count, 'entré', 'entrés')} après le ${date}`,
  closed: (count, date) => `${plural(count, 'fermé', 'fermés')} avant le ${date}`,
  outside_perimeter: () =>
    'hors du périmètre de l’article L. 312-1 du code de l’action sociale et des familles',
};

/** The establishments that an aid is computed on, and on which day they are counted. */
export function countSentence(count: MemberCount): string {
  const { acquisition, upgrade, unknownSituation, date, dateIs } = count;
  const total = acquisition + upgrade + unknownSituation;
  const parts = [
    [acquisition, 'en acquisition'],
    [upgrade, 'en montée de version'],
    [unknownSituation, 'dont la situation n’est pas connue'],
  ] as const;
  const words = parts.filter(([n]) => n > 0).map(([n, words]) => `${formatCount(n)} ${words}`);
  const day =
    date === null
      ? ''
      : `, ${dateIs === 'convention' ? 'à la convention' : 'au dépôt'} (${formatDate(date)})`;
  if (total === 0) return `Aucun ESSMS n’est compté${day}.`;
  const verb = plural(total, 'est compté', 'sont comptés');
  return `${formatCount(total)} ESSMS ${verb}${day}, un par numéro FINESS géographique : ${joinNames(words)}.`;
}

/** The establishments declared and not counted, by reason, and those declared twice: one sentence each. */
export function notCountedSentences({ notCounted, repeated, date }: MemberCount): string[] {
  const day = date === null ? '' : formatDate(date);
  const sentences = notCounted.map(({ reason, finessEt }) => {
    const count = finessEt.length;
    const verb = plural(count, 'n’est pas compté', 'ne sont pas comptés');
    return `${formatCount(count)} ESSMS ${verb}, ${REASONS[reason](count, day)} : ${joinNames(finessEt, MOST_NUMBERS)}.`;
  });
  if (repeated.length === 0) return sentences;
  const verb = plural(repeated.length, 'est déclaré', 'sont déclarés');
  return [
    ...sentences,
    `${formatCount(repeated.length)} ESSMS ${verb} sur plusieurs lignes identiques et ne ${plural(repeated.length, 'compte', 'comptent')} qu’une fois : ${joinNames(repeated, MOST_NUMBERS)}.`,
  ];
}
