import { type MonthRow, monthKey, type TrendRow } from './published-rows.ts';
import type { Disclosure } from './report.ts';

/** A count that a month hides, and that another row prints. */
export interface KnownMonth {
  readonly row: MonthRow;
  readonly value: number;
  readonly by: Disclosure['by'];
}

/**
 * Counts that a month hides and that the month before or after prints: when nobody measured in between, and as many
 * answered of as many, every ESSMS carries the same value.
 */
export function printedInOtherMonths(rows: readonly MonthRow[]): readonly KnownMonth[] {
  const series = Map.groupBy(rows, ({ territoryType, code }) => `${territoryType}:${code}`);
  return [...series.values()].flatMap((own) => {
    const months = own.toSorted((a, b) => (a.month < b.month ? -1 : 1));
    return unchangedRuns(months).flatMap((run) => {
      const value = run.find(({ count }) => count !== null)?.count ?? null;
      if (value === null) return [];
      return run
        .filter(({ status }) => status === 'secret')
        .map((row): KnownMonth => ({ row, value, by: 'autre mois' }));
    });
  });
}

/** The months of a series, those that say the same together. */
function unchangedRuns(months: readonly MonthRow[]): readonly (readonly MonthRow[])[] {
  const runs: MonthRow[][] = [];
  for (const row of months) {
    const before = runs.at(-1)?.at(-1);
    const isSame =
      row.measured === 0 && row.respondents === before?.respondents && row.expected === before?.expected;
    if (isSame) runs.at(-1)?.push(row);
    else runs.push([row]);
  }
  return runs;
}

/** Under three months, or when more than one in ten differs, two counts are not taken for the same. */
const MIN_MONTHS = 3;
const MIN_SHARE = 0.9;

/**
 * Active files of the whole that a month hides, and that trends print: they are the denominator of several rates. What is
 * the same is learnt from the months that print both. The other way round tells nothing: a rate whose denominator is no
 * secret is hidden for its numerator.
 */
export function printedInTrends(
  whole: readonly MonthRow[],
  trends: readonly TrendRow[],
): readonly KnownMonth[] {
  const byMonth = new Map(whole.map((row) => [row.month, row]));
  const indicators = Map.groupBy(
    trends.filter(({ type, indicator }) => type === 'tous' && indicator !== 'dossiers_actifs'),
    ({ indicator }) => indicator,
  );
  return [...indicators.values()].flatMap((own) => {
    const pairs = own.flatMap(({ month, respondents, denominator }) => {
      const row = byMonth.get(month);
      const isMet = row?.respondents === respondents && denominator !== null;
      return row !== undefined && isMet ? [{ row, value: denominator }] : [];
    });
    const both = pairs.filter(({ row }) => row.count !== null);
    const same = both.filter(({ row, value }) => row.count === value);
    if (both.length < MIN_MONTHS || same.length < both.length * MIN_SHARE) return [];
    const hidden = pairs.filter(({ row }) => row.status === 'secret');
    return hidden.map((pair): KnownMonth => ({ ...pair, by: 'autre indicateur' }));
  });
}

/** What is known of hidden months, as a finding. */
export const monthDisclosures = (known: readonly KnownMonth[]): readonly Disclosure[] =>
  known.map(({ row, value, by }) => ({
    file: row.file,
    key: monthKey(row),
    count: 'nb_dossiers_actifs',
    low: value,
    high: value,
    by,
  }));
