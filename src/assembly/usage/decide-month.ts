import { CountSystem } from '../../disclosure/count-system.ts';
import { protect } from '../../disclosure/protect.ts';
import { NO_ANSWER } from '../../metrics/usage/usage-timelines.ts';
import type { Hidden } from './hide-sums.ts';
import type { Series, SeriesSubject } from './series.ts';
import type { SeriesReader } from './series-reader.ts';

interface Decision {
  /** Least distance between the values that a hidden count could have. */
  readonly width: number;
  /** What is hidden of the same sums at the date of the data; `null` for the months before. */
  readonly latest: ((subject: SeriesSubject) => Hidden) | null;
  /** Whether something else hides a point. */
  readonly isHiding: (series: Series) => boolean;
}

/**
 * Decides which points of a month are hidden, months being taken from the last one back. The active files of all
 * territories, and of all types of denominator, add up to those of the top row: the one would tell the other.
 */
export function decideMonth(
  readers: readonly SeriesReader[],
  month: number,
  { width, latest, isHiding }: Decision,
): void {
  const all = readers.map((reader) => ({ reader, series: reader.series, point: reader.point(month) }));
  const units = all.map(({ series, point }) => ({
    weight: point.denominator,
    primary: (latest === null ? point.isPrimary : latest(series.subject) !== false) || isHiding(series),
  }));
  const added = all.flatMap(({ series, point }, unit) =>
    series.subject.indicator === 'dossiers_actifs' && point.respondents > 0 ? [{ series, unit }] : [],
  );
  const { masked } = protect(units, [monthSystem(added, month)], width);
  for (const [unit, { reader, point }] of all.entries()) {
    reader.decide(month, point, point.respondents === 0 ? false : (masked[unit] as Hidden));
  }
}

const RANKS: readonly string[] = ['departement', 'non_localise', 'region', 'pays'];

/** The active files of a month, by territory and by type: every series is made of whole leaves. */
function monthSystem(added: readonly { series: Series; unit: number }[], month: number): CountSystem {
  const leaves = new Leaves();
  const rows = added.map(({ series, unit }) => {
    const { key, type } = series.subject;
    const level = key.slice(0, key.indexOf(':'));
    return {
      unit,
      members: leaves.of(series, month),
      family: type === 'tous' ? 0 : 1,
      rank: RANKS.indexOf(level),
    };
  });
  return new CountSystem({ values: leaves.values, rows });
}

/** The active files of one département counted in one way, which are told together only. */
class Leaves {
  readonly values: number[] = [];
  readonly #numbers = new Map<string, number>();
  readonly #counted = new Set<number>();

  /** The leaves of a series in a month; those of its ESSMS not met before are added to them. */
  of(series: Series, month: number): number[] {
    const found = new Set<number>();
    for (const member of series.members) {
      const row = series.row(member, month);
      if (row === NO_ANSWER) continue;
      const leaf = this.#leaf(series, member, row);
      found.add(leaf);
      if (this.#counted.has(member)) continue;
      this.#counted.add(member);
      this.values[leaf] = (this.values[leaf] as number) + series.numerator(row);
    }
    return [...found];
  }

  #leaf(series: Series, member: number, row: number): number {
    const departement = series.essms(member).location?.departement ?? '';
    const key = `${departement} ${series.typeNumber(row)}`;
    const known = this.#numbers.get(key);
    if (known !== undefined) return known;
    this.#numbers.set(key, this.values.length);
    this.values.push(0);
    return this.values.length - 1;
  }
}
