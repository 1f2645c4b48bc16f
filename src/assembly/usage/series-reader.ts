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
  /** By month already asked about, whether every ESSMS has the same value in the next: long runs are walked again and again. */
  readonly #isSameNext: boolean[] = [];
  /** Months that must be hidden for the sake of an earlier one. */
  readonly #late = new Set<number>();
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

  /**
   * What is decided of the next month, when every ESSMS has the same value in both: one tells the other. `null` when they
   * differ, or nobody answered.
   */
  decidedAfter(month: number): Hidden | null {
    return this.endOfRun(month) === month ? null : (this.points[month + 1]?.hidden ?? null);
  }

  /** The last of the months in which, from a month on, every ESSMS has the same value. */
  endOfRun(month: number): number {
    let end = month;
    while ((this.points[end + 1]?.respondents ?? 0) > 0 && this.#isSame(end)) end += 1;
    return end;
  }

  /** Whether a month must be hidden for the sake of an earlier one. */
  isLate(month: number): boolean {
    return this.#late.has(month);
  }

  /** Hides a month, and the next ones that are the same number, for the sake of an earlier one; says the last of them. */
  hideRun(month: number): number {
    const end = this.endOfRun(month);
    for (let late = month; late <= end; late += 1) this.#late.add(late);
    return end;
  }

  /** Forgets what was decided of a month and of those before. */
  rewind(month: number): void {
    for (let each = 0; each <= month; each += 1) delete this.points[each];
    const told = this.points.findIndex((point) => point !== undefined && point.hidden === false);
    this.#told = told < 0 ? null : told;
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

  /** Whether every ESSMS has the same value in a month and in the next one. */
  #isSame(month: number): boolean {
    this.#isSameNext[month] ??= this.#whoChanged(month, month + 1).next().done === true;
    return this.#isSameNext[month];
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
