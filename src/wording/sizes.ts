import { formatCount } from '../format.ts';
import { capitalized, counted, numberWord, plural } from './plural.ts';

interface Sized {
  readonly essmsCount: number;
}

/** Where the texts place a change: the size they wish for at least, the rank of the reduced amounts. */
const IDEAL = 15;
const REDUCED = 50;

/** Title of the sizes of the projects: how many reach the wished size. */
export function sizesTitle(projects: readonly Sized[]): string {
  const under = projects.filter(({ essmsCount }) => essmsCount < IDEAL).length;
  if (under === 0) return `Tous les projets réunissent au moins ${IDEAL} ESSMS`;
  const subject = under > 20 ? formatCount(under) : capitalized(numberWord(under));
  const all = under > 20 ? formatCount(projects.length) : numberWord(projects.length);
  return `${subject} ${plural(under, 'projet', 'projets')} sur ${all} ${plural(under, 'réunit', 'réunissent')} moins de ${IDEAL} ESSMS`;
}

/** One sentence read on the picture: the large projects. */
export function sizesReading(projects: readonly Sized[]): string {
  const large = projects.filter(({ essmsCount }) => essmsCount >= REDUCED).length;
  const verb = plural(large, 'réunit', 'réunissent');
  return `${capitalized(counted(large, 'projet', 'projets'))} ${large === 0 ? 'ne ' : ''}${verb} ${REDUCED} ESSMS ou plus.`;
}

/** The classes of the picture: by fives, and one from a hundred on. */
const STEP = 5;
const LAST = 100;

/** How many projects have each size; sizes that no project has are left out. */
export function sizeClasses(
  projects: readonly Sized[],
): readonly { readonly label: string; readonly count: number }[] {
  const classes = Array.from({ length: LAST / STEP + 1 }, (_, index) => index * STEP);
  return classes
    .map((from) => ({
      label: from === LAST ? `${LAST} et plus` : `de ${from} à ${from + STEP - 1}`,
      count: projects.filter(({ essmsCount: size }) => size >= from && (from === LAST || size < from + STEP))
        .length,
    }))
    .filter(({ count }) => count > 0);
}
