import type { IsoDate } from '../../domain/iso-date.ts';
import { NO_DATE, packLimit } from '../../domain/packed-date.ts';
import { selectedRows } from '../../domain/selected-rows.ts';
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
const PLACE_OF: Readonly<Record<string, number>> = Object.fromEntries(
  INDICATORS.map((indicator, place) => [indicator, place]),
);
/** Of an ESSMS that gave no measure at all. */
const NO_SLOT = -1;
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
    this.#rows = selectedRows(
      returns.order,
      (row) =>
        inForce[row] === 1 &&
        conforming[row] === 1 &&
        (IS_RATE[indicator[row] as number] as boolean) &&
        Math.max(measured[row] as number, transmitted[row] as number) <= limit,
    );
    this.#starts = new Uint32Array(texts.length * SLOTS);
    this.#counts = new Uint32Array(texts.length * SLOTS);
    for (let at = 0; at < this.#rows.length; at += 1) {
      const row = this.#rows[at] as number;
      const slot = (finess[row] as number) * SLOTS + (indicator[row] as number);
      if (this.#counts[slot] === 0) this.#starts[slot] = at;
      this.#counts[slot] = (this.#counts[slot] as number) + 1;
    }
  }

  /** Rows of the valid measures of an ESSMS, oldest first. */
  measures(finessEt: string, indicator: RateIndicator): Uint32Array {
    const slot = this.#slot(finessEt, indicator);
    if (slot === NO_SLOT) return NONE;
    const start = this.#starts[slot] as number;
    return this.#rows.subarray(start, start + (this.#counts[slot] as number));
  }

  /** Row of the latest valid measure of an ESSMS; `NO_ANSWER` when there is none. */
  latest(finessEt: string, indicator: RateIndicator): number {
    const slot = this.#slot(finessEt, indicator);
    if (slot === NO_SLOT || this.#counts[slot] === 0) return NO_ANSWER;
    return this.#rows[(this.#starts[slot] as number) + (this.#counts[slot] as number) - 1] as number;
  }

  /** The same, among the measures told for a project. */
  latestOf(projectId: string, finessEt: string, indicator: RateIndicator): number {
    const slot = this.#slot(finessEt, indicator);
    if (slot === NO_SLOT) return NO_ANSWER;
    const start = this.#starts[slot] as number;
    for (let at = start + (this.#counts[slot] as number) - 1; at >= start; at -= 1) {
      if (this.concerns(this.#rows[at] as number, projectId)) return this.#rows[at] as number;
    }
    return NO_ANSWER;
  }

  #slot(finessEt: string, indicator: RateIndicator): number {
    const essms = this.#essms.get(finessEt);
    return essms === undefined ? NO_SLOT : essms * SLOTS + (PLACE_OF[indicator] as number);
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
   * Rows of the last valid measure of an ESSMS on or before each day, given packed and in order; `NO_ANSWER` before the
   * first.
   */
  carried(finessEt: string, indicator: RateIndicator, days: readonly number[]): Int32Array {
    const rows = new Int32Array(days.length).fill(NO_ANSWER);
    const slot = this.#slot(finessEt, indicator);
    if (slot === NO_SLOT) return rows;
    const start = this.#starts[slot] as number;
    const end = start + (this.#counts[slot] as number);
    let next = start;
    for (let at = 0; at < rows.length; at += 1) {
      while (next < end && this.measuredOn(this.#rows[next] as number) <= (days[at] as number)) next += 1;
      if (next > start) rows[at] = this.#rows[next - 1] as number;
    }
    return rows;
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

  /** The type of denominator, from 1, in the order of the types; 0 when it has none. */
  typeNumber(row: number): number {
    return this.#returns.columns.denominatorType[row] as number;
  }

  /** Type of the denominator; `null` for the indicators that have none. */
  denominatorType(row: number): DenominatorType | null {
    return DENOMINATOR_TYPES[this.typeNumber(row) - 1] ?? null;
  }
}

const NONE = new Uint32Array();
