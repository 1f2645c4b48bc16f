import { formatCount } from '../format.ts';
import type { TerritoryFigures } from '../observatory/types.ts';
import { plural } from './plural.ts';

/** Why the portrait of a collectivité d’outre-mer has no map. */
export const NO_SHAPE =
  'Le fonds de carte de l’observatoire n’a pas le tracé des collectivités d’outre-mer : leurs chiffres sont dans les tableaux, et leurs ESSMS dans le fichier essms.csv.';

/** What the map shows; an EPCI has no outline of its own in the observatory. */
export const pointsSubtitle = ({ type }: Pick<TerritoryFigures, 'type'>): string =>
  `Un symbole par ESSMS localisé, ou par groupe d’ESSMS voisins${type === 'epci' ? '\u202f; au fond, le département ou la région où ils sont' : ''}.`;

/** Title of the map of the ESSMS of a territory: who is left aside. */
export function pointsTitle({ isolatedCount, coveredCount, essmsCount }: TerritoryFigures): string {
  if (essmsCount === 0) return 'Aucun ESSMS n’est recensé';
  if (coveredCount === 0 && essmsCount === 1) return 'Le seul ESSMS ne participe à aucun projet sélectionné';
  if (coveredCount === 0) {
    return `Aucun des ${formatCount(essmsCount)} ESSMS ne participe à un projet sélectionné`;
  }
  if (isolatedCount === 0) return 'Aucun ESSMS ne reste isolé';
  return `${formatCount(isolatedCount)} ESSMS ${plural(isolatedCount, 'reste isolé', 'restent isolés')}, hors de tout projet`;
}

/** "3 ESSMS sont placés", "Aucun ESSMS n’est placé" */
export const placed = (count: number): string =>
  count === 0
    ? 'Aucun ESSMS n’est placé'
    : `${formatCount(count)}\u00a0ESSMS ${plural(count, 'est placé', 'sont placés')}`;

/** One sentence read on the map: how many are drawn, how many cannot be. */
export function pointsReading({ essmsCount }: TerritoryFigures, drawn: number): string {
  const all = `${placed(drawn)} sur la carte`;
  return drawn === essmsCount
    ? `${all}.`
    : `${all}, sur ${formatCount(essmsCount)} ; le répertoire ne permet pas de placer le reste.`;
}
