import { isAbsent, isPresent } from '../domain/cell.ts';
import { SECTOR_LABELS, type Sector } from '../domain/sector.ts';
import { ABSENCE_LABELS, formatCount, formatKilometres } from '../format.ts';
import type {
  Candidate,
  IsolatedCounts,
  IsolatedEssms,
  IsolatedGroup,
} from '../observatory/isolated-figures.ts';
import { elsewhereSentence, isolatedClause, smallAndAloneSentence } from './isolated.ts';
import { shortLabel } from './labels.ts';
import { counted } from './plural.ts';

/** The isolated ESSMS of a département, whom they may join and with whom they could be. */
export function departementAnswer(counts: IsolatedCounts, grappeCount: number): string {
  const { groupCount } = counts;
  const grappes =
    grappeCount === 0
      ? 'aucune grappe ne peut y être rejointe'
      : `${counted(grappeCount, 'grappe du département peut être rejointe', 'grappes du département peuvent être rejointes')}`;
  const groups = isAbsent(groupCount)
    ? ''
    : `, ${counted(groupCount, 'groupe de voisins est possible', 'groupes de voisins sont possibles', 'aucun groupe de voisins n’est possible')}`;
  const after = `${grappes}${groups}.`;
  return [
    `${isolatedClause(counts)}.`,
    smallAndAloneSentence(counts),
    after.charAt(0).toLocaleUpperCase('fr-FR') + after.slice(1),
    elsewhereSentence(counts),
  ]
    .filter((sentence) => sentence !== '')
    .join(' ');
}

/** Whose it is, in the order of calls. */
export function callReason({ smallAndAlone, smallOrganisation }: IsolatedEssms): string {
  if (smallAndAlone === true) return 'petit organisme, aucun projet';
  if (isAbsent(smallOrganisation)) return 'taille de l’organisme indéterminée';
  return smallOrganisation === true ? 'petit organisme, déjà dans un projet' : 'autre organisme';
}

/** "3,4 km, même secteur" */
export function candidateNote({ distance, sameOrganisation, sameSector, sameEpci }: Candidate): string {
  return [
    isPresent(distance) ? formatKilometres(distance) : `distance ${ABSENCE_LABELS[distance.absent]}`,
    ...(sameOrganisation ? ['même organisme'] : []),
    ...(sameSector ? ['même secteur'] : []),
    ...(sameEpci ? ['même intercommunalité'] : []),
  ].join(', ');
}

/** "Personnes âgées", "Personnes âgées, Aide et soins à domicile et 3 autres" */
export const sectorNames = (sectors: readonly Sector[]): string =>
  sectors.map((sector) => shortLabel(SECTOR_LABELS[sector])).join(', ');

/** "Groupe 3 : 15 ESSMS en 12,3 km" */
export const groupSummary = ({ rank, finessEts, span }: IsolatedGroup): string =>
  `Groupe ${formatCount(rank)} : ${formatCount(finessEts.length)} ESSMS en ${formatKilometres(span)}`;

/** What a list leaves to the file; empty when it holds everything. */
export const shownOf = (shown: number, all: number, things: string): string =>
  shown >= all
    ? ''
    : `${formatCount(shown)} ${things} affichés sur ${formatCount(all)} : les suivants sont dans la liste à télécharger.`;

/** What the groups are, or why there is none. */
export function groupNote(counts: IsolatedCounts, groups: readonly IsolatedGroup[]): string {
  const [first] = groups;
  if (first !== undefined) {
    return `Des ESSMS isolés voisins qui atteindraient ensemble la taille souhaitée d’une grappe (${formatCount(first.minimum)} ESSMS) : d’un même secteur d’abord, puis de plusieurs. Un calcul, non un projet : l’étendue est la distance, à vol d’oiseau, entre les deux plus éloignés. La liste de leurs membres est dans les fichiers, colonne « groupe ».`;
  }
  return counts.unlocatedCount === counts.isolatedCount
    ? 'Aucun : sans coordonnées au répertoire, on ne sait pas qui est voisin de qui.'
    : 'Aucun : les isolés dont on connaît la place sont trop peu nombreux, ou trop loin les uns des autres, pour atteindre ensemble la taille souhaitée d’une grappe.';
}
