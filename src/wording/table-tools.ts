import { formatCount } from '../format.ts';
import { plural } from './plural.ts';

/** The words of what a reader does with a table: sort, filter, turn its pages. */
export const TABLE_WORDS = {
  filter: 'Filtrer les lignes',
  every: 'sans filtre',
  reset: 'Tout revoir',
  previous: 'Précédentes',
  next: 'Suivantes',
  wholeTable: 'Tout afficher',
  byPages: 'Afficher par pages',
} as const;

/** What a reader takes away from a table, in the order of the buttons. */
export const TABLE_TAKEAWAYS = [
  { what: 'copier', words: 'Copier', unseen: ' ces lignes pour un tableur' },
  { what: 'csv', words: 'CSV', unseen: ' : télécharger ces lignes' },
  { what: 'lien', words: 'Lien', unseen: ' vers ce tableau ainsi trié et filtré' },
] as const;

/** What became of it. */
export const TAKEN_WORDS = {
  copied: 'Lignes copiées : collez-les dans un tableur.',
  linkCopied: 'Lien copié.',
  notCopied: 'Votre navigateur ne permet pas de copier d’ici.',
} as const;

/** The heading of the column of what stands under the figures of another, in a file. */
export const detailHeading = (heading: string): string => `${heading} – détail`;

/** "Trier par « Montant engagé »": what the button of a column does. */
export const sortLabel = (heading: string): string => `Trier par «\u202f${heading}\u202f»`;

/** "12 lignes sur 101", "101 lignes": what a filter leaves. */
export function rowCount(shown: number, all: number): string {
  const rows = `${formatCount(shown)}\u00a0${plural(shown, 'ligne', 'lignes')}`;
  return shown === all ? rows : `${rows} sur\u00a0${formatCount(all)}`;
}

/** ", dans 3 listes": in how many lists the rows are; nothing when there are none. */
export const groupCount = (count: number): string =>
  count === 0 ? '' : `, dans ${formatCount(count)}\u00a0${plural(count, 'liste', 'listes')}`;

/** "Lignes 51 à 100 sur 101": where the reader is in a long table. */
export const pageRange = (first: number, last: number, all: number): string =>
  `Lignes ${formatCount(first)} à\u00a0${formatCount(last)} sur\u00a0${formatCount(all)}`;

/** "trié par « Région », ordre croissant": said to whom does not see the arrow. */
export const sortedBy = (heading: string, descending: boolean): string =>
  `trié par «\u202f${heading}\u202f», ordre ${descending ? 'décroissant' : 'croissant'}`;
