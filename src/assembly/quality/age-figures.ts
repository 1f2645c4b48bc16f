import { type Cell, MISSING, SECRET } from '../../domain/cell.ts';
import type { Essms } from '../../domain/essms.ts';
import type { IsoDate } from '../../domain/iso-date.ts';
import { type Level, territoryKey } from '../../domain/territory.ts';
import type { Coverage } from '../../metrics/coverage.ts';
import { usageAges } from '../../metrics/usage-ages.ts';
import type { AgeFigures, PlaceAges } from '../../observatory/quality-figures.ts';
import { type TerritoryRow, toRef } from '../territory-rows.ts';

/** Below it, a row would tell when one ESSMS reported. */
const MIN_ESSMS = 3;

interface AgeContext {
  readonly essms: readonly Essms[];
  readonly covered: Coverage;
  readonly rows: readonly TerritoryRow[];
  readonly level: Level;
  readonly dataDate: IsoDate;
}

/**
 * The ages of the usage measures of the ESSMS that are expected to report: those in a project sélectionné or later at
 * the date of the data. `latest`: the latest sound measure by FINESS; `null` without any file of measures.
 */
export function ageFigures(
  latest: ReadonlyMap<string, IsoDate> | null,
  context: AgeContext,
): Cell<AgeFigures> {
  if (latest === null) return MISSING;
  const { covered, dataDate } = context;
  const expected = context.essms.filter(({ finessEt }) => covered.projectIds.has(finessEt));
  if (expected.length > 0 && expected.length < MIN_ESSMS) return SECRET;
  const whole = expected.map(({ finessEt }) => finessEt);
  return { ...usageAges(whole, latest, dataDate), places: placeAges(expected, latest, context) };
}

function placeAges(
  expected: readonly Essms[],
  latest: ReadonlyMap<string, IsoDate>,
  { rows, level, dataDate }: AgeContext,
): PlaceAges[] {
  const byPlace = Map.groupBy(expected, ({ location }) =>
    location === null ? territoryKey('non_localise', level) : territoryKey(level, location[level] ?? ''),
  );
  const sizes = new Map([...byPlace].map(([key, some]) => [key, some.length]));
  const hidden = hiddenPlaces(sizes);
  return rows.flatMap((row) => {
    const some = byPlace.get(row.key);
    if (some === undefined) return [];
    const ages = usageAges(
      some.map(({ finessEt }) => finessEt),
      latest,
      dataDate,
    );
    const isHidden = hidden.has(row.key);
    return {
      territory: toRef(row),
      expectedCount: some.length,
      counts: ages.classes.map(({ count }) => (isHidden ? SECRET : count)),
      medianDays: isHidden ? SECRET : ages.medianDays,
    };
  });
}

/**
 * The places whose ages are not published: those of fewer than three ESSMS and, since the whole is published, the next
 * smallest ones until those hidden together have three.
 * @internal
 */
export function hiddenPlaces(sizes: ReadonlyMap<string, number>): ReadonlySet<string> {
  const hidden = new Set<string>();
  let held = 0;
  const smallestFirst = [...sizes].sort(([a, m], [b, n]) => m - n || (a < b ? -1 : 1));
  for (const [place, size] of smallestFirst) {
    if (size >= MIN_ESSMS && (hidden.size === 0 || held >= MIN_ESSMS)) break;
    hidden.add(place);
    held += size;
  }
  return hidden;
}
