import { type AbsenceReason, isAbsent, isPresent } from '../domain/cell.ts';
import { ratioMillionths } from '../domain/ratio.ts';
import { type DenominatorType, RATE_INDICATORS, type RateIndicator } from '../domain/usage-return.ts';
import { formatCell, formatPercent } from '../format.ts';
import type { UsageMeasure } from '../observatory/usage-figures.ts';
import { INDICATOR_NAMES, mainMeasures, measureOf, SHORT_TYPES } from './usage.ts';

/** A measure as tables of usages show it: pages depend on what it rounds to, and not on the last of its persons. */
export interface ShownMeasure
  extends Pick<UsageMeasure, 'indicator' | 'denominatorType' | 'target' | 'respondents' | 'expected'> {
  /** The rate, or why there is none. */
  readonly rate: string;
  readonly absence: AbsenceReason | null;
  /** Whether the rate of those who answered is at least the target. */
  readonly isAtTarget: boolean;
}

/** What tables show of a measure. */
export function shownMeasure(measure: UsageMeasure): ShownMeasure {
  const { indicator, denominatorType, target, respondents, expected, rate } = measure;
  return {
    indicator,
    denominatorType,
    target,
    respondents,
    expected,
    rate: formatCell(rate, formatPercent),
    absence: isAbsent(rate) ? rate.absent : null,
    isAtTarget: isAtTarget(measure),
  };
}

/** A column of a table of usages: an indicator, or one of the ways its persons are counted. */
export interface UsageColumn {
  readonly indicator: RateIndicator;
  readonly denominatorType: DenominatorType | 'tous';
  readonly label: string;
  /** In millionths; `null` when none is in force. */
  readonly target: number | null;
  /** Whether its rows may count persons otherwise than their neighbours: each then says how. */
  readonly namesTypes: boolean;
}

/** What the two lines of a cell are, and its ground. */
const MATRIX_NOTE =
  'Taux, puis ESSMS répondants sur ESSMS attendus. En gras sur fond coloré : au moins la cible, chez les répondants.';

/** The same, and why a rate is undetermined where one is. */
export function matrixNote(rows: readonly (readonly ShownMeasure[])[]): string {
  const hasMixed = rows.some((measures) => mainMeasures(measures).some(isMixed));
  return hasMixed
    ? `${MATRIX_NOTE} Indéterminé\u00a0: les ESSMS comptent les personnes de plusieurs façons.`
    : MATRIX_NOTE;
}

/**
 * The columns that the measures of the whole ask for: an indicator without a common rate is shown type by type, unless
 * some of the other rows have no common rate either, and do not tell their types.
 */
export function usageColumns(
  whole: readonly ShownMeasure[],
  others: readonly (readonly ShownMeasure[])[] = [],
): readonly UsageColumn[] {
  return RATE_INDICATORS.flatMap((indicator): readonly UsageColumn[] => {
    const own = whole.filter((measure) => measure.indicator === indicator);
    const label = INDICATOR_NAMES[indicator].short;
    const main = own.find(({ denominatorType }) => denominatorType === 'tous');
    const target = main?.target ?? null;
    const types = own.filter(
      ({ denominatorType, respondents }) => denominatorType !== 'tous' && respondents > 0,
    );
    const isTold = others.every((measures) => !isMixed(measureOf(measures, indicator)));
    if (!isMixed(main) || types.length === 0 || !isTold) {
      return [{ indicator, denominatorType: 'tous', label, target, namesTypes: isMixed(main) }];
    }
    return types.map(({ denominatorType }) => ({
      indicator,
      denominatorType,
      label: denominatorType === 'tous' ? label : `${label}\u00a0: ${SHORT_TYPES[denominatorType]}`,
      target,
      namesTypes: false,
    }));
  });
}

/** Whether types of denominator meet in a measure, which has then no rate. */
const isMixed = (measure: ShownMeasure | undefined): boolean => measure?.absence === 'indetermine';

/** How the persons of a row are counted, where its column does not say; empty when it has no rate. */
export function typeNote(measures: readonly ShownMeasure[], { indicator, namesTypes }: UsageColumn): string {
  const main = measureOf(measures, indicator);
  if (!namesTypes || main === undefined || main.absence !== null) return '';
  const type = measures.find(
    (each) => each.indicator === indicator && each.denominatorType !== 'tous' && each.absence === null,
  )?.denominatorType;
  return type === undefined || type === 'tous' ? '' : SHORT_TYPES[type];
}

/** The measure of a column in a row. */
export const measureIn = (
  measures: readonly ShownMeasure[],
  { indicator, denominatorType }: UsageColumn,
): ShownMeasure | undefined =>
  measures.find((each) => each.indicator === indicator && each.denominatorType === denominatorType);

/** Whether the rate of those who answered is at least the target. */
const isAtTarget = ({ rate, target }: Pick<UsageMeasure, 'rate' | 'target'>): boolean =>
  isPresent(rate) && target !== null && ratioMillionths(rate) >= target;
