import type { DisclosureSettings } from '../../disclosure/disclosure-settings.ts';
import {
  type Contribution,
  hasFewContributors,
  holdsMost,
  isSmallCount,
  isSmallRate,
} from '../../disclosure/primary-rules.ts';
import { NO_ANSWER } from '../../metrics/usage/usage-timelines.ts';
import type { Hidden } from './hide-sums.ts';
import type { Series } from './series.ts';

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
  readonly series: Series;
  /** What was decided, by month. */
  readonly points: (SeriesPoint & { readonly hidden: Hidden })[] = [];
  readonly #settings: DisclosureSettings;
  #told: number | null = null;

  constructor(series: Series, settings: DisclosureSettings) {
    this.series = series;
    this.#settings = settings;
  }

  /** A month before it is decided whether it is told. */
  point(month: number): SeriesPoint {
    const { series } = this;
    let [respondents, numerator, denominator, largest] = [0, 0, 0, 0];
    for (const member of series.members) {
      const row = series.row(member, month);
      if (row === NO_ANSWER) continue;
      const whole = series.whole(row);
      respondents += 1;
      numerator += series.numerator(row);
      denominator += whole;
      largest = Math.max(largest, whole);
    }
    const isSmall = series.subject.isCount
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

  /** Says what is decided of a month: earlier ones are compared with the last one told. */
  decide(month: number, point: SeriesPoint, hidden: Hidden): void {
    this.points[month] = { ...point, hidden };
    if (hidden === false) this.#told = month;
  }

  *#whoHas(month: number): Generator<Contributor> {
    for (const member of this.series.members) {
      if (this.series.row(member, month) !== NO_ANSWER) yield contributor(this.series, member);
    }
  }

  #tellsAChange(month: number): boolean {
    const told = this.#told;
    if (told === null) return false;
    const [first] = this.#whoChanged(month, told);
    return first !== undefined && hasFewContributors(this.#whoChanged(month, told), this.#settings);
  }

  *#whoChanged(month: number, told: number): Generator<Contributor> {
    const { series } = this;
    for (const member of series.members) {
      if (!series.isSame(series.row(member, month), series.row(member, told)))
        yield contributor(series, member);
    }
  }
}

type Contributor = Pick<Contribution, 'finessEt' | 'organisation'>;

/** A member of a series as a contributor to it. */
export function contributor(series: Series, member: number): Contributor {
  const { finessEt, finessEj } = series.essms(member);
  return { finessEt, organisation: finessEj };
}
