import { type AbsenceReason, type Cell, isAbsent } from '../domain/cell.ts';
import { ABSENCE_LABELS, formatCount, formatDate, formatMonth, formatPercent } from '../format.ts';
import type { ActiveRecords, ActiveRecordsPoint } from '../observatory/usage-figures.ts';
import { capitalized, plural } from './plural.ts';
import { typeset } from './typeset.ts';
import { respondentsClause } from './usage.ts';

type Objective = NonNullable<ActiveRecords['objective']>;

/** The part of the objective that a count is: over 100 % it is said as such. */
const progress = (count: number, { value }: Objective): string =>
  formatPercent({ numerator: count, denominator: value });

/** "Objectif national : 410 000" */
export const objectiveLabel = ({ value }: Objective): string => `Objectif national : ${formatCount(value)}`;

/** The points to draw: the state at the date of the objective, then the latest when it is another one. */
const pointsOf = ({ atObjective, latest }: ActiveRecords): readonly ActiveRecordsPoint[] =>
  [atObjective, latest].flatMap((point, index, all) =>
    point === null || (index > 0 && all[0]?.month === point.month) ? [] : [point],
  );

/** The bars of the active files against the objective. */
export const objectiveRows = (records: ActiveRecords, objective: Objective) =>
  pointsOf(records).map(({ month, count, respondents, expected }) => ({
    label: capitalized(formatMonth(month)),
    href: null,
    count,
    note: isAbsent(count) ? '' : progress(count, objective),
    respondents: `${formatCount(respondents)} sur ${formatCount(expected)}`,
  }));

const ABSENT_TITLES: Readonly<Record<AbsenceReason, string>> = {
  manquant: 'Aucun dossier actif n’est encore transmis',
  secret: 'Le nombre de dossiers actifs est couvert par le secret statistique',
  sans_objet: 'Aucun ESSMS n’est attendu pour les dossiers actifs',
  indetermine: 'Le nombre de dossiers actifs ne peut pas être déterminé',
};

/** What is drawn: the progress of the country, or the part that a région brings. */
export const objectiveSubtitle = ({ national }: ActiveRecords, { value }: Objective): string =>
  national
    ? `Dossiers actifs des ESSMS, au regard de l’objectif de ${formatCount(value)}, en nombre et en %.`
    : `Dossiers actifs des ESSMS de la région, au regard de l’objectif de tout le pays (${formatCount(value)}), en nombre et en %.`;

/** Where the active files stand: progress of the country, or a contribution when the data is of one région only. */
export function objectiveTitle({ latest, national }: ActiveRecords, objective: Objective): string {
  if (latest === null) return ABSENT_TITLES.manquant;
  const { count } = latest;
  if (isAbsent(count)) return ABSENT_TITLES[count.absent];
  const files = `${formatCount(count)} ${plural(count, 'dossier actif', 'dossiers actifs')}`;
  const share = progress(count, objective);
  if (!national) {
    return `${files} : une contribution de ${share} à l’objectif national`;
  }
  return count >= objective.value
    ? `L’objectif national est atteint : ${files}, ${share}`
    : `${files}, ${share} de l’objectif national`;
}

/** One sentence read on the bars: who gave them, what was left at the date of the objective. */
export function objectiveReading(records: ActiveRecords, objective: Objective): string {
  const { latest, atObjective, national } = records;
  const last = latest === null ? '' : amongSentence(latest);
  const then = atObjective === null ? '' : objectiveSentence(atObjective.count, objective, national);
  return [last, then].filter((sentence) => sentence !== '').join(' ') || NOTHING;
}

const NOTHING = 'Aucune mesure de dossiers actifs n’est disponible.';

const amongSentence = ({ month, respondents, expected }: ActiveRecordsPoint): string =>
  `Au ${formatDate(month)}, ${respondentsClause({ respondents, expected })}.`;

function objectiveSentence(count: Cell<number>, objective: Objective, national: boolean): string {
  const date = `Au ${formatDate(objective.date)}, date de l’objectif`;
  if (isAbsent(count)) return `${date}, le nombre n’est pas publié (${ABSENCE_LABELS[count.absent]}).`;
  const state = `${date} : ${formatCount(count)}, soit ${progress(count, objective)} de l’objectif`;
  // A région has no objective of its own: nothing is left to it alone.
  if (!national) return `${state} de tout le pays.`;
  const left = objective.value - count;
  return left <= 0 ? `${state}.` : `${state} ; il en manquait ${formatCount(left)}.`;
}

/** What the count is not, and the other reading of the objective. */
export function objectiveNote({ highestReading, atObjective }: ActiveRecords, { source }: Objective): string {
  const other =
    isAbsent(highestReading) || atObjective === null || highestReading === atObjective.count
      ? ''
      : ` Autre lecture à la date de l’objectif, la plus haute valeur que chaque ESSMS ait déclarée jusque-là : ${formatCount(highestReading)}.`;
  return typeset(
    `${source}. Ce sont des dossiers : une personne suivie par deux ESSMS en a deux. Après 2024, aucun texte ne dit ce qui remplace cet objectif.${other}`,
  );
}
