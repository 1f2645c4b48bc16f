import { AGE_CLASSES, type AgeClass } from '../domain/age-class.ts';
import { type Cell, NOT_APPLICABLE } from '../domain/cell.ts';
import { addMonths, daysBetween, type IsoDate } from '../domain/iso-date.ts';
import type { Ratio } from '../domain/ratio.ts';
import { ratioOr } from './cell-ratio.ts';

/** How fresh the usage measures are, over the ESSMS that are expected to report. */
export interface UsageAges {
  readonly expectedCount: number;
  /** Every class of age, the freshest first; together they are every expected ESSMS, once. */
  readonly classes: readonly {
    readonly ageClass: AgeClass;
    readonly count: number;
    readonly share: Cell<Ratio>;
  }[];
  /** Those whose latest measure is six months old at most. */
  readonly recentShare: Cell<Ratio>;
  /** Days that the measure of half of the ESSMS that reported does not exceed: the lower of the two middle ones. */
  readonly medianDays: Cell<number>;
}

/**
 * Ages, at a date, of the latest sound measure of each expected ESSMS. `latest`: that measure by FINESS; who is not in
 * it never reported.
 */
export function usageAges(
  expected: readonly string[],
  latest: ReadonlyMap<string, IsoDate>,
  dataDate: IsoDate,
): UsageAges {
  const measures = expected.map((finessEt) => latest.get(finessEt) ?? null);
  const days = measures
    .flatMap((date) => (date === null ? [] : [Math.max(0, daysBetween(date, dataDate))]))
    .sort((a, b) => a - b);
  const counts = Map.groupBy(
    measures.map((date) => ageClassOf(date, dataDate)),
    (ageClass) => ageClass,
  );
  const count = (ageClass: AgeClass): number => counts.get(ageClass)?.length ?? 0;
  const share = (some: number): Cell<Ratio> => ratioOr(some, expected.length, NOT_APPLICABLE);
  return {
    expectedCount: expected.length,
    classes: AGE_CLASSES.map((ageClass) => ({
      ageClass,
      count: count(ageClass),
      share: share(count(ageClass)),
    })),
    recentShare: share(count('3_mois') + count('6_mois')),
    medianDays: days[Math.ceil(days.length / 2) - 1] ?? NOT_APPLICABLE,
  };
}

function ageClassOf(date: IsoDate | null, dataDate: IsoDate): AgeClass {
  if (date === null) return 'jamais';
  if (date >= addMonths(dataDate, -3)) return '3_mois';
  if (date >= addMonths(dataDate, -6)) return '6_mois';
  return date >= addMonths(dataDate, -12) ? '12_mois' : 'plus_de_12_mois';
}
