import { addDays, addMonths, type IsoDate } from '../domain/iso-date.ts';
import type { Indicator } from '../domain/usage-return.ts';

/** The days on which the period of a measure may begin and end, bounds included. */
export interface MeasureWindow {
  readonly earliestStart: IsoDate;
  readonly latestStart: IsoDate;
  readonly earliestEnd: IsoDate;
  readonly latestEnd: IsoDate;
}

/** The dates of a measure, `null` when they are missing. */
export interface MeasurePeriod {
  readonly start: IsoDate | null;
  readonly end: IsoDate | null;
}

/** Days by which a period may begin sooner or later than the text says. */
const TOLERANCE_DAYS = 7;

/** How many months before the measure its period begins, at least and at most. */
const MONTHS: Readonly<Record<Indicator, { readonly least: number; readonly most: number } | null>> = {
  dossiers_actifs: { least: 3, most: 3 },
  dossiers_actifs_projet_personnalise: { least: 3, most: 3 },
  dossiers_actifs_agenda: { least: 3, most: 3 },
  mssante: { least: 3, most: 6 },
  dmp: { least: 3, most: 6 },
  e_prescription: null,
  e_parcours: null,
};

/**
 * The window of a measure: it ends on the day of measure or the day before, and begins three months earlier ("une
 * mesure sur les 3 mois écoulés avant la date de mesure"), three to six for MSSanté and DMP, within seven days. Months
 * are clamped to their end: three months before 31 May is the last day of February. `null` for the optional counts,
 * which have no target. Source: AAP 2024 § 4; the tolerances are ours.
 */
export function measureWindow(indicator: Indicator, measured: IsoDate): MeasureWindow | null {
  const months = MONTHS[indicator];
  if (months === null) return null;
  return {
    earliestStart: addDays(addMonths(measured, -months.most), -TOLERANCE_DAYS),
    latestStart: addDays(addMonths(measured, -months.least), TOLERANCE_DAYS),
    earliestEnd: addDays(measured, -1),
    latestEnd: measured,
  };
}

/** Whether a period is within a window: a period that is not known is in none. */
export function isInWindow({ start, end }: MeasurePeriod, window: MeasureWindow): boolean {
  if (start === null || end === null) return false;
  return (
    window.earliestStart <= start &&
    start <= window.latestStart &&
    window.earliestEnd <= end &&
    end <= window.latestEnd
  );
}

/** Whether dates follow each other, each on the day of the one before or later; those missing say nothing. */
export function areInOrder(dates: readonly (IsoDate | null)[]): boolean {
  const known = dates.filter((date) => date !== null);
  return known.every((date, index) => index === 0 || (known[index - 1] as IsoDate) <= date);
}
