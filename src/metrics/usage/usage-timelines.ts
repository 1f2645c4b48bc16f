import type { IsoDate } from '../../domain/iso-date.ts';
import { NO_DATE, packLimit } from '../../domain/packed-date.ts';
import {
  DENOMINATOR_TYPES,
  type DenominatorType,
  INDICATORS,
  RATE_INDICATORS,
  type RateIndicator,
} from '../../domain/usage-return.ts';
import type { UsageReturns } from '../../domain/usage-returns.ts';
import { confirmingProjects } from './confirming-projects.ts';

/** No row: the ESSMS gave no valid measure. */
export const NO_ANSWER = -1;

const SLOTS = INDICATORS.length;
const IS_RATE = INDICATORS.map((indicator) => (RATE_INDICATORS as readonly string[]).includes(indicator));

/**
 * The valid measures of each ESSMS and rate, oldest first: the answer of each day, whose period is the one that the call
 * asks for. A measure rejected, not made, or over nothing is no answer, and hides none.
 */
export class UsageTimelines {
  readonly #returns: UsageReturns;
  /** Rows of valid measures, by ESSMS, indicator and day. */
  readonly #rows: Uint32Array;
  /** By ESSMS and indicator, where its measures begin in `#rows` and how many they are. */
  readonly #starts: Uint32Array;
  readonly #counts: Uint32Array;
  readonly #essms: ReadonlyMap<string, number>;
  readonly #projects: ReadonlyMap<string, number>;
  /** By row of a valid measure, the projects of the other rows that say the same. */
  readonly #confirming: ReadonlyMap<number, readonly number[]>;

  /** `until`: what is measured or transmitted after that day is left out. */
  constructor(returns: UsageReturns, until?: IsoDate) {
    const { texts } = returns.declared.finessNumbers;
    const { finess, indicator, measured, transmitted } = returns.columns;
    const limit = until === undefined ? Infinity : packLimit(until);
    const { inForce, conforming } = returns.verdicts;
    this.#returns = returns;
    this.#essms = new Map(texts.map((text, index) => [text, index]));
    this.#projects = new Map(returns.declared.projectIds.texts.map((text, index) => [text, index + 1]));
    this.#confirming = confirmingProjects(returns);
    this.#rows = returns.order.filter(
      (row) =>
        inForce[row] === 1 &&
        conforming[row] === 1 &&
        IS_RATE[indicator[row] as number] &&
        Math.max(measured[row] as number, transmitted[row] as number) <= limit,
    );
    this.#starts = new Uint32Array(texts.length * SLOTS);
    this.#counts = new Uint32Array(texts.length * SLOTS);
    for (const [at, row] of this.#rows.entries()) {
      const slot = (finess[row] as number) * SLOTS + (indicator[row] as number);
      if (this.#counts[slot] === 0) this.#starts[slot] = at;
      this.#counts[slot] = (this.#counts[slot] as number) + 1;
    }
  }

  /** Rows of the valid measures of an ESSMS, oldest first. */
  measures(finessEt: string, indicator: RateIndicator): Uint32Array {
    const essms = this.#essms.get(finessEt);
    if (essms === undefined) return NONE;
    const slot = essms * SLOTS + INDICATORS.indexOf(indicator);
    const start = this.#starts[slot] as number;
    return this.#rows.subarray(start, start + (this.#counts[slot] as number));
  }

  /** Row of the latest valid measure of an ESSMS; `NO_ANSWER` when there is none. */
  latest(finessEt: string, indicator: RateIndicator): number {
    return this.measures(finessEt, indicator).at(-1) ?? NO_ANSWER;
  }

  /** The same, among the measures told for a project. */
  latestOf(projectId: string, finessEt: string, indicator: RateIndicator): number {
    const rows = this.measures(finessEt, indicator);
    for (let at = rows.length - 1; at >= 0; at -= 1) {
      if (this.concerns(rows[at] as number, projectId)) return rows[at] as number;
    }
    return NO_ANSWER;
  }

  /**
   * Whether a valid measure was told for a project: by a return that names it or names none, be it the answer or one sent
   * before with the same values.
   */
  concerns(row: number, projectId: string): boolean {
    const project = this.#projects.get(projectId);
    const isOf = (named: number | undefined): boolean => named === 0 || named === project;
    return isOf(this.#returns.columns.project[row]) || (this.#confirming.get(row)?.some(isOf) ?? false);
  }

  /**
   * Rows of the last valid measure of an ESSMS on or before each date, in order of date; `NO_ANSWER` before the first.
   */
  carried(finessEt: string, indicator: RateIndicator, dates: readonly IsoDate[]): Int32Array {
    const rows = this.measures(finessEt, indicator);
    let next = 0;
    return Int32Array.from(dates, (date) => {
      const limit = packLimit(date);
      while (next < rows.length && this.measuredOn(rows[next] as number) <= limit) next += 1;
      return next === 0 ? NO_ANSWER : (rows[next - 1] as number);
    });
  }

  numerator(row: number): number {
    return this.#returns.columns.numerator[row] as number;
  }

  denominator(row: number): number {
    return this.#returns.columns.denominator[row] as number;
  }

  /** Day of measure, packed. */
  measuredOn(row: number): number {
    return this.#returns.columns.measured[row] ?? NO_DATE;
  }

  /** Type of the denominator; `null` for the indicators that have none. */
  denominatorType(row: number): DenominatorType | null {
    return DENOMINATOR_TYPES[(this.#returns.columns.denominatorType[row] as number) - 1] ?? null;
  }
}

const NONE = new Uint32Array();
