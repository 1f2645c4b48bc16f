import type { DisclosureSettings } from '../../disclosure/disclosure-settings.ts';
import {
  type Contribution,
  hasFewContributors,
  holdsMost,
  isSmallCount,
  isSmallRate,
} from '../../disclosure/primary-rules.ts';
import type { MonthlyAnswers } from './monthly-answers.ts';

/** No value: not a member, or no measure. */
export const NO_VALUE = -1;

/** The values of some ESSMS by month: a count, or a rate when there are denominators. */
export interface Series {
  readonly members: readonly MonthlyAnswers[];
  /** By member, then month: the row of the measure, `NO_ANSWER` when there is none; then what it says. */
  readonly rows: readonly Int32Array[];
  readonly numerators: readonly Int32Array[];
  /** By member, then month: the leaf it counts in, those of one leaf being told only together. */
  readonly leaves: readonly Uint32Array[];
  readonly denominators: readonly Int32Array[] | null;
}

/** One month of a series. */
export interface SeriesPoint {
  readonly respondents: number;
  readonly numerator: number;
  readonly denominator: number;
  /** Whether the thresholds hide it. */
  readonly isPrimary: boolean;
}

/**
 * Reads a series from its last month back. A month is told only if the ESSMS whose value differs from the next month told
 * are none, or as many as any count needs: otherwise the difference would tell what they alone changed.
 */
export class SeriesReader {
  readonly #series: Series;
  readonly #settings: DisclosureSettings;
  #told: number | null = null;

  constructor(series: Series, settings: DisclosureSettings) {
    this.#series = series;
    this.#settings = settings;
  }

  /** The next month back, before it is decided whether it is told. */
  point(month: number): SeriesPoint {
    const { members, numerators, denominators } = this.#series;
    let [respondents, numerator, denominator, largest] = [0, 0, 0, 0];
    for (let index = 0; index < members.length; index += 1) {
      const value = (numerators[index] as Int32Array)[month] as number;
      if (value === NO_VALUE) continue;
      const whole = denominators === null ? value : ((denominators[index] as Int32Array)[month] as number);
      respondents += 1;
      numerator += value;
      denominator += whole;
      largest = Math.max(largest, whole);
    }
    const isSmall =
      denominators === null
        ? isSmallCount(numerator, this.#settings)
        : isSmallRate(numerator, denominator, this.#settings);
    const isPrimary =
      respondents > 0 &&
      (isSmall ||
        holdsMost(largest, denominator, this.#settings) ||
        hasFewContributors(this.#whoHas(month), this.#settings) ||
        this.#tellsAChange(month));
    return { respondents, numerator, denominator, isPrimary };
  }

  /** Says that a month is told: earlier ones are compared with it. */
  tell(month: number): void {
    this.#told = month;
  }

  *#whoHas(month: number): Generator<Contributor> {
    const { members, numerators } = this.#series;
    for (const [index, { essms }] of members.entries()) {
      if (numerators[index]?.[month] !== NO_VALUE)
        yield { finessEt: essms.finessEt, organisation: essms.finessEj };
    }
  }

  #tellsAChange(month: number): boolean {
    const told = this.#told;
    if (told === null) return false;
    const [first] = this.#whoChanged(month, told);
    return first !== undefined && hasFewContributors(this.#whoChanged(month, told), this.#settings);
  }

  *#whoChanged(month: number, told: number): Generator<Contributor> {
    const { members, numerators, denominators } = this.#series;
    for (const [index, { essms }] of members.entries()) {
      const isSame =
        numerators[index]?.[month] === numerators[index]?.[told] &&
        denominators?.[index]?.[month] === denominators?.[index]?.[told];
      if (!isSame) yield { finessEt: essms.finessEt, organisation: essms.finessEj };
    }
  }
}

type Contributor = Pick<Contribution, 'finessEt' | 'organisation'>;
