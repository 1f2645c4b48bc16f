import type { TerritoryType } from '../domain/territory.ts';
import type { TerritoryFigures } from '../observatory/types.ts';
import type { ActiveRecordsPoint, TerritoryUsage, UsageMeasure } from '../observatory/usage-figures.ts';
import { mainMeasures } from '../wording/usage.ts';

/** Who a territory is: what finding it and naming it take. */
export interface KnownTerritory {
  readonly type: TerritoryType;
  readonly code: string;
  readonly label: string;
  /** Site-absolute address of its portrait. */
  readonly href: string;
  /** Key of the nearest territory that holds it; `null` for the widest one. */
  readonly parent: string | null;
}

/** The figures of a territory that comparisons show. */
export interface ComparedFigures
  extends Pick<
    TerritoryFigures,
    | 'essmsCount'
    | 'essmsShare'
    | 'coveredCount'
    | 'conventionedCount'
    | 'coverage'
    | 'signedAmount'
    | 'amountShare'
    | 'paidAmount'
    | 'paidShare'
    | 'amountPerEssms'
    | 'balanceIndex'
    | 'shareGap'
    | 'isolatedCount'
    | 'population'
    | 'densityPer100k'
  > {
  readonly projectCount: number;
  /** One measure by indicator. */
  readonly measures: readonly UsageMeasure[];
  /** Active files at the last month; `null` where they are not counted. */
  readonly records: Pick<ActiveRecordsPoint, 'count' | 'respondents' | 'expected'> | null;
}

/** A territory as comparisons show it. */
export type ComparedTerritory = KnownTerritory & ComparedFigures;

/** The figures of a territory for a comparison, from what is published of it. */
export function comparedFigures(
  row: TerritoryFigures,
  usage: readonly TerritoryUsage[],
  records: ActiveRecordsPoint | undefined,
): ComparedFigures {
  return {
    ...row,
    projectCount: row.projectIds.length,
    measures: mainMeasures(usage),
    records: records ?? null,
  };
}
