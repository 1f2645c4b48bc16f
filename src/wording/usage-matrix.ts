import { isAbsent, isPresent } from '../domain/cell.ts';
import { ratioMillionths } from '../domain/ratio.ts';
import { type DenominatorType, RATE_INDICATORS, type RateIndicator } from '../domain/usage-return.ts';
import type { UsageMeasure } from '../observatory/usage-figures.ts';
import { INDICATOR_NAMES, SHORT_TYPES } from './usage.ts';

/** A column of a table of usages: an indicator, or one of the ways its persons are counted. */
export interface UsageColumn {
  readonly indicator: RateIndicator;
  readonly denominatorType: DenominatorType | 'tous';
  readonly label: string;
  /** In millionths; `null` when none is in force. */
  readonly target: number | null;
}

/** What the two lines of a cell are, and its ground. */
export const MATRIX_NOTE =
  'Taux, puis ESSMS répondants sur ESSMS attendus. En gras sur fond coloré : au moins la cible, chez les répondants.';

/** The columns that the measures of the whole ask for: an indicator without a common rate is shown type by type. */
export function usageColumns(whole: readonly UsageMeasure[]): readonly UsageColumn[] {
  return RATE_INDICATORS.flatMap((indicator): readonly UsageColumn[] => {
    const own = whole.filter((measure) => measure.indicator === indicator);
    const label = INDICATOR_NAMES[indicator].short;
    const main = own.find(({ denominatorType }) => denominatorType === 'tous');
    const target = main?.target ?? null;
    const types = own.filter(
      ({ denominatorType, respondents }) => denominatorType !== 'tous' && respondents > 0,
    );
    const isMixed = main !== undefined && isAbsent(main.rate) && main.rate.absent === 'indetermine';
    if (!isMixed || types.length === 0) return [{ indicator, denominatorType: 'tous', label, target }];
    return types.map(({ denominatorType }) => ({
      indicator,
      denominatorType,
      label: denominatorType === 'tous' ? label : `${label}\u00a0: ${SHORT_TYPES[denominatorType]}`,
      target,
    }));
  });
}

/** The measure of a column in a row. */
export const measureIn = (
  measures: readonly UsageMeasure[],
  { indicator, denominatorType }: UsageColumn,
): UsageMeasure | undefined =>
  measures.find((each) => each.indicator === indicator && each.denominatorType === denominatorType);

/** Whether the rate of those who answered is at least the target. */
export const isAtTarget = ({ rate, target }: Pick<UsageMeasure, 'rate' | 'target'>): boolean =>
  isPresent(rate) && target !== null && ratioMillionths(rate) >= target;
