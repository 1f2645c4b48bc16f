import { type Cell, isAbsent } from '../domain/cell.ts';
import { ABSENCE_LABELS, formatCount } from '../format.ts';
import type { TimeToTarget } from '../observatory/usage-figures.ts';
import { plural } from './plural.ts';
import { typeset } from './typeset.ts';
import { INDICATOR_NAMES } from './usage.ts';

/** Under so many projects, nothing is summed up. */
const FEWEST_PROJECTS = 30;

export const TIMES_NOTE =
  'Mois de la convention du projet à la première mesure au niveau de la cible. Les projets qui n’y sont pas encore comptent pour le temps déjà passé (Kaplan‑Meier).';

/** Whether a time is known for one of the targets at least. */
export const hasTimes = (times: readonly TimeToTarget[]): boolean =>
  times.some(({ firstQuartile, median, thirdQuartile }) =>
    [firstQuartile, median, thirdQuartile].some((cell) => !isAbsent(cell)),
  );

/** What is said where no time is known. */
export function noTimesSentence(times: readonly TimeToTarget[]): string {
  const most = Math.max(0, ...times.map(({ projectCount }) => projectCount));
  return most < FEWEST_PROJECTS
    ? typeset(`Il faut au moins trente projets suivis pour le dire : il y en a ${formatCount(most)}.`)
    : 'Trop peu de projets ont atteint leurs cibles pour le dire.';
}

/** "14 mois"; a quartile that too few projects have reached is said so, not "n.d.". */
export function monthsOrReason(cell: Cell<number>, { projectCount }: TimeToTarget): string {
  if (!isAbsent(cell)) return `${formatCount(cell)}\u00a0mois`;
  if (cell.absent !== 'manquant') return ABSENCE_LABELS[cell.absent];
  return projectCount < FEWEST_PROJECTS ? 'moins de 30 projets' : 'pas encore atteint';
}

/** Read on the first row that has a median: after how long half of the projects are there. */
export function timesReading(times: readonly TimeToTarget[]): string {
  const known = times.find(({ median }) => !isAbsent(median));
  if (known === undefined || isAbsent(known.median)) return '';
  const { indicator, median, projectCount, reachedCount } = known;
  const name = INDICATOR_NAMES[indicator].short;
  const now = `${formatCount(reachedCount)} sur ${formatCount(projectCount)} y ${plural(reachedCount, 'est parvenu', 'sont parvenus')} à ce jour`;
  return typeset(
    `${name} : la moitié des projets est au niveau de la cible ${formatCount(median)} mois après la convention ; ${now}.`,
  );
}
