import type { RateIndicator } from '../../domain/usage-return.ts';
import { NO_ANSWER, type UsageTimelines } from '../../metrics/usage/usage-timelines.ts';
import type { ExpectedEssms } from './expected-essms.ts';
import type { UsagePlace } from './usage-places.ts';

/** The answer of one ESSMS in a sum. */
export interface Answer {
  /** Place of the ESSMS among those expected. */
  readonly essms: number;
  /** Row of its return. */
  readonly row: number;
  readonly numerator: number;
  readonly denominator: number;
}

/** The latest answers of the ESSMS expected, each made once: it is in the sums of many places. */
export class LatestAnswers {
  readonly #timelines: UsageTimelines | null;
  readonly #expected: readonly ExpectedEssms[];
  /** By indicator, then ESSMS. */
  readonly #known = new Map<RateIndicator, (Answer | null)[]>();

  constructor(timelines: UsageTimelines | null, expected: readonly ExpectedEssms[]) {
    this.#timelines = timelines;
    this.#expected = expected;
  }

  /**
   * The answer of an ESSMS, by its place among those expected, to be counted in a place: of a project, one told for it.
   * `null` when it gave none.
   */
  in({ projectId }: Pick<UsagePlace, 'projectId'>, essms: number, indicator: RateIndicator): Answer | null {
    if (projectId === null) return (this.#known.get(indicator) ?? this.#all(indicator))[essms] ?? null;
    const row = this.#timelines?.latestOf(projectId, this.#finess(essms), indicator);
    return this.#answer(essms, row ?? NO_ANSWER);
  }

  #all(indicator: RateIndicator): (Answer | null)[] {
    const answers = this.#expected.map((_, essms) =>
      this.#answer(essms, this.#timelines?.latest(this.#finess(essms), indicator) ?? NO_ANSWER),
    );
    this.#known.set(indicator, answers);
    return answers;
  }

  #finess(essms: number): string {
    return (this.#expected[essms] as ExpectedEssms).essms.finessEt;
  }

  #answer(essms: number, row: number): Answer | null {
    if (row === NO_ANSWER || this.#timelines === null) return null;
    const [numerator, denominator] = [this.#timelines.numerator(row), this.#timelines.denominator(row)];
    return { essms, row, numerator, denominator };
  }
}
