import { CountSystem } from '../../disclosure/count-system.ts';
import { protect, type Unit } from '../../disclosure/protect.ts';
import { NO_ANSWER } from '../../metrics/usage/usage-timelines.ts';
import type { Hidden } from './hide-sums.ts';
import { type MonthPoint, type MonthUnit, monthUnits } from './month-units.ts';
import type { Series, SeriesSubject } from './series.ts';
import type { SeriesReader } from './series-reader.ts';

/** What decides of a month. */
export interface Decision {
  /** Least distance between the values that a hidden count could have. */
  readonly width: number;
  /** Whether something else hides a point. */
  readonly isHiding: (series: Series) => boolean;
  /** The active files of the top row, and the rates among them. */
  readonly among: ReadonlySet<Series>;
}

/** Decides which points of the last month are hidden: those whose figure at the date of the data is, for the same reason. */
export function decideLastMonth(
  readers: readonly SeriesReader[],
  month: number,
  { latest, isHiding }: { latest: (subject: SeriesSubject) => Hidden; isHiding: Decision['isHiding'] },
): void {
  for (const reader of readers) {
    const point = reader.point(month);
    const hidden = latest(reader.series.subject) || (isHiding(reader.series) ? 'primary' : false);
    reader.decide(month, point, point.respondents === 0 ? false : hidden);
  }
}

/**
 * Decides which points of a month before are hidden, months being taken from the last one back. The active files of all
 * territories, and of all types of denominator, add up to those of the top row: the one would tell the other. So would a
 * month the next one, when nothing changed in between. Decides nothing, and says which series must be hidden from that
 * month on, when what the next months tell leaves it without protection.
 */
export function decideMonth(
  readers: readonly SeriesReader[],
  month: number,
  decision: Decision,
): readonly SeriesReader[] {
  const leaves = new Leaves();
  const points = readers.map((reader) => monthPoint(reader, month, { ...decision, leaves }));
  const { units, unitOf } = monthUnits(points, decision.among);
  const rows = points.flatMap(({ reader: { series }, leaves: members }, index) =>
    members === null ? [] : [{ unit: unitOf[index] as number, members, ...cutOf(series.subject) }],
  );
  const protectAs = (some: readonly Unit[]) =>
    protect(some, [new CountSystem({ values: leaves.values, rows })], decision.width);
  const { masked, exposed } = protectAs(units);
  if (exposed.length > 0) {
    const needed = protectAs(units.map(toldLater)).masked;
    const late = points.filter(
      ({ after, isLasting }, index) =>
        after === false && !isLasting && needed[unitOf[index] as number] !== false,
    );
    if (late.length > 0) return late.map(({ reader }) => reader);
  }
  for (const [index, { reader, point, after }] of points.entries()) {
    const found = point.respondents === 0 ? false : (masked[unitOf[index] as number] as Hidden);
    const reason = reader.isLate(month) ? 'secondary' : after || found;
    reader.decide(month, point, found && reason);
  }
  return [];
}

function monthPoint(
  reader: SeriesReader,
  month: number,
  { isHiding, leaves }: Decision & { leaves: Leaves },
): MonthPoint {
  const { series } = reader;
  const point = reader.point(month);
  const after = reader.decidedAfter(month);
  const isPart = series.subject.indicator === 'dossiers_actifs' && point.respondents > 0;
  return {
    reader,
    point,
    leaves: isPart ? leaves.of(series, month) : null,
    after,
    isLasting: reader.points[reader.endOfRun(month) + 1] === undefined,
    isPrimary: (after ?? point.isPrimary) !== false || reader.isLate(month),
    isHiding: isHiding(series),
  };
}

/** What the next months tell is hidden only when nothing else would do. */
const LATER_COST = 1_000_000;
const toldLater = ({ weight, primary, fixed = false, isLasting }: MonthUnit): Unit =>
  fixed && !isLasting ? { weight: weight * LATER_COST, primary } : { weight, primary, fixed };

const RANKS: readonly string[] = ['departement', 'non_localise', 'region', 'pays'];

/** By territory, or by type: every series is made of whole leaves. */
const cutOf = ({ key, type }: SeriesSubject): { family: number; rank: number } => ({
  family: type === 'tous' ? 0 : 1,
  rank: RANKS.indexOf(key.slice(0, key.indexOf(':'))),
});

/** The active files of one département counted in one way, which are told together only. */
class Leaves {
  readonly values: number[] = [];
  /** By département, then by type of denominator. */
  readonly #numbers = new Map<string, number[]>();
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
    const own = this.#numbers.get(departement) ?? [];
    if (own.length === 0) this.#numbers.set(departement, own);
    const type = series.typeNumber(row);
    const known = own[type];
    if (known !== undefined) return known;
    own[type] = this.values.length;
    this.values.push(0);
    return this.values.length - 1;
  }
}
