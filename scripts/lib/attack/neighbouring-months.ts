import type { MonthRow } from './published-rows.ts';
import type { Difference } from './report.ts';

/**
 * What consecutive published months of a territory tell of those that changed in between. Which ESSMS changed is not
 * published: a difference names nobody by itself.
 */
export function neighbouringMonths(rows: readonly MonthRow[]): readonly Difference[] {
  const series = Map.groupBy(rows, ({ territoryType, code }) => `${territoryType}:${code}`);
  return [...series.values()].flatMap((points) => {
    const printed = points.filter(({ count }) => count !== null).sort((a, b) => (a.month < b.month ? -1 : 1));
    return printed.slice(1).flatMap((row, index) => {
      const earlier = printed[index] as MonthRow;
      const change = (row.count ?? 0) - (earlier.count ?? 0);
      const respondentsChange = (row.respondents ?? 0) - (earlier.respondents ?? 0);
      if (change === 0) return [];
      const key = `${earlier.month} ${row.month} ${row.territoryType}:${row.code}`;
      return [{ file: row.file, key, count: 'nb_dossiers_actifs', change, respondentsChange }];
    });
  });
}
