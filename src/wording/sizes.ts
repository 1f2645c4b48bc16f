import { formatCount } from '../format.ts';
import type { ProgrammeFigures, SizeClass } from '../observatory/types.ts';
import { capitalized, counted, numberWord, plural } from './plural.ts';

/** Title of the sizes of the projects: how many reach the wished size. */
export function sizesTitle({ projectCount, smallCount: small }: ProgrammeFigures): string {
  if (small === 0) return 'Tous les projets réunissent au moins 15 ESSMS';
  if (small === projectCount) {
    const all = counted(projectCount, 'projet', 'projets');
    return small === 1 ? 'Le seul projet n’atteint pas 15 ESSMS' : `Aucun des ${all} n’atteint 15 ESSMS`;
  }
  const subject = small > 20 ? formatCount(small) : capitalized(numberWord(small));
  const all = small > 20 ? formatCount(projectCount) : numberWord(projectCount);
  return `${subject} ${plural(small, 'projet', 'projets')} sur ${all} ${plural(small, 'réunit', 'réunissent')} moins de 15 ESSMS`;
}

/** One sentence read on the picture: the large projects. */
export function sizesReading({ largeCount: large }: ProgrammeFigures): string {
  const verb = plural(large, 'réunit', 'réunissent');
  return `${capitalized(counted(large, 'projet', 'projets'))} ${large === 0 ? 'ne ' : ''}${verb} 50 ESSMS ou plus.`;
}

/** "de 10 à 14", "100 et plus" */
export function sizeLabel({ from, to }: SizeClass): string {
  return to === null ? `${from} et plus` : `de ${from} à ${to}`;
}
