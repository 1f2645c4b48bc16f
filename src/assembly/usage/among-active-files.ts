import type { RateIndicator } from '../../domain/usage-return.ts';
import { NO_ANSWER } from '../../metrics/usage/usage-timelines.ts';
import type { Series } from './series.ts';

/** Those that are counted among the active files, by definition. */
const BY_DEFINITION: ReadonlySet<RateIndicator> = new Set([
  'dossiers_actifs_projet_personnalise',
  'dossiers_actifs_agenda',
]);

/**
 * The active files of a place and its rates among them: by definition, or because their denominator is the same number in
 * most months, from which anyone would take it to be the same in the others.
 */
export function amongActiveFiles(
  records: Series,
  rates: readonly Series[],
  monthCount: number,
): ReadonlySet<Series> {
  const totals = (series: Series): number[] =>
    Array.from({ length: monthCount }, (_, month) => wholeAt(series, month));
  const activeFiles = totals(records);
  const among = rates.filter((series) => {
    const { indicator } = series.subject;
    if (indicator === 'dossiers_actifs') return false;
    if (BY_DEFINITION.has(indicator)) return true;
    const own = totals(series);
    const known = own.filter((total) => total > 0);
    const same = own.filter((total, month) => total > 0 && total === activeFiles[month]);
    return same.length * 2 > known.length;
  });
  return new Set([records, ...among]);
}

function wholeAt(series: Series, month: number): number {
  let sum = 0;
  for (const member of series.members) {
    const row = series.row(member, month);
    if (row !== NO_ANSWER) sum += series.whole(row);
  }
  return sum;
}
