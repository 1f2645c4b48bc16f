import { CountSystem } from '../../disclosure/count-system.ts';
import { protect } from '../../disclosure/protect.ts';
import type { Hidden } from './hide-sums.ts';
import { NO_VALUE } from './published-series.ts';
import type { ToldSeries } from './told-series.ts';

/**
 * Decides which points of a month are hidden, months being taken from the last one back. The active files of all
 * territories, and of all types of denominator, add up to those of the top row: the one would tell the other.
 * `latest`: what is hidden of the same sums at the date of the data; `null` for the months before. `isHiding`: whether
 * something else hides a point.
 */
export function decideMonth(
  all: readonly ToldSeries[],
  month: number,
  {
    width,
    latest,
    isHiding,
  }: {
    width: number;
    latest: ((each: ToldSeries) => Hidden) | null;
    isHiding: (each: ToldSeries) => boolean;
  },
): void {
  const points = all.map(({ reader }) => reader.point(month));
  const units = points.map(({ denominator, isPrimary }, index) => ({
    weight: denominator,
    primary:
      (latest === null ? isPrimary : latest(all[index] as ToldSeries) !== false) ||
      isHiding(all[index] as ToldSeries),
  }));
  const added = all.flatMap((each, unit) =>
    each.subject.indicator === 'dossiers_actifs' && (points[unit]?.respondents ?? 0) > 0
      ? [{ each, unit }]
      : [],
  );
  const { masked } = protect(units, [monthSystem(added, month)], width);
  for (const [index, { points: told, reader }] of all.entries()) {
    const hidden = (points[index]?.respondents ?? 0) === 0 ? false : (masked[index] as Hidden);
    told[month] = { ...(points[index] as (typeof points)[number]), hidden };
    if (hidden === false) reader.tell(month);
  }
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
