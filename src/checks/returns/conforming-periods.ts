import { NO_DATE, unpackDate } from '../../domain/packed-date.ts';
import { INDICATORS, type Indicator } from '../../domain/usage-return.ts';
import type { UsageReturns } from '../../domain/usage-returns.ts';
import { isInWindow, type MeasureWindow, measureWindow } from '../../rules/measure-window.ts';

/** Judges the periods of returns: a window is computed once for each indicator and day of measure. */
export class ConformingPeriods {
  readonly #returns: UsageReturns;
  /** The dates of a row, each on the day of the one before or later. */
  readonly #dates: readonly Uint16Array[];
  readonly #windows = new Map<number, MeasureWindow | null>();

  constructor(returns: UsageReturns) {
    const { periodStart, periodEnd, measured, transmitted } = returns.columns;
    this.#returns = returns;
    this.#dates = [periodStart, periodEnd, measured, transmitted];
  }

  /** Whether the period of a row is the one that the call asks for, and its dates follow each other. */
  isConforming(row: number): boolean {
    if (!this.#areInOrder(row)) return false;
    const window = this.#window(row);
    if (window === null) return true;
    const { periodStart, periodEnd } = this.#returns.columns;
    const start = unpackDate(periodStart[row] as number);
    const end = unpackDate(periodEnd[row] as number);
    return isInWindow({ start, end }, window);
  }

  /** Whether the dates of a row follow each other, packed as they are; those missing say nothing. */
  #areInOrder(row: number): boolean {
    let latest = NO_DATE;
    for (const column of this.#dates) {
      const date = column[row] as number;
      if (date === NO_DATE) continue;
      if (date < latest) return false;
      latest = date;
    }
    return true;
  }

  #window(row: number): MeasureWindow | null {
    const { columns } = this.#returns;
    const indicator = columns.indicator[row] as number;
    const measured = columns.measured[row] as number;
    const key = measured * INDICATORS.length + indicator;
    const known = this.#windows.get(key);
    if (known !== undefined) return known;
    const window = measureWindow(INDICATORS[indicator] as Indicator, unpackDate(measured) as string);
    this.#windows.set(key, window);
    return window;
  }
}
