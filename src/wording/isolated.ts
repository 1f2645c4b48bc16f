import { type Cell, isAbsent, isPresent } from '../domain/cell.ts';
import { type Ratio, ratioMillionths } from '../domain/ratio.ts';
import { SECTOR_LABELS } from '../domain/sector.ts';
import { formatCell, formatCount, formatDate, formatPercent } from '../format.ts';
import type { IsolatedCounts } from '../observatory/isolated-figures.ts';
import type { Edition, TerritoryRef } from '../observatory/types.ts';
import { shortLabel } from './labels.ts';
import { capitalized, counted, numberWord, plural } from './plural.ts';
import { type KeyFigure, levelWords } from './territory.ts';
import { typeset } from './typeset.ts';

/** "217 ESSMS sur 610 (35,5 %) sont isolés" */
export function isolatedClause({ isolatedCount, essmsCount, isolatedShare }: IsolatedCounts): string {
  const share = isPresent(isolatedShare) ? ` (${formatPercent(isolatedShare)})` : '';
  const verb = plural(isolatedCount, 'est isolé', 'sont isolés');
  return `${formatCount(isolatedCount)} ESSMS sur ${formatCount(essmsCount)}${share} ${verb}`;
}

/** Those of small organisations that have nothing in any project; empty when they are not known, or none. */
export function smallAndAloneSentence({ smallAndAloneCount: count, isolatedCount }: IsolatedCounts): string {
  if (isAbsent(count)) return 'Les seuils du petit organisme ne sont pas connus pour cette édition.';
  if (count === 0) return 'Aucun ne relève d’un petit organisme sans aucun projet.';
  if (isolatedCount === 1) return 'Il relève d’un petit organisme qui n’a aucun projet.';
  if (count === isolatedCount) return 'Tous relèvent de petits organismes qui n’ont aucun projet.';
  const verb = plural(
    count,
    'relève d’un petit organisme qui n’a',
    'relèvent de petits organismes qui n’ont',
  );
  return `Parmi eux, ${formatCount(count)} ESSMS ${verb} aucun projet.`;
}

/** Why nobody is isolated: no project at all, no project in these départements, or nobody left. */
function nobodySentence(counts: IsolatedCounts): string {
  const { essmsCount, elsewhereCount } = counts;
  if (elsewhereCount === essmsCount) {
    return 'aucun projet n’est encore sélectionné. Un ESSMS n’est isolé que là où un projet existe sans lui : la question ne se pose pas encore.';
  }
  const nobody = 'aucun ESSMS ne reste hors de tout projet dans un département où un projet existe.';
  return `${nobody} ${elsewhereSentence(counts)}`.trim();
}

/** Those who are in no project and are not said isolated; empty when there are none. */
export function elsewhereSentence({ elsewhereCount }: IsolatedCounts): string {
  if (elsewhereCount === 0) return '';
  const verb = plural(elsewhereCount, 'n’est dans aucun projet', 'ne sont dans aucun projet');
  const said = plural(elsewhereCount, 'il n’est pas dit isolé', 'ils ne sont pas dits isolés');
  return `${counted(elsewhereCount, 'autre ESSMS', 'autres ESSMS')} ${verb}, dans un département qui n’en a aucun ou qui n’est pas connu : ${said}.`;
}

/** Who is left alone, how many, where, and in which sectors. */
export function isolatedAnswer(
  edition: Pick<Edition, 'dataDate'>,
  top: TerritoryRef,
  whole: IsolatedCounts | undefined,
  among: { readonly places: readonly IsolatedCounts[]; readonly sectors: readonly IsolatedCounts[] },
): string {
  const date = formatDate(edition.dataDate);
  const start = top.type === 'pays' ? `Au ${date}, ` : `${top.label}, au ${date} : `;
  if (whole === undefined) return `${start}aucun ESSMS n’est recensé.`;
  if (whole.isolatedCount === 0) return `${start}${nobodySentence(whole)}`;
  const clause = `${start}${isolatedClause(whole)} : hors de tout projet, dans un département qui en compte.`;
  const sentences = [clause, smallAndAloneSentence(whole), mostSentence(among.places, among.sectors)];
  return typeset(sentences.filter((sentence) => sentence !== '').join(' '));
}

/** Where and in which sector the share is the highest, level by level. */
function mostSentence(places: readonly IsolatedCounts[], sectors: readonly IsolatedCounts[]): string {
  const [place] = byShare(places);
  const [sector] = byShare(sectors);
  const { many } = levelWords(places[0]?.territory.type ?? 'region', places.map(codeOf));
  const named = [
    ...(place && places.length > 1 ? [`parmi les ${many}, ${place.label} (${place.percent})`] : []),
    ...(sector && sectors.length > 1
      ? [`parmi les secteurs, «\u202f${shortLabel(sector.label)}\u202f» (${sector.percent})`]
      : []),
  ];
  return named.length === 0 ? '' : `Les plus concernés\u00a0: ${named.join('\u202f; ')}.`;
}

/** What a row of counts is called: its sector, or its territory. */
export const countsLabel = ({ sector, territory }: IsolatedCounts): string =>
  sector === 'tous' ? territory.label : SECTOR_LABELS[sector];

/** The rows, the highest share first, then those that have none. */
export const mostIsolatedFirst = (rows: readonly IsolatedCounts[]): readonly IsolatedCounts[] => {
  const share = ({ isolatedShare }: IsolatedCounts): number =>
    isPresent(isolatedShare) ? ratioMillionths(isolatedShare) : -1;
  return rows.toSorted((a, b) => share(b) - share(a) || countsLabel(a).localeCompare(countsLabel(b), 'fr'));
};

/** The rows whose share is known, the highest first. */
const byShare = (rows: readonly IsolatedCounts[]) =>
  mostIsolatedFirst(rows).flatMap((row) =>
    isPresent(row.isolatedShare)
      ? [
          {
            label: countsLabel(row),
            percent: formatPercent(row.isolatedShare),
            millionths: ratioMillionths(row.isolatedShare),
          },
        ]
      : [],
  );

const HALF = 500_000;

/** Title of the bars of territories: in how many of them half of the ESSMS are isolated. */
export function isolatedPlacesTitle(rows: readonly IsolatedCounts[], whole: Cell<Ratio>): string {
  const known = byShare(rows);
  const { one, many, gender } = levelWords(rows[0]?.territory.type ?? 'departement', rows.map(codeOf));
  const subject = (count: number): string =>
    `${capitalized(numberWord(count, gender))} ${plural(count, one, many)} sur ${numberWord(known.length, gender)}`;
  const half = known.filter(({ millionths }) => millionths >= HALF).length;
  if (half > 0) {
    return `${subject(half)} ${plural(half, 'a', 'ont')} au moins la moitié de ${plural(half, 'ses', 'leurs')} ESSMS isolés`;
  }
  if (isAbsent(whole)) return `La part des isolés des ${many} n’est pas calculable`;
  const above = known.filter(({ millionths }) => millionths > ratioMillionths(whole)).length;
  if (above === 0) return `Aucun territoire ne dépasse la part de l’ensemble (${formatPercent(whole)})`;
  return `${subject(above)} ${plural(above, 'dépasse', 'dépassent')} la part de l’ensemble (${formatPercent(whole)})`;
}

const codeOf = ({ territory }: IsolatedCounts) => ({ code: territory.code });

/** Title of the bars of sectors: the one that is most often isolated. */
export function isolatedSectorsTitle(rows: readonly IsolatedCounts[]): string {
  const [most] = byShare(rows);
  if (most === undefined) return 'La part des isolés par secteur n’est pas calculable';
  if (most.millionths === 0) return 'Aucun secteur n’a d’ESSMS isolé';
  return `Le secteur le plus souvent isolé : ${shortLabel(most.label)} (${most.percent})`;
}

/** One sentence read on the bars: both ends. */
export function isolatedReading(rows: readonly IsolatedCounts[]): string {
  const known = byShare(rows);
  const [first] = known;
  const last = known.at(-1);
  if (!first || !last) return 'Aucune part n’est calculable.';
  if (known.length === 1) return `Une seule ligne : ${shortLabel(first.label)} (${first.percent}).`;
  if (first.millionths === last.millionths) return `La part est partout la même : ${first.percent}.`;
  return `Part la plus haute : ${shortLabel(first.label)} (${first.percent}) ; la plus basse : ${shortLabel(last.label)} (${last.percent}).`;
}

/** The figures that open a page of isolated ESSMS. `grappeCount`: those that can be joined. */
export function isolatedKeyFigures(counts: IsolatedCounts, grappeCount: number): readonly KeyFigure[] {
  const { isolatedCount, essmsCount, smallAndAloneCount, withoutGrappeCount, groupedCount, groupCount } =
    counts;
  return [
    {
      label: 'Part des isolés',
      definition: 'part-isoles',
      value: formatCell(counts.isolatedShare, formatPercent),
      absent: isAbsent(counts.isolatedShare),
      detail: `${formatCount(isolatedCount)} ESSMS sur ${formatCount(essmsCount)}`,
      comparisons: [],
    },
    {
      label: 'De petits organismes seuls',
      definition: 'isoles-petits-organismes',
      value: formatCell(smallAndAloneCount, formatCount),
      absent: isAbsent(smallAndAloneCount),
      detail: `sur ${formatCount(isolatedCount)} ${plural(isolatedCount, 'isolé', 'isolés')}`,
      comparisons: [],
    },
    {
      label: 'Grappes à rejoindre',
      definition: 'grappes-proches',
      value: formatCount(grappeCount),
      absent: false,
      detail:
        withoutGrappeCount === 0
          ? 'chaque isolé en a une au moins près de lui'
          : `${counted(withoutGrappeCount, 'isolé n’en a', 'isolés n’en ont')} aucune près ${plural(withoutGrappeCount, 'de lui', 'd’eux')}`,
      comparisons: [],
    },
    {
      label: 'Groupes possibles',
      definition: 'groupes-possibles',
      value: formatCell(groupCount, formatCount),
      absent: isAbsent(groupCount),
      detail: `${formatCount(groupedCount)} ESSMS sur ${formatCount(isolatedCount)} y seraient`,
      comparisons: [],
    },
  ];
}

/** What cannot be said for want of coordinates; empty when nothing is missing. */
export function unlocatedSentence({ unlocatedCount, isolatedCount }: IsolatedCounts): string {
  if (unlocatedCount === 0) return '';
  if (unlocatedCount === isolatedCount) {
    return 'Le répertoire ne donne les coordonnées d’aucun ESSMS isolé : les grappes proches sont cherchées par département et par intercommunalité, sans distance, et aucun groupe n’est formé.';
  }
  const who = counted(unlocatedCount, 'ESSMS isolé n’a pas', 'ESSMS isolés n’ont pas');
  return `${who} de coordonnées au répertoire : les grappes proches y sont cherchées par département et par intercommunalité, sans distance, et sans groupe.`;
}
