import { DENOMINATOR_TYPES, type DenominatorType, type RateIndicator } from '../../domain/usage-return.ts';
import { territoryKeysOf } from '../../metrics/tally.ts';
import { NO_ANSWER, type UsageTimelines } from '../../metrics/usage/usage-timelines.ts';
import type { Scope } from '../scope.ts';
import type { Hidden } from './hide-sums.ts';
import type { MonthlyAnswers } from './monthly-answers.ts';
import { NO_VALUE, type Series, type SeriesPoint, SeriesReader } from './published-series.ts';
import type { UsageContext } from './usage-context.ts';

/** What a series is of. */
export interface SeriesSubject {
  /** Key of a territory row. */
  readonly key: string;
  readonly indicator: RateIndicator;
  readonly type: DenominatorType | 'tous';
  /** Whether its numerator alone is told. */
  readonly isCount: boolean;
}

/** A series of the edition, and what was decided of its months. */
export interface ToldSeries {
  readonly subject: SeriesSubject;
  readonly series: Series;
  readonly reader: SeriesReader;
  /** By month. */
  readonly points: (SeriesPoint & { hidden: Hidden })[];
}

/** Makes series out of the monthly answers of the edition. */
export class SeriesMaker {
  readonly #timelines: UsageTimelines;
  readonly #usage: UsageContext;
  readonly #byKey = new Map<string, MonthlyAnswers[]>();
  readonly #places = new Map<string, number>();
  readonly #leaves = new Map<MonthlyAnswers, Uint32Array>();
  readonly #rows = new Map<MonthlyAnswers, Map<RateIndicator, Int32Array>>();

  constructor(
    answers: readonly MonthlyAnswers[],
    timelines: UsageTimelines,
    { usage, scope }: { usage: UsageContext; scope: Scope },
  ) {
    this.#timelines = timelines;
    this.#usage = usage;
    for (const each of answers) {
      this.#rows.set(each, new Map());
      for (const key of territoryKeysOf(each.essms.location, scope.topKey)) {
        const known = this.#byKey.get(key);
        if (known) known.push(each);
        else this.#byKey.set(key, [each]);
      }
    }
  }

  of(subject: SeriesSubject): ToldSeries {
    const members = this.#byKey.get(subject.key) ?? [];
    const values = (read: (row: number) => number) =>
      members.map((each) =>
        this.#carried(each, subject.indicator).map((row) =>
          this.#isOf(row, subject.type) ? read(row) : NO_VALUE,
        ),
      );
    const series: Series = {
      members,
      rows: members.map((each) => this.#carried(each, subject.indicator)),
      leaves: members.map((each) => this.#leavesOf(each, subject.indicator)),
      numerators: values((row) => this.#timelines.numerator(row)),
      denominators: subject.isCount ? null : values((row) => this.#timelines.denominator(row)),
    };
    return { subject, series, reader: new SeriesReader(series, this.#usage.settings), points: [] };
  }

  /** The types of denominator of active files met in some month, in order. */
  typesMet(): DenominatorType[] {
    const met = new Set<DenominatorType | null>();
    for (const each of this.#rows.keys()) {
      for (const row of this.#carried(each, 'dossiers_actifs')) {
        if (row !== NO_ANSWER) met.add(this.#timelines.denominatorType(row));
      }
    }
    return DENOMINATOR_TYPES.filter((type) => met.has(type));
  }

  /** A leaf is a département and a type of denominator: every series of a month is made of whole leaves. */
  #leavesOf(each: MonthlyAnswers, indicator: RateIndicator): Uint32Array {
    const known = this.#leaves.get(each);
    if (known !== undefined) return known;
    const place = each.essms.location?.departement ?? '';
    const number = this.#places.get(place) ?? this.#places.size;
    this.#places.set(place, number);
    const leaves = Uint32Array.from(this.#carried(each, indicator), (row) => {
      const type = row === NO_ANSWER ? null : this.#timelines.denominatorType(row);
      return (
        number * (DENOMINATOR_TYPES.length + 1) + (type === null ? 0 : DENOMINATOR_TYPES.indexOf(type) + 1)
      );
    });
    if (indicator === 'dossiers_actifs') this.#leaves.set(each, leaves);
    return leaves;
  }

  #isOf(row: number, type: DenominatorType | 'tous'): boolean {
    return row !== NO_ANSWER && (type === 'tous' || this.#timelines.denominatorType(row) === type);
  }

  #carried(each: MonthlyAnswers, indicator: RateIndicator): Int32Array {
    const known = this.#rows.get(each)?.get(indicator);
    if (known !== undefined) return known;
    const rows = each.rows(indicator);
    this.#rows.get(each)?.set(indicator, rows);
    return rows;
  }
}
