import type { DisclosureSettings } from '../../disclosure/disclosure-settings.ts';
import {
  hasFewContributors,
  isDominated,
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
    const contributions = [];
    let numerator = 0;
    let denominator = 0;
    for (const [index, { essms }] of members.entries()) {
      const value = numerators[index]?.[month] ?? NO_VALUE;
      if (value === NO_VALUE) continue;
      const whole = denominators?.[index]?.[month] ?? value;
      numerator += value;
      denominator += whole;
      contributions.push({ finessEt: essms.finessEt, organisation: essms.finessEj, amount: whole });
    }
    const isSmall =
      denominators === null
        ? isSmallCount(numerator, this.#settings)
        : isSmallRate(numerator, denominator, this.#settings);
    const isPrimary =
      contributions.length > 0 &&
      (isSmall ||
        hasFewContributors(contributions, this.#settings) ||
        isDominated(contributions, this.#settings) ||
        this.#tellsAChange(month));
    return { respondents: contributions.length, numerator, denominator, isPrimary };
  }

  /** Says that a month is told: earlier ones are compared with it. */
  tell(month: number): void {
    this.#told = month;
  }

  #tellsAChange(month: number): boolean {
    const told = this.#told;
    if (told === null) return false;
    const { members, numerators, denominators } = this.#series;
    const changed = members.filter(
      (_, index) =>
        numerators[index]?.[month] !== numerators[index]?.[told] ||
        denominators?.[index]?.[month] !== denominators?.[index]?.[told],
    );
    const who = changed.map(({ essms }) => ({ finessEt: essms.finessEt, organisation: essms.finessEj }));
    return who.length > 0 && hasFewContributors(who, this.#settings);
  }
}
