import { isAbsent, isPresent } from '../domain/cell.ts';
import { SECTOR_LABELS, type Sector } from '../domain/sector.ts';
import { ABSENCE_LABELS, formatCount, formatKilometres } from '../format.ts';
import type { Candidate, IsolatedCounts, IsolatedGroup } from '../observatory/isolated-figures.ts';
import type { IsolatedRow } from '../observatory/isolated-rows.ts';
import type { PublishedEssms } from '../observatory/types.ts';
import { elsewhereSentence, isolatedClause, smallAndAloneSentence } from './isolated.ts';
import { shortLabel } from './labels.ts';
import { counted } from './plural.ts';
import { typeset } from './typeset.ts';

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
  const sentences = [
    `${isolatedClause(counts)}.`,
    smallAndAloneSentence(counts),
    after.charAt(0).toLocaleUpperCase('fr-FR') + after.slice(1),
    elsewhereSentence(counts),
  ];
  return typeset(sentences.filter((sentence) => sentence !== '').join(' '));
}

/** ESSMS of a list that are called for the same reason. */
interface CallSection {
  readonly label: string;
  readonly rows: readonly IsolatedRow[];
}

function callReason({ isolated: { smallAndAlone, smallOrganisation } }: IsolatedRow): string {
  if (isAbsent(smallOrganisation)) return 'Taille de l’organisme indéterminée';
  if (smallAndAlone === true) return 'Petits organismes qui n’ont aucun ESSMS dans un projet';
  return smallOrganisation ? 'Petits organismes qui ont un autre ESSMS dans un projet' : 'Autres organismes';
}

/** A list in the order of calls, cut where the reason to call changes. */
export const callSections = (rows: readonly IsolatedRow[]): readonly CallSection[] =>
  [...Map.groupBy(rows, callReason)].map(([label, section]) => ({ label, rows: section }));

/** "3,4 km", "3,4 km, même organisme", "12,0 km, autre secteur": its place, and what is not expected. */
export function candidateNote({ distance, sameOrganisation, sameSector }: Candidate): string {
  return [
    isPresent(distance) ? formatKilometres(distance) : `distance ${ABSENCE_LABELS[distance.absent]}`,
    ...(sameOrganisation ? ['même organisme'] : []),
    ...(sameSector ? [] : ['autre secteur']),
  ].join(', ');
}

/** "Personnes âgées", "Personnes âgées, Aide et soins à domicile et 3 autres" */
export const sectorNames = (sectors: readonly Sector[]): string =>
  sectors.map((sector) => shortLabel(SECTOR_LABELS[sector])).join(', ');

/** "EHPAD Les Tilleuls (Fougères), SSIAD du Couesnon (Antrain)" */
export const memberNames = (members: readonly PublishedEssms[]): string =>
  members.map(({ name, communeLabel }) => `${name} (${communeLabel ?? 'n.d.'})`).join(', ');

/** What a list leaves to the file; empty when it holds everything. */
export const shownOf = (shown: number, all: number, things: string): string =>
  shown >= all
    ? ''
    : `${formatCount(shown)} ${things} affichés sur ${formatCount(all)} : les suivants sont dans la liste à télécharger.`;

/** What the groups are, or why there is none. */
export function groupNote(counts: IsolatedCounts, groups: readonly IsolatedGroup[]): string {
  const [first] = groups;
  if (first !== undefined) {
    return `Des ESSMS isolés voisins qui atteindraient ensemble la taille souhaitée d’une grappe (${formatCount(first.minimum)} ESSMS) : d’un même secteur d’abord, puis de plusieurs. Un calcul, non un projet : l’étendue est la distance, à vol d’oiseau, entre les deux plus éloignés.`;
  }
  return counts.unlocatedCount === counts.isolatedCount
    ? 'Aucun : sans coordonnées au répertoire, on ne sait pas qui est voisin de qui.'
    : 'Aucun : les isolés dont on connaît la place sont trop peu nombreux, ou trop loin les uns des autres, pour atteindre ensemble la taille souhaitée d’une grappe.';
}
