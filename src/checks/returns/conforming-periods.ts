import { unpackDate } from '../../domain/packed-date.ts';
import { INDICATORS, type Indicator } from '../../domain/usage-return.ts';
import type { UsageReturns } from '../../domain/usage-returns.ts';
import { areInOrder, isInWindow, type MeasureWindow, measureWindow } from '../../rules/measure-window.ts';

/** Judges the periods of returns: a window is computed once for each indicator and day of measure. */
export class ConformingPeriods {
  readonly #returns: UsageReturns;
  readonly #windows = new Map<number, MeasureWindow | null>();

  constructor(returns: UsageReturns) {
    this.#returns = returns;
  }

  /** Whether the period of a row is the one that the call asks for, and its dates follow each other. */
  isConforming(row: number): boolean {
    const { columns } = this.#returns;
    const start = unpackDate(columns.periodStart[row] as number);
    const end = unpackDate(columns.periodEnd[row] as number);
    const measured = unpackDate(columns.measured[row] as number);
    const transmitted = unpackDate(columns.transmitted[row] as number);
    if (!areInOrder([start, end, measured, transmitted])) return false;
    const window = this.#window(row);
    return window === null || isInWindow({ start, end }, window);
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
