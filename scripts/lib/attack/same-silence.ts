import type { Interval } from './additive-system.ts';
import { disclosesSilent, SILENT_PERSONS, silentPersons } from './bounds-system.ts';
import { type UsageRow, usageKey } from './published-rows.ts';
import type { Disclosure } from './report.ts';
import type { Thresholds } from './thresholds.ts';

/** Under three rows, or when more than one in ten differs, the silent of two indicators are not taken for the same. */
const MIN_ROWS = 3;
const MIN_SHARE = 0.9;

interface Pair {
  readonly first: UsageRow;
  readonly second: UsageRow;
}

/**
 * Bounds that a row hides while another indicator prints its own: where as many answered both, and mostly the same ESSMS
 * did elsewhere, the persons of those who did not are the same.
 */
export function silentElsewhere(
  rows: readonly UsageRow[],
  { width, thresholds }: { readonly width: number; readonly thresholds: Thresholds },
): readonly Disclosure[] {
  const whole = rows.filter(
    ({ type, respondents, expected }) => type === 'tous' && respondents > 0 && respondents < expected,
  );
  const pairs = [...Map.groupBy(whole, ({ cell }) => cell).values()].flatMap((cell) =>
    cell.flatMap((first) =>
      cell
        .filter((second) => second !== first && second.respondents === first.respondents)
        .map((second): Pair => ({ first, second })),
    ),
  );
  const groups = Map.groupBy(pairs, ({ first, second }) => `${first.indicator} ${second.indicator}`);
  return [...groups.values()].filter(areSame).flatMap((group) =>
    group.flatMap(({ first, second }) => {
      const told = silentPersons(second);
      if (first.lowerBound !== null || told === null || told.high - told.low >= width) return [];
      if (!disclosesSilent(first, told, thresholds)) return [];
      return [
        { file: first.file, key: usageKey(first), count: SILENT_PERSONS, ...told, by: 'autre indicateur' },
      ];
    }),
  );
}

function areSame(pairs: readonly Pair[]): boolean {
  const both = pairs.flatMap(({ first, second }) => {
    const [one, other] = [silentPersons(first), silentPersons(second)];
    return one === null || other === null ? [] : [meet(one, other)];
  });
  return both.length >= MIN_ROWS && both.filter(Boolean).length >= both.length * MIN_SHARE;
}

const meet = (one: Interval, other: Interval): boolean => one.low <= other.high && other.low <= one.high;
