import type { Check } from './check.ts';
import { checkAttributions } from './check-attributions.ts';
import { checkCalendar } from './check-calendar.ts';
import { checkCatalogue } from './check-catalogue.ts';
import { checkCells } from './check-cells.ts';
import { checkEffects } from './check-effects.ts';
import { checkEnvelopes } from './check-envelopes.ts';
import { checkEssms } from './check-essms.ts';
import { checkFiles } from './check-files.ts';
import { checkGrants } from './check-grants.ts';
import { checkInequality } from './check-inequality.ts';
import { checkInequalityOverTime } from './check-inequality-over-time.ts';
import { checkIsolated } from './check-isolated.ts';
import { checkIsolatedCounts } from './check-isolated-counts.ts';
import { checkMonths } from './check-months.ts';
import { checkPayments } from './check-payments.ts';
import { checkProjects } from './check-projects.ts';
import { checkQuality } from './check-quality.ts';
import { checkRemainder } from './check-remainder.ts';
import { checkSectors } from './check-sectors.ts';
import { checkTerritoryRatios } from './check-territory-ratios.ts';
import { checkTerritorySums } from './check-territory-sums.ts';
import { checkUsageRates } from './check-usage-rates.ts';
import { checkUsageSums } from './check-usage-sums.ts';
import { checkWorkbook } from './check-workbook.ts';
import { Comparisons, type Discrepancy } from './comparisons.ts';
import type { PublishedEdition } from './published-edition.ts';

/** What a check found. */
export interface CheckOutcome {
  readonly name: string;
  readonly title: string;
  readonly comparisons: number;
  readonly discrepancyCount: number;
  /** The first of them. */
  readonly discrepancies: readonly Discrepancy[];
}

/** What is checked of every edition, from its files to its figures. */
export const CHECKS: readonly Check[] = [
  checkFiles,
  checkCatalogue,
  checkCells,
  checkTerritorySums,
  checkTerritoryRatios,
  checkSectors,
  checkEssms,
  checkAttributions,
  checkProjects,
  checkCalendar,
  checkPayments,
  checkInequality,
  checkInequalityOverTime,
  checkUsageRates,
  checkUsageSums,
  checkMonths,
  checkRemainder,
  checkEffects,
  checkEnvelopes,
  checkGrants,
  checkIsolated,
  checkIsolatedCounts,
  checkQuality,
  checkWorkbook,
];

/** Runs checks over an edition, all of them whatever they find. */
export async function verifyEdition(
  edition: PublishedEdition,
  checks: readonly Check[] = CHECKS,
): Promise<CheckOutcome[]> {
  const outcomes: CheckOutcome[] = [];
  for (const { name, title, run } of checks) {
    const comparisons = new Comparisons();
    await run(edition, comparisons);
    const { count, discrepancyCount, discrepancies } = comparisons;
    outcomes.push({ name, title, comparisons: count, discrepancyCount, discrepancies });
  }
  return outcomes;
}

/** Whether everything reconciles. */
export const reconciles = (outcomes: readonly CheckOutcome[]): boolean =>
  outcomes.every(({ discrepancyCount }) => discrepancyCount === 0);
