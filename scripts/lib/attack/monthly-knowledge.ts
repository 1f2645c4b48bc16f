import { type MonthRow, monthKey, type TrendRow, trendKey } from './published-rows.ts';
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

/** What the trends of the whole say of its active files, and the other way round. */
export interface TrendKnowledge {
  readonly months: readonly KnownMonth[];
  readonly trends: readonly Disclosure[];
}

/**
 * The denominator of several rates is the number of active files of the whole, which one file may hide and the other
 * print. What is the same is learnt from the months that print both. The denominator of a hidden rate is no secret when
 * another month prints it.
 */
export function printedInTrends(whole: readonly MonthRow[], trends: readonly TrendRow[]): TrendKnowledge {
  const byMonth = new Map(whole.map((row) => [row.month, row]));
  const indicators = Map.groupBy(
    trends.filter(({ type, indicator }) => type === 'tous' && indicator !== 'dossiers_actifs'),
    ({ indicator }) => indicator,
  );
  const pairs = [...indicators.values()].flatMap((own) => {
    const met = own.flatMap((trend) => {
      const row = byMonth.get(trend.month);
      return row !== undefined && row.respondents === trend.respondents ? [{ row, trend }] : [];
    });
    const both = met.filter(({ row, trend }) => row.count !== null && trend.denominator !== null);
    const same = both.filter(({ row, trend }) => row.count === trend.denominator);
    const areSame = both.length >= MIN_MONTHS && same.length >= both.length * MIN_SHARE;
    const printed = new Set(own.map(({ denominator }) => denominator));
    return areSame ? met.map((pair) => ({ ...pair, isSecret: !printed.has(pair.row.count) })) : [];
  });
  return {
    months: pairs.flatMap(({ row, trend: { denominator } }): KnownMonth[] =>
      row.status === 'secret' && denominator !== null
        ? [{ row, value: denominator, by: 'autre indicateur' }]
        : [],
    ),
    trends: pairs.flatMap(({ row: { count }, trend, isSecret }): Disclosure[] =>
      trend.status === 'secret' && isSecret && count !== null
        ? [{ ...TREND, key: trendKey(trend), count: 'denominateur', low: count, high: count }]
        : [],
    ),
  };
}

const TREND = { file: 'tendances.csv', by: 'autre indicateur' } as const;

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
