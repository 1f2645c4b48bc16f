import { formatCount } from '../format.ts';
import { counted } from './plural.ts';

/** The heading of the results of each kind. */
export const SEARCH_HEADINGS = {
  territoire: 'Territoires',
  commune: 'Communes',
  secteur: 'Secteurs',
  methode: 'Indicateurs',
  glossaire: 'Glossaire',
  page: 'Pages',
  projet: 'Projets',
  essms: 'ESSMS',
} as const;

export const NEAR_HEADING = 'Orthographes proches';

/** "12 résultats", "aucun résultat". */
export const resultCount = (count: number): string => counted(count, 'résultat', 'résultats');

/** "3 résultats", "Aucun résultat, 2 d’orthographe proche". */
export function outcomeSentence(found: number, near: number): string {
  const first = found === 0 ? 'Aucun résultat' : resultCount(found);
  return near === 0 ? first : `${first}, ${formatCount(near)} d’orthographe proche`;
}

/** What is said of the communes and the ESSMS; empty when all that could answer was read. */
export function reachSentence(reach: string, tooCommon: string | null): string {
  if (reach === 'en_cours') return 'Recherche parmi les communes et les ESSMS…';
  if (reach === 'illisible') return 'Les communes et les ESSMS n’ont pas pu être lus\u00a0: réessayez.';
  if (reach === 'trop_court') {
    return 'Communes et ESSMS\u00a0: pas encore cherchés, tapez plus de lettres d’un de leurs mots.';
  }
  if (tooCommon === null) return '';
  const word = `«\u202f${tooCommon}\u202f»`;
  const add = 'ajoutez un autre mot, la commune ou le numéro FINESS.';
  return reach === 'trop_courant'
    ? `Trop d’ESSMS portent le mot ${word}\u00a0: ${add}`
    : `Les ESSMS qui portent le mot ${word}, trop nombreux, ne sont pas tous cherchés\u00a0: ${add}`;
}

export const INDEX_UNREAD = 'La recherche n’a pas pu être lue\u00a0: réessayez, ou voyez le plan du site.';
