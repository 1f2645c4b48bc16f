import { type AbsenceReason, type Cell, isAbsent, isSecret } from '../domain/cell.ts';
import type { Ratio } from '../domain/ratio.ts';
import { formatCell, formatCount, formatDate, formatPercent } from '../format.ts';
import type { ActiveRecordsPoint, UsageMeasure } from '../observatory/usage-figures.ts';
import { counted, plural } from './plural.ts';
import { mainMeasures } from './usage.ts';
import { type ShownMeasure, shownMeasure } from './usage-matrix.ts';
import { targetsTitle } from './usage-titles.ts';

export const NO_USAGE_FILE =
  'Aucun fichier d’indicateurs d’usage n’a été lu : les usages ne sont pas disponibles.';

/** The usages of a territory as those inside it show them. */
export interface UsagesBeside {
  readonly measures: readonly ShownMeasure[];
  /** "3 sur 5", or why it cannot be said. */
  readonly reached: string;
}

/** What those inside a territory show of its measures. */
export const usagesBeside = (measures: readonly UsageMeasure[]): UsagesBeside => ({
  measures: measures.map(shownMeasure),
  reached: formatCell(reachedCount(measures), String),
});

/** Whether there is a rate to draw: otherwise a sentence says why there is none. */
export const hasRates = (measures: readonly UsageMeasure[]): boolean =>
  measures.some(({ rate }) => !isAbsent(rate));

/** Whether something is masked: its reason is then told beside. */
export const hasSecrets = (measures: readonly UsageMeasure[]): boolean =>
  measures.some(({ rate, lowerBound }) => isSecret(rate) || isSecret(lowerBound));

/** "3 sur 5", "3 sur 4 jugées": the targets reached, on respondents at least, of those that can be judged; or why none is. */
export function reachedCount(measures: readonly UsageMeasure[]): Cell<string> {
  const aimed = mainMeasures(measures).filter(({ target }) => target !== null);
  if (aimed.every(({ attained }) => attained === null)) return { absent: unjudged(aimed) };
  const reached = aimed.filter(({ attained }) => attained === 'oui' || attained === 'oui_sur_repondants');
  const judged = aimed.filter(({ attained }) => attained !== null);
  const of = judged.length === aimed.length ? '' : ' jugées';
  return `${formatCount(reached.length)} sur ${formatCount(judged.length)}${of}`;
}

/** What limits "3 sur 5": that some ESSMS did not answer; empty when all did. */
export const reachedNote = (measures: readonly UsageMeasure[]): string =>
  mainMeasures(measures).some(({ attained }) => attained === 'oui_sur_repondants')
    ? 'sur les répondants'
    : '';

function unjudged(aimed: readonly UsageMeasure[]): AbsenceReason {
  if (aimed.every(({ expected }) => expected === 0)) return 'sans_objet';
  if (aimed.every(({ respondents }) => respondents === 0)) return 'manquant';
  return aimed.some(({ status }) => status === 'secret') ? 'secret' : 'indetermine';
}

/** The targets of a territory in one line, beside those of the territories that hold it, the nearest first. */
export function usageLine(
  measures: readonly UsageMeasure[],
  parents: readonly (Pick<UsagesBeside, 'reached'> & { readonly label: string })[],
): string {
  const beside = parents.map(({ label, reached }) => `${label}, ${reached}`).join(' ; ');
  const against = beside === '' ? '' : ` Cibles atteintes ailleurs : ${beside}.`;
  return `${targetsTitle(measures)}.${against}`;
}

/** The active files of a territory at the last month, who gave them, and their part in those of the whole. */
export function activeRecordsSentence(
  { month, count, respondents, expected, staleCount }: ActiveRecordsPoint,
  whole: { readonly label: string; readonly share: Cell<Ratio> } | null,
): string {
  if (isAbsent(count)) return ABSENT_RECORDS[count.absent];
  const files = counted(count, 'dossier est actif', 'dossiers sont actifs', 'aucun dossier n’est actif');
  const stale =
    staleCount === 0
      ? ''
      : `, dont ${formatCount(staleCount)} ${plural(staleCount, 'a', 'ont')} une mesure de plus de douze mois`;
  const among = `parmi les ${formatCount(respondents)} ESSMS sur ${formatCount(expected)} qui en ont transmis${stale}`;
  const part =
    whole === null || isAbsent(whole.share)
      ? ''
      : ` C’est ${formatPercent(whole.share)} du total (${whole.label}).`;
  return `Au ${formatDate(month)}, ${files}, ${among}.${part}`;
}

const ABSENT_RECORDS: Readonly<Record<AbsenceReason, string>> = {
  manquant: 'Aucun ESSMS n’a transmis de nombre de dossiers actifs.',
  secret: 'Le nombre de dossiers actifs est couvert par le secret statistique.',
  sans_objet: 'Aucun ESSMS n’est attendu : le nombre de dossiers actifs est sans objet.',
  indetermine: 'Le nombre de dossiers actifs ne peut pas être déterminé.',
};
