import type { UsageRow } from './published-rows.ts';
import type { PrintedElsewhere, UsageCount } from './usage-systems.ts';

/** A count of an indicator: `dossiers_actifs numerateur`. */
interface Place {
  readonly indicator: string;
  readonly count: 'numerateur' | 'denominateur';
}

const read = (row: UsageRow, { count }: Place): number | null =>
  count === 'numerateur' ? row.numerator : row.denominator;

/** Under three rows, or when more than one in ten differs, two counts are not taken for the same. */
const MIN_ROWS = 3;
const MIN_SHARE = 0.9;

/**
 * Counts that one indicator hides and that another prints. The denominator of several rates is the number of active
 * records: where the same number answered, whoever sees one knows the other. What is the same is learnt from the rows
 * that print both.
 */
export function printedElsewhere(rows: readonly UsageRow[]): readonly PrintedElsewhere[] {
  const whole = rows.filter(({ type, respondents }) => type === 'tous' && respondents > 0);
  const cells = [...Map.groupBy(whole, ({ cell }) => cell).values()];
  const places = [...new Set(whole.map(({ indicator }) => indicator))].flatMap((indicator): Place[] =>
    indicator === 'dossiers_actifs'
      ? [
          { indicator, count: 'numerateur' },
          { indicator, count: 'denominateur' },
        ]
      : [{ indicator, count: 'denominateur' }],
  );
  const found: PrintedElsewhere[] = [];
  for (const [hidden, printed] of orderedPairs(places)) {
    if (hidden.indicator === printed.indicator || !areSame(cells, hidden, printed)) continue;
    for (const cell of cells) {
      const row = cell.find(({ indicator }) => indicator === hidden.indicator);
      const other = cell.find(({ indicator }) => indicator === printed.indicator);
      if (row?.status !== 'secret' || other?.respondents !== row.respondents) continue;
      const value = read(other, printed);
      if (value !== null) found.push({ row, count: hidden.count satisfies UsageCount, value });
    }
  }
  return found;
}

const orderedPairs = (places: readonly Place[]): readonly (readonly [Place, Place])[] =>
  places.flatMap((first) =>
    places.filter((second) => second !== first).map((second) => [first, second] as const),
  );

function areSame(cells: readonly (readonly UsageRow[])[], first: Place, second: Place): boolean {
  let both = 0;
  let equal = 0;
  for (const cell of cells) {
    const one = cell.find(({ indicator }) => indicator === first.indicator);
    const other = cell.find(({ indicator }) => indicator === second.indicator);
    if (one === undefined || other?.respondents !== one.respondents) continue;
    const [left, right] = [read(one, first), read(other, second)];
    if (left === null || right === null) continue;
    both++;
    if (left === right) equal++;
  }
  return both >= MIN_ROWS && equal >= both * MIN_SHARE;
}
