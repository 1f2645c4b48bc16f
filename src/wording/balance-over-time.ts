import { isAbsent, isPresent } from '../domain/cell.ts';
import { addMonths } from '../domain/iso-date.ts';
import { formatCoefficient, formatDate, formatEurosCompact, formatShare } from '../format.ts';
import type { DatedBalance } from '../observatory/types.ts';
import { capitalized } from './plural.ts';

/** What every figure of balance over time says of its dates. */
export const OVER_TIME_NOTE =
  'Le nombre d’ESSMS est celui d’aujourd’hui à toutes les dates. Tant que peu de territoires sont dotés, les montants sont forcément inégaux : la courbe commence quand la moitié l’est et qu’un dixième des montants d’aujourd’hui est engagé ; le tableau donne toutes les dates.';

export const OVER_TIME_SUBTITLE =
  'Part des montants conventionnés jusqu’à chaque date qui devraient être ailleurs (indice de Hoover).';

export const THEIL_SUBTITLE =
  'Indice de Theil entre départements, des montants conventionnés jusqu’à chaque date : ce qui tient aux régions, et ce qui se joue à l’intérieur de chacune.';

const BETWEEN = { region: 'entre régions', departement: 'entre départements' } as const;

type Known = DatedBalance & { readonly hoover: number };

const known = (moments: readonly DatedBalance[]): readonly Known[] =>
  moments.filter((moment): moment is Known => isPresent(moment.hoover));

/** The last moment and what it is compared with: that of a year before, else the first one that is known. */
function ends(moments: readonly DatedBalance[]): { last: Known; before: Known; isYear: boolean } | null {
  const all = known(moments);
  const last = all.at(-1);
  if (last === undefined) return null;
  const yearBefore = addMonths(last.date, -12);
  const year = all.findLast(({ date }) => date <= yearBefore);
  const before = year ?? all[0] ?? last;
  return { last, before, isYear: year !== undefined };
}

/** "Entre régions, 11,8 % des montants devraient être ailleurs, contre 18,2 % un an plus tôt" */
export function overTimeTitle(moments: readonly DatedBalance[]): string {
  const found = ends(shownMoments(moments));
  const between = BETWEEN[moments[0]?.level ?? 'region'];
  if (found === null) return `L’équilibre ${between} ne peut pas encore être suivi`;
  const { last, before, isYear } = found;
  const [now, then] = [formatShare(last.hoover), formatShare(before.hoover)];
  const start = `${capitalized(between)}, ${now} des montants devraient être ailleurs`;
  if (last === before) return start;
  const when = isYear ? 'un an plus tôt' : `au ${formatDate(before.date)}`;
  return now === then ? `${start}, comme ${when}` : `${start}, contre ${then} ${when}`;
}

/** Money may well be engaged: with fewer than two territories, there is nobody to compare. */
const NOTHING_TO_FOLLOW =
  'L’équilibre se suit entre deux territoires au moins : la question ne se pose pas ici.';

/** What is read on the line: its two ends, with the money that was engaged. */
export function overTimeReading(moments: readonly DatedBalance[]): string {
  if (moments.some(({ status }) => status === 'sans_objet')) return NOTHING_TO_FOLLOW;
  const all = known(shownMoments(moments));
  const [first] = all;
  const last = all.at(-1);
  if (!first || !last) return 'Aucun montant n’est encore engagé : aucune date ne peut être jugée.';
  if (first === last) return `Une seule date peut être jugée, le ${formatDate(last.date)}.`;
  const start = `La part à déplacer ${BETWEEN[last.level]}`;
  if (formatShare(first.hoover) === formatShare(last.hoover))
    return `${start} est la même au ${formatDate(first.date)} qu’au ${formatDate(last.date)} : ${formatShare(last.hoover)}.`;
  const verb = last.hoover < first.hoover ? 'recule' : 'progresse';
  return `${start} ${verb} de ${moment(first)} à ${moment(last)}.`;
}

const moment = ({ hoover, date, signedAmount }: Known): string =>
  `${formatShare(hoover)} au ${formatDate(date)} (${formatEurosCompact(signedAmount)} engagés)`;

type Split = DatedBalance & { readonly theilBetween: number; readonly theilWithin: number };

const split = (moments: readonly DatedBalance[]): readonly Split[] =>
  moments.filter(
    (moment): moment is Split => isPresent(moment.theilBetween) && isPresent(moment.theilWithin),
  );

/** Where the inequality between départements comes from, today and before. */
export function theilTitle(moments: readonly DatedBalance[]): string {
  const last = split(moments).at(-1);
  if (last === undefined) return 'L’inégalité entre départements ne peut pas encore être décomposée';
  const { theilBetween, theilWithin } = last;
  if (theilBetween === theilWithin)
    return 'L’inégalité tient autant aux écarts entre régions qu’à ceux de l’intérieur';
  return theilBetween > theilWithin
    ? 'L’inégalité entre départements tient surtout aux écarts entre régions'
    : 'L’inégalité entre départements se joue surtout à l’intérieur des régions';
}

/** One sentence read on the two lines: their share of the whole, on the last day. */
export function theilReading(moments: readonly DatedBalance[]): string {
  const last = split(moments).at(-1);
  if (last === undefined || isAbsent(last.theil)) return 'Aucun montant n’est encore engagé.';
  return `Au ${formatDate(last.date)}, l’indice de Theil est de ${formatCoefficient(last.theil)} : ${formatCoefficient(last.theilBetween)} entre régions, ${formatCoefficient(last.theilWithin)} à l’intérieur.`;
}

/** Part of today's money that must be engaged before the picture begins: one tenth. */
const BEGUN = 10;

/**
 * The moments that a picture shows: since half of the territories have received something, and a tenth of today's money
 * is engaged. Before, the money is unequal because it has only begun. All of them when fewer than two would be left.
 */
export function shownMoments(moments: readonly DatedBalance[]): readonly DatedBalance[] {
  const today = moments.at(-1)?.signedAmount ?? 0;
  const from = moments.findIndex(
    ({ fundedCount, partCount, signedAmount }) =>
      fundedCount * 2 >= partCount && signedAmount * BEGUN >= today,
  );
  const shown = from === -1 ? [] : moments.slice(from);
  return known(shown).length > 1 ? shown : moments;
}

/** Whether a picture has something to show: two dates at least. */
export const hasMovement = (moments: readonly DatedBalance[]): boolean => known(moments).length > 1;
