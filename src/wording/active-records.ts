import { type Cell, isAbsent, isPresent } from '../domain/cell.ts';
import { ratioMillionths } from '../domain/ratio.ts';
import { formatCell, formatCount, formatDate, formatMonth, formatPercentMillionths } from '../format.ts';
import type { ActiveRecords, ActiveRecordsPoint } from '../observatory/usage-figures.ts';
import { hiddenMonthsSentence } from './hidden-months.ts';
import { plural } from './plural.ts';
import { figureValue, type KeyFigure } from './territory.ts';
import { typeset } from './typeset.ts';

type Objective = NonNullable<ActiveRecords['objective']>;

export const RECORDS_SUBTITLE =
  'Dossiers actifs à la fin de chaque mois, la dernière valeur de chaque ESSMS étant reportée ; dessous, les ESSMS dont elle vient.';

/** The words of the picture. */
export const RECORDS_LABELS = {
  vertical: 'DUI actifs',
  essms: 'ESSMS ayant transmis, sur ceux attendus',
  hidden: 'secret',
  outOfScale: 'hors du cadre',
} as const;

export const CONTRIBUTION_NOTE =
  'Une contribution, jamais un objectif régional : aucun texte n’en fixe. Un territoire qui transmet peu paraît contribuer peu.';

/** "Objectif : 410 000 fin 2024": the name of its line. */
export const objectiveLabel = ({ value, date }: Objective): string =>
  typeset(
    `Objectif : ${formatCount(value)} ${date.endsWith('-12-31') ? `fin ${date.slice(0, 4)}` : `au ${formatDate(date)}`}`,
  );

/** Part of the objective, which may be over 100 %; the reason of the number when it is absent. */
const progress = (count: Cell<number>, { value }: Objective): string =>
  formatCell(count, (known) =>
    formatPercentMillionths(ratioMillionths({ numerator: known, denominator: value })),
  );

/** Title of the months: how many, and what part of the objective; a region's number is a contribution. */
export function recordsTitle({ latest, objective, national }: ActiveRecords): string {
  if (latest === null || latest.respondents === 0)
    return 'Aucun ESSMS n’a encore transmis de dossiers actifs';
  if (isAbsent(latest.count)) return 'Le nombre de DUI actifs est couvert par le secret statistique';
  const number = `${formatCount(latest.count)} DUI ${plural(latest.count, 'actif', 'actifs')}`;
  if (objective === null) return typeset(number);
  const aim = `l’objectif national de ${formatCount(objective.value)}`;
  return typeset(
    national
      ? `${number}, soit ${progress(latest.count, objective)} de ${aim}`
      : `${number} : une contribution à ${aim}`,
  );
}

/** What is read on the line: what follows the objective, the values that are old, the months withheld. */
export function recordsReading(records: ActiveRecords, months: readonly ActiveRecordsPoint[]): string {
  const { latest } = records;
  const hidden = hiddenMonthsSentence(months.map(({ month, count }) => ({ month, cell: count })));
  const stale = latest?.staleCount ?? 0;
  const old =
    stale === 0
      ? 'Aucune valeur comptée n’a plus de douze mois.'
      : `${formatCount(stale)} ESSMS ${plural(stale, 'compte', 'comptent')} encore pour une valeur de plus de douze mois.`;
  return typeset([objectiveSentence(records), old, hidden].filter((part) => part !== '').join(' '));
}

/**
 * What the date of the objective is to the series: no text says what follows it.
 * @internal
 */
export function objectiveSentence({ objective, atObjective, latest }: ActiveRecords): string {
  if (objective === null) return '';
  const day = formatDate(objective.date);
  if (latest !== null && latest.month < objective.date) {
    return `L’objectif est fixé au ${day}, après la date des données.`;
  }
  if (atObjective === null || isAbsent(atObjective.count)) {
    return `Ce qu’il en était à la date de l’objectif, le ${day}, n’est pas connu, ou pas publié.`;
  }
  return latest !== null && latest.month > objective.date
    ? `L’objectif porte sur le ${day} ; aucun texte ne dit ce qui le remplace, et la série continue.`
    : '';
}

/** The figures of the active files: today, at the date of the objective, and by the other reading. */
export function recordsKeyFigures({
  latest,
  atObjective,
  objective,
  highestReading,
  national,
}: ActiveRecords): readonly KeyFigure[] {
  const against = (count: Cell<number>): string[] =>
    national && objective !== null && isPresent(count)
      ? [typeset(`${progress(count, objective)} de l’objectif de ${formatCount(objective.value)}`)]
      : [];
  const stock = (label: string, point: ActiveRecordsPoint | null): KeyFigure => {
    const count = point?.count ?? { absent: 'manquant' as const };
    return {
      label,
      definition: 'dui-actifs',
      ...figureValue(count, formatCount),
      detail: point === null ? 'la série ne va pas jusque‑là' : respondentsDetail(point),
      comparisons: against(count),
    };
  };
  return [
    stock(latest === null ? 'DUI actifs' : typeset(`DUI actifs, ${formatMonth(latest.month)}`), latest),
    ...(objective === null
      ? []
      : [
          stock(typeset(`À la date de l’objectif, ${formatMonth(objective.date)}`), atObjective),
          {
            label: 'Autre lecture à cette date',
            definition: 'dui-actifs',
            ...figureValue(highestReading, formatCount),
            detail: 'la plus haute valeur que chaque ESSMS ait déclarée jusque-là',
            comparisons: against(highestReading),
          },
        ]),
  ];
}

const respondentsDetail = ({ respondents, expected }: ActiveRecordsPoint): string =>
  typeset(`de ${formatCount(respondents)} ESSMS ayant transmis, sur ${formatCount(expected)} attendus`);

/** Months from the first in which an ESSMS had transmitted. */
export function transmittedMonths(months: readonly ActiveRecordsPoint[]): readonly ActiveRecordsPoint[] {
  const first = months.findIndex(({ respondents }) => respondents > 0);
  return first < 0 ? [] : months.slice(first);
}

/** The contributions, the largest first, those that are not published last. */
export function byContribution<
  T extends { readonly count: Cell<number>; readonly place: { readonly label: string } },
>(rows: readonly T[]): readonly T[] {
  const value = ({ count }: T): number => (isPresent(count) ? count : -1);
  return rows.toSorted((a, b) => value(b) - value(a) || a.place.label.localeCompare(b.place.label, 'fr'));
}
