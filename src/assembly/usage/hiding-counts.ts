import { type Cell, NOT_APPLICABLE } from '../../domain/cell.ts';
import type { HidingCount, HidingLevel } from '../../observatory/usage-figures.ts';
import type { Hidden } from './hide-sums.ts';
import type { HiddenPoint, MonthlyFigures } from './monthly-figures.ts';
import type { UsageSum } from './usage-sums.ts';

/** What the disclosure rules hid, level by level: cells with a value, those hidden, and the persons they hold. */
export function hidingCounts(
  sums: readonly UsageSum[],
  hiddenOf: (sum: UsageSum) => Hidden,
  { monthly, exchanges }: { monthly: MonthlyFigures['hidden']; exchanges: readonly HiddenPoint[] },
): HidingCount[] {
  const told = sums.filter(({ answers }) => answers.length > 0);
  const byLevel = Map.groupBy(told, levelOf);
  const ofSums = [...byLevel].flatMap(([level, own]) => {
    const points = own.map((sum) => ({ persons: sum.denominator, hidden: hiddenOf(sum) }));
    return level === null ? [] : [countOf(level, points)];
  });
  return [
    ...ofSums,
    countOf('dui_actifs', monthly.records),
    countOf('echanges', exchanges),
    countOf('tendances', monthly.trends),
  ].filter(({ cells }) => cells > 0);
}

/** The level at which a sum is counted; `null` for the buckets of what has no place. */
function levelOf({ place: { territory, sector } }: UsageSum): HidingLevel | null {
  if (territory === null) return 'projet';
  const type = territory.parentKey === null ? 'pays' : territory.type;
  if (type === 'hors_epci' || type === 'non_localise') return null;
  if (sector === 'tous') return type;
  return type === 'epci' ? null : `${type}_secteur`;
}

function countOf(level: HidingLevel, points: readonly HiddenPoint[]): HidingCount {
  const count = (reason: Hidden) => points.filter(({ hidden }) => hidden === reason).length;
  const persons = (some: readonly HiddenPoint[]) => some.reduce((sum, each) => sum + each.persons, 0);
  const all = persons(points);
  const percent: Cell<number> =
    all === 0
      ? NOT_APPLICABLE
      : Math.floor((100 * persons(points.filter(({ hidden }) => hidden !== false))) / all);
  return {
    level,
    cells: points.length,
    primary: count('primary'),
    secondary: count('secondary'),
    personsPercent: percent,
  };
}
