import { formatCount } from '../../format.ts';

/** What became of a pasted list. */
export interface PasteOutcome {
  readonly found: number;
  readonly homeHelps: number;
  readonly unknown: readonly string[];
  readonly unreadable: readonly string[];
  /** Numbers given in both situations. */
  readonly both: readonly string[];
}

const names = (texts: readonly string[]): string =>
  texts.slice(0, 10).join(', ') + (texts.length > 10 ? '…' : '');

/** What the reader is told of a pasted list, in French sentences. */
export function pasteSentences({ found, homeHelps, unknown, unreadable, both }: PasteOutcome): string[] {
  const several = (list: readonly string[], sentence: string): string[] =>
    list.length === 0 ? [] : [`${sentence} (${formatCount(list.length)}) : ${names(list)}.`];
  return [
    found === 0
      ? 'Aucun ESSMS reconnu : le formulaire n’a pas changé.'
      : `ESSMS reconnus et comptés : ${formatCount(found)}. Vérifiez le nombre d’ESSMS de chaque organisme, pris dans le registre.`,
    ...(homeHelps === 0
      ? []
      : [
          `Services d’aide à domicile : ${formatCount(homeHelps)}. Donnez leurs heures, qui ne sont pas publiques.`,
        ]),
    ...several(unknown, 'Numéros inconnus de cet observatoire, non comptés'),
    ...several(unreadable, 'Textes qui ne sont pas des numéros FINESS, non comptés'),
    ...several(both, 'Numéros donnés dans les deux situations, non comptés : gardez-en une'),
  ];
}

/** A page opened from a disk may not read other files. */
export const NEEDS_SERVER =
  'Cette page est ouverte depuis un disque : la liste des ESSMS ne peut être lue que sur le site en ligne. Saisissez les nombres à la main.';

export const LOOKUP_FAILED =
  'La liste des ESSMS n’a pas pu être lue : vérifiez votre connexion et recommencez, ou saisissez les nombres à la main.';
