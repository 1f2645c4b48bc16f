import type { Check } from './check.ts';
import { compareIndices } from './compare-inequality.ts';
import type { Comparisons } from './comparisons.ts';
import { inhabited, type LocatedPart, moneyToday, partsAt } from './located-money.ts';
import { rounded, sumOf, truncatedRate, writeFigure } from './numbers.ts';
import type { PublishedRow, PublishedTable } from './published-table.ts';

/** The indices of inequality between territories and between sectors, and their extremes, from the ESSMS one by one. */
export const checkInequality: Check = {
  name: 'equilibre',
  title: 'Équilibre : indices et extrêmes recalculés',
  run: (edition, comparisons) => {
    const table = edition.table('equilibre');
    const money = moneyToday(edition);
    for (const row of table.rows) {
      const parts = inhabited(
        partsAt(edition, { level: row.niveau ?? '', perimeter: row.perimetre ?? '', money }),
      );
      compareIndices(comparisons, table, row, parts);
      comparisons.cell(table, row, 'dimension', row.niveau === 'secteur' ? 'secteur' : 'territoire');
      compareExtremes(comparisons, table, row, row.statut === 'publie' ? parts : []);
    }
  },
};

interface Exact {
  readonly code: string;
  readonly count: bigint;
  readonly amount: bigint;
}

/** Which of two parts has less per ESSMS, exactly. */
function perEssmsOrder(a: Exact, b: Exact): number {
  const [left, right] = [a.amount * b.count, b.amount * a.count];
  return left < right ? -1 : left > right ? 1 : 0;
}

function compareExtremes(
  comparisons: Comparisons,
  table: PublishedTable,
  row: PublishedRow,
  parts: readonly LocatedPart[],
): void {
  const exact = parts.map(({ code, count, amount }) => ({
    code,
    count: BigInt(count),
    amount: BigInt(amount),
  }));
  const ordered = exact.toSorted(perEssmsOrder);
  const [lowest, highest] = [ordered[0], ordered.at(-1)];
  const compareCodes = (column: string, like: Exact | undefined): void => {
    // Sectors are in the order of the nomenclature, territories in that of their codes.
    const told = row[column] ? row[column].split('|').sort().join('|') : '';
    const codes = exact.flatMap((one) => (like && perEssmsOrder(one, like) === 0 ? [one.code] : []));
    comparisons.rule(table, row, column, told === codes.sort().join('|'), codes.join('|'));
  };
  const perEssms = (part: Pick<Exact, 'amount' | 'count'> | undefined): string =>
    part === undefined ? '' : writeFigure(rounded(part.amount, part.count), 2);
  const amount = sumOf(exact.map((one) => one.amount)) ?? 0n;
  const count = sumOf(exact.map((one) => one.count)) ?? 0n;
  comparisons.cell(table, row, 'euros_par_essms_min', perEssms(lowest));
  comparisons.cell(table, row, 'euros_par_essms_max', perEssms(highest));
  comparisons.cell(table, row, 'euros_par_essms_moyen', perEssms(lowest && { amount, count }));
  compareCodes('codes_min', lowest);
  compareCodes('codes_max', highest);
  const ratio =
    lowest && highest ? truncatedRate(highest.amount * lowest.count, lowest.amount * highest.count) : null;
  comparisons.cell(table, row, 'rapport_max_min', writeFigure(ratio, 6));
}
