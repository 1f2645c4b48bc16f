import { formatCount } from '../../format.ts';

/** What became of the members pasted. */
export interface MemberOutcome {
  readonly found: number;
  readonly unlocated: number;
  readonly unknown: readonly string[];
  readonly unreadable: readonly string[];
}

const names = (texts: readonly string[]): string =>
  texts.slice(0, 10).join(', ') + (texts.length > 10 ? '…' : '');

const several = (list: readonly string[], sentence: string): string[] =>
  list.length === 0 ? [] : [`${sentence} (${formatCount(list.length)}) : ${names(list)}.`];

/** What the reader is told of the members pasted, in French sentences. */
export function memberSentences({ found, unlocated, unknown, unreadable }: MemberOutcome): string[] {
  return [
    found === 0
      ? 'Aucun ESSMS reconnu : le projet candidat n’a pas changé.'
      : `ESSMS reconnus : ${formatCount(found)}. Le montant est partagé en parts égales, puis compté dans leur département.`,
    ...(unlocated === 0
      ? []
      : [`ESSMS non localisés, dont la part est laissée de côté : ${formatCount(unlocated)}.`]),
    ...several(unknown, 'Numéros inconnus de cet observatoire, non comptés'),
    ...several(unreadable, 'Textes qui ne sont pas des numéros FINESS, non comptés'),
  ];
}

export const NO_AMOUNT = 'Donnez le montant du projet en chiffres, par exemple 250 000.';

/** A page opened from a disk may not read other files. */
export const NEEDS_SERVER =
  'Cette page est ouverte depuis un disque : la liste des ESSMS ne peut être lue que sur le site en ligne. Donnez plutôt les montants par département.';

export const LOOKUP_FAILED =
  'La liste des ESSMS n’a pas pu être lue : vérifiez votre connexion et recommencez, ou donnez les montants par département.';
