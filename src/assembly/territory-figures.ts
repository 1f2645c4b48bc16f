import { type Cell, isAbsent, MISSING, NOT_APPLICABLE } from '../domain/cell.ts';
import { ratioOr, rowStatus } from '../metrics/cell-ratio.ts';
import { gapToMean } from '../metrics/gap-to-mean.ts';
import type { Part } from '../metrics/inequality.ts';
import { shares } from '../metrics/shares.ts';
import type { Tally } from '../metrics/tally.ts';
import type { TerritoryFigures, TerritoryRef } from '../observatory/types.ts';
import type { Ledger } from './ledger.ts';
import type { Scope } from './scope.ts';
import { type TerritoryRow, toRef } from './territory-rows.ts';

const PER = 100_000;
const PER_KM2 = 100;

/** The figures of every territory row, in the order of the rows. */
export function territoryFigures(
  rows: readonly TerritoryRow[],
  ledger: Ledger,
  scope: Scope,
  paymentsKnown: boolean,
): TerritoryFigures[] {
  const byKey = new Map(rows.map((row) => [row.key, row]));
  const children = new Map<string, TerritoryRef[]>();
  for (const row of rows) {
    if (row.href === null) continue;
    for (const key of row.listedBy) {
      const siblings = children.get(key);
      if (siblings) siblings.push(toRef(row));
      else children.set(key, [toRef(row)]);
    }
  }
  const whole = ledger.territories.get(scope.topKey);
  return rows.map((row) => {
    const tally = ledger.territories.get(row.key);
    const figures = shares(tally, whole);
    const population: Cell<number> =
      row.population ?? (row.type === 'non_localise' ? NOT_APPLICABLE : MISSING);
    const densityPer100k = isAbsent(population)
      ? population
      : ratioOr(tally.essmsCount * PER, population, NOT_APPLICABLE);
    const areaKm2: Cell<number> = row.areaKm2 ?? (row.type === 'non_localise' ? NOT_APPLICABLE : MISSING);
    const years = [...(ledger.amountByYear.get(row.key) ?? [])].sort(([a], [b]) => a - b);
    return {
      ...toRef(row),
      parents: ancestors(row, byKey),
      children: children.get(row.key) ?? [],
      essmsCount: tally.essmsCount,
      signedAmount: tally.signedAmount,
      paidAmount: paymentsKnown ? tally.paidAmount : MISSING,
      paidShare: paymentsKnown ? ratioOr(tally.paidOnSigned, tally.signedAmount, NOT_APPLICABLE) : MISSING,
      coveredCount: tally.coveredCount,
      conventionedCount: tally.conventionedCount,
      isolatedCount: tally.isolatedCount,
      population,
      densityPer100k,
      areaKm2,
      densityPer100km2: isAbsent(areaKm2)
        ? areaKm2
        : ratioOr(tally.essmsCount * PER_KM2, areaKm2, NOT_APPLICABLE),
      ...figures,
      ...gapToMean(partOf(tally), partOf(whole)),
      status: rowStatus([
        figures.amountPerEssms,
        figures.coverage,
        figures.essmsShare,
        figures.amountShare,
        figures.balanceIndex,
        figures.shareGap,
        densityPer100k,
      ]),
      projectIds: [...(ledger.projectIds.get(row.key) ?? [])].sort(),
      signedByYear: years.map(([year, amount]) => ({ year, amount })),
    };
  });
}

const partOf = ({ essmsCount, signedAmount: amount }: Tally): Part => ({ essmsCount, amount });

function ancestors(row: TerritoryRow, byKey: ReadonlyMap<string, TerritoryRow>): TerritoryRef[] {
  const parent = row.parentKey === null ? undefined : byKey.get(row.parentKey);
  return parent === undefined ? [] : [...ancestors(parent, byKey), toRef(parent)];
}
