import type { Essms } from '../../domain/essms.ts';
import type { DenominatorType, RateIndicator } from '../../domain/usage-return.ts';
import { NO_ANSWER } from '../../metrics/usage/usage-timelines.ts';
import type { MonthlyAnswers } from './monthly-answers.ts';

/** What a series is of. */
export interface SeriesSubject {
  /** Key of a territory row. */
  readonly key: string;
  readonly indicator: RateIndicator;
  readonly type: DenominatorType | 'tous';
  /** Whether its numerator alone is told. */
  readonly isCount: boolean;
}

/** An indicator of some ESSMS, month by month. */
export class Series {
  readonly subject: SeriesSubject;
  /** Who is in it, by their place among the monthly answers. */
  readonly members: readonly number[];
  readonly #answers: MonthlyAnswers;
  /** As `MonthlyAnswers` has them. */
  readonly #rows: Int32Array;
  readonly #monthCount: number;

  constructor(subject: SeriesSubject, members: readonly number[], answers: MonthlyAnswers) {
    this.subject = subject;
    this.members = members;
    this.#answers = answers;
    this.#rows = answers.rows(subject.indicator);
    this.#monthCount = answers.monthCount;
  }

  essms(member: number): Essms {
    return this.#answers.essms[member] as Essms;
  }

  isMember(member: number, month: number): boolean {
    return this.#answers.isMember(member, month);
  }

  /** Row of the measure; `NO_ANSWER` when there is none, or it is of another type. */
  row(member: number, month: number): number {
    const { type } = this.subject;
    const row = this.#rows[member * this.#monthCount + month] as number;
    if (row === NO_ANSWER || type === 'tous') return row;
    return this.#answers.timelines.denominatorType(row) === type ? row : NO_ANSWER;
  }

  numerator(row: number): number {
    return this.#answers.timelines.numerator(row);
  }

  /** What the value is a part of; the value itself when it is a count. */
  whole(row: number): number {
    return this.subject.isCount ? this.numerator(row) : this.#answers.timelines.denominator(row);
  }

  /** Day of measure, packed. */
  measuredOn(row: number): number {
    return this.#answers.timelines.measuredOn(row);
  }

  /** Whether two rows, of any answers, say the same of an ESSMS. */
  isSame(row: number, other: number, of: Series = this): boolean {
    if (row === NO_ANSWER || other === NO_ANSWER) return row === other;
    return this.numerator(row) === of.numerator(other) && this.whole(row) === of.whole(other);
  }

  /** The type of denominator of a row, from 1; 0 when it has none. */
  typeNumber(row: number): number {
    return this.#answers.timelines.typeNumber(row);
  }
}
