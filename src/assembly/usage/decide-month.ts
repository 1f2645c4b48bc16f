import { CountSystem } from '../../disclosure/count-system.ts';
import { protect } from '../../disclosure/protect.ts';
import type { Hidden } from './hide-sums.ts';
import { NO_VALUE, type SeriesPoint } from './published-series.ts';
import { ADDED_UP, type ToldSeries } from './told-series.ts';

/** Decides which points of the last month are hidden: those whose figure at the date of the data is, and no other. */
export function decideLastMonth(
  all: readonly ToldSeries[],
  month: number,
  hiddenOf: (each: ToldSeries) => Hidden,
): void {
  for (const each of all) tell(each, month, each.reader.point(month), hiddenOf(each));
}

/**
 * Decides which points of a month before are hidden, months being taken from the last one back. The active files of all
 * territories, and of all types of denominator, add up to those of the top row: the one would tell the other.
 */
export function decideMonth(all: readonly ToldSeries[], month: number, width: number): void {
  const points = all.map(({ reader }) => reader.point(month));
  const units = points.map(({ denominator, isPrimary }) => ({ weight: denominator, primary: isPrimary }));
  const added = all.flatMap((each, unit) =>
    each.subject.indicator === ADDED_UP && (points[unit]?.respondents ?? 0) > 0 ? [{ each, unit }] : [],
  );
  const { masked } = protect(units, [monthSystem(added, month)], width);
  for (const [index, each] of all.entries()) {
    tell(each, month, points[index] as SeriesPoint, masked[index] as Hidden);
  }
}

/** Writes what was decided of a point. One of nobody is not hidden: it says nothing of anyone. */
function tell({ points, reader }: ToldSeries, month: number, point: SeriesPoint, decided: Hidden): void {
  const hidden = point.respondents === 0 ? false : decided;
  points[month] = { ...point, hidden };
  if (hidden === false) reader.tell(month);
}

const RANKS: readonly string[] = ['departement', 'non_localise', 'region', 'pays'];

/** The active files of a month, by territory and by type. */
function monthSystem(added: readonly { each: ToldSeries; unit: number }[], month: number): CountSystem {
  // The widest series holds all that the others do.
  const values: number[] = [];
  const [widest] = added.toSorted((a, b) => b.each.series.members.length - a.each.series.members.length);
  eachValue(widest?.each, month, (leaf, value) => {
    values[leaf] = (values[leaf] ?? 0) + value;
  });
  const rows = added.map(({ each, unit }) => {
    const members = new Set<number>();
    eachValue(each, month, (leaf) => members.add(leaf));
    const { key, type } = each.subject;
    const level = key.slice(0, key.indexOf(':'));
    return { unit, members: [...members], family: type === 'tous' ? 0 : 1, rank: RANKS.indexOf(level) };
  });
  return new CountSystem({ values: Array.from(values, (value) => value ?? 0), rows });
}

function eachValue(
  each: ToldSeries | undefined,
  month: number,
  visit: (leaf: number, value: number) => void,
): void {
  if (each === undefined) return;
  const { numerators, leaves } = each.series;
  for (let index = 0; index < numerators.length; index += 1) {
    const value = (numerators[index] as Int32Array)[month] as number;
    if (value !== NO_VALUE) visit((leaves[index] as Uint32Array)[month] as number, value);
  }
}
