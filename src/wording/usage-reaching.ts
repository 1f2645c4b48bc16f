import { isAbsent } from '../domain/cell.ts';
import { ABSENCE_LABELS, formatCell, formatCount, formatPercent } from '../format.ts';
import type { EssmsReaching, ProjectTargets, UsageMeasure } from '../observatory/usage-figures.ts';
import { joinNames } from './names.ts';
import { counted, numberWord, plural } from './plural.ts';
import { INDICATOR_NAMES, mainMeasures } from './usage.ts';
import { targetsTitle } from './usage-titles.ts';

/** The ESSMS that reach all five targets, among those that measured the five: "16 ESSMS ont mesuré les cinq usages ; 11…" */
export function reachingSentence(reaching: EssmsReaching): string {
  const { measured, allFive, dui, socle } = reaching;
  if (measured === 0) return 'Aucun ESSMS n’a mesuré les cinq usages.';
  const start = `${counted(measured, 'ESSMS a', 'ESSMS ont')} mesuré les cinq usages`;
  if (isAbsent(allFive)) {
    return `${start} ; combien atteignent leurs cibles : ${ABSENCE_LABELS[allFive.absent]}.`;
  }
  const parts = `Les trois cibles du DUI : ${formatCell(dui, formatCount)} ; les deux des services socles : ${formatCell(socle, formatCount)}.`;
  return `${start} ; ${reachClause(measured, allFive)} les cinq cibles. ${parts}`;
}

function reachClause(measured: number, reaching: number): string {
  if (reaching === 0) return measured === 1 ? 'il n’atteint pas' : 'aucun n’atteint';
  if (reaching === measured) return measured === 1 ? 'il atteint' : 'tous atteignent';
  return `${formatCount(reaching)} ${plural(reaching, 'atteint', 'atteignent')}`;
}

/** The targets of a project in one line: "Trois cibles sur cinq sont atteintes… : Dossiers actifs 90,8 %, DMP 26,9 %…". */
export function projectTargetsLine(measures: readonly UsageMeasure[]): string {
  const rates = mainMeasures(measures).map(
    ({ indicator, rate }) => `${INDICATOR_NAMES[indicator].short} ${formatCell(rate, formatPercent)}`,
  );
  const known = measures.some(({ rate }) => !isAbsent(rate));
  const line = `${targetsTitle(measures)}${known ? ` : ${rates.join(' ; ')}` : ''}`;
  // The last rate may be « n.d. », which ends the sentence by itself.
  return line.endsWith('.') ? line : `${line}.`;
}

const BALANCE_NOTE =
  'Le solde suppose les cibles atteintes à la fin du projet ; aucun texte ne dit l’effet d’une cible atteinte en partie.';

/** Whether a project reaches all its targets, in words, and what it means for its balance. */
export function projectTargetsSentence(
  { allReached }: Pick<ProjectTargets, 'allReached'>,
  measures: readonly UsageMeasure[],
): string {
  return `${stateOf(allReached, mainMeasures(measures))} ${BALANCE_NOTE}`;
}

function stateOf(allReached: ProjectTargets['allReached'], main: readonly UsageMeasure[]): string {
  if (allReached === 'oui') {
    return 'Toutes les cibles d’usage sont atteintes, tous les ESSMS attendus ayant répondu.';
  }
  const missed = main.filter(({ attained }) => attained === 'non');
  if (allReached === 'non') {
    const count = numberWord(missed.length, 'f');
    const names = joinNames(
      missed.map(({ indicator }) => INDICATOR_NAMES[indicator].short),
      5,
    );
    const anyway = missed.every(({ respondents, expected }) => respondents === expected)
      ? ''
      : ', quoi que répondent les autres ESSMS';
    return `Les cibles d’usage ne sont pas toutes atteintes : ${count} ${plural(missed.length, 'est manquée', 'sont manquées')} (${names})${anyway}.`;
  }
  return `Il ne peut pas encore être dit si toutes les cibles sont atteintes : ${whyUnsaid(main)}.`;
}

function whyUnsaid(main: readonly UsageMeasure[]): string {
  if (main.every(({ expected }) => expected === 0)) return 'aucun ESSMS n’est attendu';
  if (main.some(({ status }) => status === 'secret')) {
    return 'le secret statistique masque des taux';
  }
  if (main.every(({ respondents }) => respondents === 0)) return 'aucun des ESSMS attendus n’a répondu';
  if (main.some(({ respondents, expected }) => respondents < expected)) {
    return 'les ESSMS attendus n’ont pas tous répondu';
  }
  return 'les dénominateurs déclarés sont de plusieurs types';
}

/** Whom usage is asked of, in a project or a territory. */
export const LATE_MEMBER_NOTE =
  'Un ESSMS entré dans un projet après la convention est couvert, et attendu pour les usages, mais aucun montant ne lui est attribué.';
