import type { Essms } from '../../domain/essms.ts';
import { DENOMINATOR_TYPES, type DenominatorType, type RateIndicator } from '../../domain/usage-return.ts';
import { territoryKeysOf } from '../../metrics/tally.ts';
import { NO_ANSWER } from '../../metrics/usage/usage-timelines.ts';
import type { MonthlyAnswers } from './monthly-answers.ts';
import { Series, type SeriesSubject } from './series.ts';
import { isBound, type UsageContext } from './usage-context.ts';

/** Makes series out of the monthly answers of the edition. */
export class SeriesMaker {
  readonly #answers: MonthlyAnswers;
  readonly #usage: UsageContext;
  readonly #byKey = new Map<string, number[]>();

  constructor(answers: MonthlyAnswers, { usage, topKey }: { usage: UsageContext; topKey: string }) {
    this.#answers = answers;
    this.#usage = usage;
    for (const [index, { location }] of answers.essms.entries()) {
      for (const key of territoryKeysOf(location, topKey)) {
        const known = this.#byKey.get(key);
        if (known) known.push(index);
        else this.#byKey.set(key, [index]);
      }
    }
  }

  of(subject: SeriesSubject): Series {
    const all = this.#byKey.get(subject.key) ?? [];
    const members = all.filter((index) => this.#isBound(index, subject.indicator));
    return new Series(subject, members, this.#answers);
  }

  /** The types of denominator of active files met in some month, in order. */
  typesMet(monthCount: number): DenominatorType[] {
    const met = new Set<DenominatorType | null>();
    for (let index = 0; index < this.#answers.essms.length; index += 1) {
      if (!this.#isBound(index, 'dossiers_actifs')) continue;
      for (let month = 0; month < monthCount; month += 1) {
        const row = this.#answers.row(index, month, 'dossiers_actifs');
        if (row !== NO_ANSWER) met.add(this.#answers.timelines.denominatorType(row));
      }
    }
    return DENOMINATOR_TYPES.filter((type) => met.has(type));
  }
  /** Whom the target exempts is not counted with the others at the date of the data, nor in any month. */
  #isBound(index: number, indicator: RateIndicator): boolean {
    return isBound(this.#usage, indicator, this.#answers.essms[index] as Essms);
  }
}
