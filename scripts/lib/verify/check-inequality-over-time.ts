import type { Check } from './check.ts';
import { compareIndices } from './compare-inequality.ts';
import { inhabited, moneyUntil, partsAt } from './located-money.ts';
import { sumOf, writeFigure } from './numbers.ts';
import type { PublishedRow } from './published-table.ts';

const keyOf = ({ niveau, perimetre }: PublishedRow): string => `${niveau} ${perimetre}`;

const INDICES = ['hoover', 'gini', 'theil', 'theil_inter', 'theil_intra', 'statut'];

/** The same indices at each date, from the conventions signed so far; those of the last date are the indices of today. */
export const checkInequalityOverTime: Check = {
  name: 'equilibre-dates',
  title: 'Équilibre dans le temps : chaque date recalculée',
  run: (edition, comparisons) => {
    const table = edition.table('equilibre_dans_le_temps');
    const until = moneyUntil(edition);
    for (const [day = '', rows] of Map.groupBy(table.rows, ({ date }) => date)) {
      const money = until(day);
      for (const row of rows) {
        const parts = inhabited(
          partsAt(edition, { level: row.niveau ?? '', perimeter: row.perimetre ?? '', money }),
        );
        const total = sumOf(parts.map(({ amount }) => BigInt(amount)));
        comparisons.cell(table, row, 'cumul_engage', writeFigure(total, 2));
        comparisons.cell(table, row, 'nb_territoires', String(parts.length));
        const funded = parts.filter(({ amount }) => amount > 0).length;
        comparisons.cell(table, row, 'nb_territoires_dotes', String(funded));
        compareIndices(comparisons, table, row, parts);
      }
    }
    const today = new Map(edition.table('equilibre').rows.map((row) => [keyOf(row), row]));
    for (const [key, rows] of Map.groupBy(table.rows, keyOf)) {
      const last = rows.find(({ date }) => date === edition.dataDate);
      const balance = today.get(key);
      if (last === undefined || balance === undefined) continue;
      for (const column of INDICES) comparisons.cell(table, last, column, balance[column] ?? '');
    }
  },
};
