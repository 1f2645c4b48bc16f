import { CountSystem } from '../../disclosure/count-system.ts';
import { protect } from '../../disclosure/protect.ts';
import type { Hidden } from './hide-sums.ts';
import { NO_VALUE } from './published-series.ts';
import type { ToldSeries } from './told-series.ts';

/**
 * Decides which points of a month are hidden, months being taken from the last one back. The active files of all
 * territories, and of all types of denominator, add up to those of the top row: the one would tell the other.
 * `latest`: what is hidden of the same sums at the date of the data; `null` for the months before.
 */
export function decideMonth(
  all: readonly ToldSeries[],
  month: number,
  { width, latest }: { width: number; latest: ((each: ToldSeries) => Hidden) | null },
): void {
  const points = all.map(({ reader }) => reader.point(month));
  const units = points.map(({ denominator, isPrimary }, index) => ({
    weight: denominator,
    primary: latest === null ? isPrimary : latest(all[index] as ToldSeries) !== false,
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
  const contributors = new Map<string, number>();
  const values: number[] = [];
  const rows = added.map(({ each: { subject, series }, unit }) => {
    const members: number[] = [];
    for (const [index, { essms }] of series.members.entries()) {
      const value = series.numerators[index]?.[month] ?? NO_VALUE;
      if (value === NO_VALUE) continue;
      const known = contributors.get(essms.finessEt);
      const contributor = known ?? values.length;
      if (known === undefined) {
        contributors.set(essms.finessEt, contributor);
        values.push(value);
      }
      members.push(contributor);
    }
    const isType = subject.type !== 'tous';
    const level = subject.key.slice(0, subject.key.indexOf(':'));
    return { unit, members, family: isType ? 1 : 0, rank: RANKS.indexOf(level) };
  });
  return new CountSystem({ values, rows });
}
