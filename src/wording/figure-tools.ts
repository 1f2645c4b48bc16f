/** "SVG : image de « Titre »": completes a short word for whom does not see which figure it is under. */
const of = (what: string) => (title: string) => `\u00a0: ${what}«\u202f${title}\u202f»`;

/** What a reader takes away from a figure, in the order of the buttons. */
export const FIGURE_TOOLS = [
  { what: 'svg', words: 'SVG', unseen: of('image de ') },
  { what: 'png', words: 'PNG', unseen: of('image de ') },
  { what: 'csv', words: 'CSV', unseen: of('chiffres de ') },
  { what: 'integrer', words: 'Intégrer', unseen: of('') },
  { what: 'citer', words: 'Citer', unseen: of('') },
] as const;

/** The words around the texts to copy. */
export const FIGURE_WORDS = {
  embedHelp:
    'À coller dans une page : la figure s’y affiche seule, avec sa source et la date de ses données.',
  citeHelp: 'À citer ainsi :',
  copy: 'Copier',
  copied: 'Copié.',
  notCopied: 'Votre navigateur ne permet pas de copier d’ici : sélectionnez le texte.',
  noPicture: 'Votre navigateur ne sait pas dessiner cette image : prenez le SVG.',
} as const;

// Apart from the others: the first script has these alone.
export const TOOL_NOT_LOADED = 'Cette commande n’a pas pu être chargée : réessayez.';
export const SEE_PAGE = 'Voir la page';

/** What the site says of itself on each of its pages. */
export interface Source {
  readonly observatory: string;
  readonly publisher: string;
  /** "Données au 30 juin 2025" */
  readonly date: string;
  /** "Source : étude de 2019": for a figure that is drawn from another source than the data of the site. */
  readonly other?: string | undefined;
}

/** "Source : Observatoire, éditeur. Données au 30 juin 2025." */
export const sourceLine = ({ observatory, publisher, date, other }: Source): string =>
  other === undefined
    ? `Source\u00a0: ${observatory}, ${publisher}. ${date}.`
    : `${other}. Figure\u00a0: ${observatory}, ${publisher}.`;

/** How a figure is cited; without an address when the page has none that others could open. */
export function figureCitation(
  title: string,
  { observatory, publisher, date, other }: Source,
  address: string | null,
): string {
  const where = address === null ? '' : ` ${address}`;
  const from = other ?? date;
  const when = `${from.charAt(0).toLowerCase()}${from.slice(1)}`;
  return `«\u202f${title}\u202f», ${observatory}, ${publisher}, ${when}.${where}`;
}
