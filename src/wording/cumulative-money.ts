import { type Cell, isAbsent } from '../domain/cell.ts';
import type { Cents } from '../domain/cents.ts';
import { formatEurosCompact, formatMonth } from '../format.ts';
import type { MonthlyMoney } from '../observatory/payment-figures.ts';

export const CUMULATIVE_SUBTITLE = 'Montants engagés et montants versés depuis le premier mois, cumulés.';

/** What the two lines do not count alike. */
export const CUMULATIVE_NOTE =
  'L’engagé est celui des projets engagés à la date des données : un projet abandonné en est sorti, ce qui lui a été versé reste versé.';

/** Title of the amounts month after month: where they stand at the end. */
export function cumulativeTitle(months: readonly MonthlyMoney[]): string {
  const last = months.at(-1);
  if (!last) return 'Rien n’est encore engagé ni versé';
  const signed = `${formatEurosCompact(last.signedToDate)} engagés`;
  return isAbsent(last.paidToDate)
    ? `${signed}, sans que les versements soient connus`
    : `${signed}, ${formatEurosCompact(last.paidToDate)} versés`;
}

/** One sentence read on the lines: when half was reached. */
export function cumulativeReading(months: readonly MonthlyMoney[]): string {
  const signed = halfMonth(months, ({ signedToDate }) => signedToDate);
  const paid = halfMonth(months, ({ paidToDate }) => paidToDate);
  if (signed === null) return 'Aucun montant n’est engagé.';
  const start = `la moitié de ce qui est engagé l’était déjà en ${formatMonth(signed)}`;
  const sentence =
    paid === null ? start : `${start}, et la moitié de ce qui est versé en ${formatMonth(paid)}`;
  return `L${sentence.slice(1)}.`;
}

/** The month in which half of the last amount was reached; `null` when there is none. */
function halfMonth(
  months: readonly MonthlyMoney[],
  amountOf: (month: MonthlyMoney) => Cell<Cents>,
): string | null {
  const last = months.at(-1);
  const whole = last === undefined ? 0 : amountOf(last);
  if (isAbsent(whole) || whole <= 0) return null;
  const reached = months.find((month) => {
    const amount = amountOf(month);
    return !isAbsent(amount) && 2 * amount >= whole;
  });
  return reached?.month ?? null;
}
