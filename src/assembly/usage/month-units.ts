import type { Unit } from '../../disclosure/protect.ts';
import { setKey } from '../../disclosure/set-key.ts';
import { UnionFind } from '../../disclosure/union-find.ts';
import type { Hidden } from './hide-sums.ts';
import type { Series } from './series.ts';
import type { SeriesPoint, SeriesReader } from './series-reader.ts';

/** A point of a month, before it is decided whether it is told. */
export interface MonthPoint {
  readonly reader: SeriesReader;
  readonly point: SeriesPoint;
  /** What it adds up of the active files of the month; `null` for the rates that are no part of them. */
  readonly leaves: readonly number[] | null;
  /** What is decided of the next month, when it is the same number. */
  readonly after: Hidden | null;
  /** Whether it is the same number down to the date of the data, which nothing here can hide. */
  readonly isLasting: boolean;
  /** Whether the thresholds hide it, or the date of the data does. */
  readonly isPrimary: boolean;
  /** Whether an earlier edition does. */
  readonly isHiding: boolean;
}

/** What is hidden as a whole; `fixed` when the next month tells it. */
export interface MonthUnit extends Unit {
  readonly isLasting: boolean;
}

export interface MonthUnits {
  readonly units: readonly MonthUnit[];
  /** By point. */
  readonly unitOf: readonly number[];
}

/**
 * The points of a month that are told or hidden as one: those of the same ESSMS, which are the same number; and those of
 * `among`, which count the same persons as far as anyone can tell, as do rates whose denominators are equal. What the
 * next month tells is no secret: masking it would hide nothing, and it takes nobody with it.
 */
export function monthUnits(points: readonly MonthPoint[], among: ReadonlySet<Series>): MonthUnits {
  const groups = new UnionFind();
  const ids = points.map(() => groups.add());
  const unite = (keyOf: (each: MonthPoint) => string | null, some: readonly number[]): void => {
    for (const [key, [first, ...others]] of Map.groupBy(some, (id) => keyOf(points[id] as MonthPoint))) {
      if (key !== null) for (const other of others) groups.union(first as number, other);
    }
  };
  const answered = ids.filter((id) => (points[id] as MonthPoint).point.respondents > 0);
  unite(({ leaves }) => (leaves === null ? null : setKey(leaves)), answered);
  const told = new Set(ids.filter((id) => points[id]?.after === false).map((id) => groups.find(id)));
  unite(
    (each) => personsKey(each, among),
    answered.filter((id) => !told.has(groups.find(id))),
  );
  const gathered = [...Map.groupBy(ids, (id) => groups.find(id)).values()];
  const unitOf: number[] = [];
  for (const [unit, own] of gathered.entries()) for (const id of own) unitOf[id] = unit;
  return { units: gathered.map((own) => unit(own.map((id) => points[id] as MonthPoint))), unitOf };
}

/** Whose persons a point counts, among those of the top row. */
function personsKey(
  { reader: { series }, point, leaves }: MonthPoint,
  among: ReadonlySet<Series>,
): string | null {
  if (among.has(series)) return 'active files';
  return leaves === null ? String(point.denominator) : null;
}

function unit(own: readonly MonthPoint[]): MonthUnit {
  const fixed = own.some(({ after }) => after === false);
  return {
    weight: Math.max(...own.map(({ point }) => point.denominator)),
    primary: own.some(({ isPrimary, isHiding }) => isHiding || (isPrimary && !fixed)),
    fixed,
    isLasting: own.some(({ after, isLasting }) => after === false && isLasting),
  };
}
