import type { Finding } from '../../domain/diagnostic-catalogue.ts';
import type { IsoDate } from '../../domain/iso-date.ts';
import type { UsageReturn } from '../../domain/usage-return.ts';
import { formatCount, formatDate } from '../../format.ts';
import { areInOrder, type MeasureWindow, measureWindow } from '../../rules/measure-window.ts';

/** What is said of a row: the cell to blame, and a French sentence. */
type Sentence = Omit<Finding, 'file' | 'line'>;

/** A number that the checks made sure of: rows without are told nothing about it. */
const counted = (count: number | null): string => formatCount(count as number);

export const repeated = ({ line }: UsageReturn, first: UsageReturn): Sentence => ({
  message: `La ligne ${line} répète à l’identique la ligne ${first.line} ; elle est comptée une fois.`,
});

export const contradicted = ({ line }: UsageReturn, other: UsageReturn): Sentence => {
  const [first, second] = [line, other.line].sort((a, b) => a - b);
  const message = `Les lignes ${first} et ${second} disent de la même mesure, transmise le même jour, des choses différentes : aucune n’est comptée.`;
  return { message };
};

export const superseded = ({ line, transmitted }: UsageReturn): Sentence => {
  const sent = transmitted === null ? '' : `, transmise le ${formatDate(transmitted)},`;
  return {
    message: `La ligne ${line}${sent} donne d’autres valeurs de cette mesure : elle remplace celle-ci.`,
  };
};

export const unknownProject = ({ projectId }: UsageReturn, projectsFile: string): Sentence => ({
  column: 'id_projet',
  value: projectId,
  message: `Le projet « ${projectId} » n’est pas dans ${projectsFile}.`,
});

export const stranger = ({ finessEt, projectId, measured }: UsageReturn): Sentence => {
  const where = projectId === null ? 'd’aucun projet' : `du projet « ${projectId} »`;
  const not = projectId === null ? 'n’est membre' : 'n’est pas membre';
  return {
    column: 'finess_et',
    value: finessEt,
    message: `L’établissement ${finessEt} ${not} ${where} à la date de la mesure, le ${formatDate(measured)}.`,
  };
};

export const future = (one: UsageReturn, dataDate: IsoDate): Sentence => {
  const { measured, transmitted, periodEnd } = one;
  const isLater = (date: IsoDate | null): date is IsoDate => date !== null && date > dataDate;
  const said = (column: string, name: string, date: IsoDate): Sentence => ({
    column,
    value: date,
    message: `${name} (${formatDate(date)}) vient après la date des données, le ${formatDate(dataDate)} : la mesure n’est pas comptée.`,
  });
  if (isLater(measured)) return said('date_mesure', 'La mesure', measured);
  if (isLater(transmitted)) return said('date_transmission', 'La transmission', transmitted);
  return said('date_fin_periode', 'La fin de la période', periodEnd as IsoDate);
};

export const aboveWhole = ({ numerator, denominator }: UsageReturn): Sentence => ({
  column: 'numerateur',
  value: String(numerator),
  message: `Le numérateur (${counted(numerator)}) dépasse le dénominateur (${counted(denominator)}) : la mesure n’est pas comptée.`,
});

export const nullWhole = (): Sentence => ({
  column: 'denominateur',
  value: '0',
  message: 'Le dénominateur est nul : aucun taux ne peut être calculé, et la mesure n’est pas comptée.',
});

export const aboveActiveFiles = ({ numerator }: UsageReturn, active: UsageReturn): Sentence => ({
  column: 'numerateur',
  value: String(numerator),
  message: `Le numérateur (${counted(numerator)}) dépasse le nombre de dossiers actifs du même jour (${counted(active.numerator)}, ligne ${active.line}) : la mesure n’est pas comptée.`,
});

export const otherThanActiveFiles = ({ denominator }: UsageReturn, active: UsageReturn): Sentence => ({
  column: 'denominateur',
  value: String(denominator),
  message: `Le dénominateur (${counted(denominator)}) n’est pas le nombre de dossiers actifs du même jour (${counted(active.numerator)}, ligne ${active.line}).`,
});

export const moreThanDoubled = ({ denominator }: UsageReturn, before: UsageReturn): Sentence => ({
  column: 'denominateur',
  value: String(denominator),
  message: `Le dénominateur passe de ${counted(before.denominator)} à ${counted(denominator)} depuis la mesure du ${formatDate(before.measured)} (ligne ${before.line}).`,
});

export const noDefinition = (): Sentence => ({
  column: 'definition_indicateur',
  message: 'La définition appliquée n’est pas précisée ; cela n’écarte pas la mesure.',
});

/** Why a period is not conforming: unknown, its dates in disorder, or another period than the one asked for. */
export function wrongPeriod(one: UsageReturn): Sentence {
  const { indicator, periodStart, periodEnd, measured, transmitted } = one;
  const column = periodStart === null ? 'date_debut_periode' : 'date_fin_periode';
  if (!areInOrder([periodStart, periodEnd, measured, transmitted])) {
    const message =
      'Les dates ne se suivent pas : le début de la période, sa fin, la mesure, puis la transmission.';
    return { column: 'date_mesure', value: measured, message };
  }
  if (periodStart === null || periodEnd === null) {
    const message = 'Une date de la période de recueil manque : la mesure est montrée, mais hors des cibles.';
    return { column, message };
  }
  // Dates in order are all that is asked of a count of exchanges, which has no window.
  const window = measureWindow(indicator, measured) as MeasureWindow;
  const message = `La période va du ${formatDate(periodStart)} au ${formatDate(periodEnd)} ; pour cette mesure, elle doit commencer entre le ${formatDate(window.earliestStart)} et le ${formatDate(window.latestStart)}, et finir le ${formatDate(window.latestEnd)} ou la veille.`;
  const isStart = periodStart < window.earliestStart || periodStart > window.latestStart;
  return isStart
    ? { column: 'date_debut_periode', value: periodStart, message }
    : { column: 'date_fin_periode', value: periodEnd, message };
}

/** Rows that nobody has to correct. */
export const rejected = (): Sentence => ({
  column: 'statut_validation',
  value: 'rejete',
  message: 'L’agence régionale a rejeté cette mesure : elle n’est pas comptée.',
});

export const notMeasured = (): Sentence => ({
  column: 'numerateur',
  message: 'Le numérateur est vide : l’indicateur n’a pas été mesuré, ce qui n’est pas zéro.',
});

/** Values that several establishments of one organisation share. */
export function shared(one: UsageReturn, count: number, organisation: string): Sentence {
  const { indicator, numerator, denominator, measured } = one;
  return {
    column: 'numerateur',
    value: String(numerator),
    message: `${formatCount(count)} établissements de l’organisme ${organisation} déclarent tous ${counted(numerator)} sur ${counted(denominator)} pour « ${indicator} » le ${formatDate(measured)}.`,
  };
}
