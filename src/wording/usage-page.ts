import { MISSING, NOT_APPLICABLE } from '../domain/cell.ts';
import { formatCount, formatPercent } from '../format.ts';
import type {
  EssmsReaching,
  ProjectTargets,
  UsageFigures,
  UsageMeasure,
} from '../observatory/usage-figures.ts';
import { recordsKeyFigures } from './active-records.ts';
import { capitalized, numberWord, plural } from './plural.ts';
import { figureValue, type KeyFigure } from './territory.ts';
import { typeset } from './typeset.ts';
import { INDICATOR_NAMES, mainMeasures } from './usage.ts';

/** What to give so that usage is known. */
export const USAGE_FILE = 'indicateurs_usage.csv';

/** Whether the software is used, in a sentence: how many projects reach all their targets, of how many can be judged. */
export function usagesAnswer({
  available,
  projectTargets,
}: Pick<UsageFigures, 'available' | 'projectTargets'>): string {
  if (!available) {
    return typeset('On ne peut pas encore le dire : aucun fichier d’indicateurs d’usage n’a été lu.');
  }
  const all = projectTargets.length;
  if (all === 0) return typeset('Aucun projet n’est encore sélectionné : aucun usage n’est attendu.');
  const judged = projectTargets.filter(({ allReached }) => allReached !== null).length;
  if (judged === 0) {
    const subject =
      all === 1 ? 'Le seul projet suivi ne peut pas' : `Aucun des ${formatCount(all)} projets suivis ne peut`;
    return typeset(`${subject} encore être jugé : les réponses n’y suffisent pas.`);
  }
  return typeset(`${reachedClause(projectTargets, judged)} ; ${othersClause(all - judged)}.`);
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

/** What is shown beside the targets: who answers, who reaches all of them, how many files are active. */
export function usageKeyFigures(
  { activeRecords }: Pick<UsageFigures, 'activeRecords'>,
  reaching: EssmsReaching | undefined,
  measures: readonly UsageMeasure[],
): readonly KeyFigure[] {
  const [best] = mainMeasures(measures).toSorted((a, b) => b.respondents - a.respondents);
  return [
    ...(best === undefined ? [] : [respondentsFigure(best)]),
    ...(reaching === undefined ? [] : [essmsFigure(reaching)]),
    ...recordsKeyFigures(activeRecords).slice(0, 1),
  ];
}

const essmsFigure = ({ measured, allFive }: EssmsReaching): KeyFigure => ({
  label: 'ESSMS au niveau des cinq cibles',
  definition: 'cibles-reunies',
  ...figureValue(measured === 0 ? MISSING : allFive, formatCount),
  detail: typeset(`sur ${formatCount(measured)} qui ont mesuré les cinq usages`),
  comparisons: [],
});

/** Those who answered about the usage that most answered about. */
const respondentsFigure = ({ indicator, respondents, expected }: UsageMeasure): KeyFigure => ({
  label: 'ESSMS répondants',
  definition: 'taux-reponse',
  ...figureValue(
    expected === 0 ? NOT_APPLICABLE : { numerator: respondents, denominator: expected },
    formatPercent,
  ),
  detail: typeset(
    `${formatCount(respondents)} sur ${formatCount(expected)} attendus, pour l’usage le mieux renseigné (${INDICATOR_NAMES[indicator].short})`,
  ),
  comparisons: [],
});

/** Why so few projects are judged. */
export const JUDGED_NOTE =
  'Un projet est jugé quand tous ses ESSMS ont répondu, ou dès qu’une de ses cibles est manquée quoi que répondent les autres.';

/** What is counted of establishments, and what is never said of them. */
export const REACHING_NOTE =
  'Parmi les ESSMS qui ont mesuré les cinq usages. Ils sont comptés, jamais listés.';

/** The files that hold the figures of the page. */
export const USAGE_FILES: readonly { readonly file: string; readonly holds: string }[] = [
  {
    file: 'usages.csv',
    holds: 'Chaque usage, par territoire et par secteur : taux, répondants, bornes, cible.',
  },
  { file: 'usages_projets.csv', holds: 'Chaque usage de chaque projet, et ce qui est dit de ses cibles.' },
  { file: 'dui_actifs.csv', holds: 'Les DUI actifs à la fin de chaque mois, par territoire.' },
  { file: 'tendances.csv', holds: 'Le taux de chaque usage à la fin de chaque mois, pour l’ensemble.' },
  { file: 'echanges.csv', holds: 'Les échanges facultatifs, mois par mois.' },
].map(({ file, holds }) => ({ file, holds: typeset(holds) }));

/** The sections that the opening leads to. */
export const USAGE_SECTIONS = [
  { id: 'usages', label: 'Usage par usage' },
  { id: 'secteurs', label: 'Secteurs' },
  { id: 'territoires', label: 'Territoires' },
  { id: 'dui-actifs', label: 'DUI actifs' },
  { id: 'echanges', label: 'Échanges' },
  { id: 'temps', label: 'Délais' },
  { id: 'secret', label: 'Secret' },
  { id: 'donnees', label: 'Fichiers' },
] as const;
