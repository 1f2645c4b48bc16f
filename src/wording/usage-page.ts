import { formatCount } from '../format.ts';
import type { DisclosureFigures, ProjectTargets, UsageFigures } from '../observatory/usage-figures.ts';
import { capitalized, counted, numberWord, plural } from './plural.ts';
import { typeset } from './typeset.ts';

/** What to give so that usage is known. */
export const USAGE_FILE = 'indicateurs_usage.csv';

/** Whether the software is used, in a sentence: how many projects reach all their targets, of how many can be judged. */
export function usagesAnswer({
  available,
  projectTargets,
}: Pick<UsageFigures, 'available' | 'projectTargets'>): string {
  if (!available) {
    return typeset('On ne peut pas encore le dire : aucun fichier d’indicateurs d’usage n’a été lu.');
  }
  const all = projectTargets.length;
  if (all === 0) return typeset('Aucun projet n’est encore sélectionné : aucun usage n’est attendu.');
  const judged = projectTargets.filter(({ allReached }) => allReached !== null).length;
  if (judged === 0) {
    const subject =
      all === 1 ? 'Le seul projet suivi ne peut pas' : `Aucun des ${formatCount(all)} projets suivis ne peut`;
    return typeset(`${subject} encore être jugé : les réponses n’y suffisent pas.`);
  }
  return typeset(`${reachedClause(projectTargets, judged)} ; ${othersClause(all - judged)}.`);
}

function reachedClause(projectTargets: readonly ProjectTargets[], judged: number): string {
  const reached = projectTargets.filter(({ allReached }) => allReached === 'oui').length;
  const among = `sur ${formatCount(judged)} que l’on peut juger`;
  if (reached === 0) return `Aucun projet n’atteint toutes ses cibles d’usage, ${among}`;
  const subject = reached > 20 ? formatCount(reached) : capitalized(numberWord(reached));
  const verb = plural(reached, 'projet atteint toutes ses', 'projets atteignent toutes leurs');
  return `${subject} ${verb} cibles d’usage, ${among}`;
}

const othersClause = (others: number): string =>
  others === 0
    ? 'tous ceux que l’on suit le sont'
    : `${formatCount(others)} ${plural(others, 'autre ne peut', 'autres ne peuvent')} pas encore l’être`;

/** Why so few projects are judged. */
export const JUDGED_NOTE =
  'Un projet est jugé quand tous ses ESSMS ont répondu, ou dès qu’une de ses cibles est manquée quoi que répondent les autres.';

/** What is counted of establishments, and what is never said of them. */
export const REACHING_NOTE =
  'Parmi les ESSMS qui ont mesuré les cinq usages. Ils sont comptés, jamais listés.';

/** How many cells are hidden, in one line. */
export function hiddenSentence({ levels }: DisclosureFigures): string {
  const sum = (of: (level: DisclosureFigures['levels'][number]) => number): number =>
    levels.reduce((total, level) => total + of(level), 0);
  const [cells, primary, secondary] = [
    sum((level) => level.cells),
    sum((level) => level.primary),
    sum((level) => level.secondary),
  ];
  const hidden = primary + secondary;
  if (hidden === 0) return typeset('Aucune case n’est masquée par le secret statistique.');
  const start = `${counted(hidden, 'case', 'cases')} sur ${formatCount(cells)} ${plural(hidden, 'est masquée', 'sont masquées')} par le secret statistique`;
  const why =
    secondary === 0
      ? 'pour le petit nombre de personnes ou d’ESSMS qu’elles comptent'
      : `${formatCount(primary)} pour le petit nombre de personnes ou d’ESSMS qu’elles comptent, ${formatCount(secondary)} pour que celles‑ci ne se déduisent pas des totaux`;
  return typeset(`${start} : ${why}.`);
}

/** The files that hold the figures of the page. */
export const USAGE_FILES: readonly { readonly file: string; readonly holds: string }[] = [
  {
    file: 'usages.csv',
    holds: 'Chaque usage, par territoire et par secteur : taux, répondants, bornes, cible.',
  },
  { file: 'usages_projets.csv', holds: 'Chaque usage de chaque projet, et ce qui est dit de ses cibles.' },
  { file: 'dui_actifs.csv', holds: 'Les DUI actifs à la fin de chaque mois, par territoire.' },
  { file: 'echanges.csv', holds: 'Les échanges facultatifs, mois par mois.' },
].map(({ file, holds }) => ({ file, holds: typeset(holds) }));
