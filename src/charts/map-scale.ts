import { type Cell, isAbsent } from '../domain/cell.ts';
import { type ClassBreaks, classLabels, classOf } from './class-breaks.ts';

/** How the values of a map are parted and coloured. A value of exactly 0 is a class of its own: nothing is not little. */
export interface MapScale extends ClassBreaks {
  /** From little to much, or on both sides of a balance: then there are five classes, the third around it. */
  readonly ramp: 'sequential' | 'diverging';
}

/** The class of what is worth nothing, and of what has no value. */
const ZERO = 'map-zero';
const ABSENT = 'map-missing';

/** The colour class of a value: none for an absent one nor for nothing, which are told otherwise. */
export function areaClass(value: Cell<number>, scale: MapScale): string {
  if (isAbsent(value)) return ABSENT;
  return value === 0 ? ZERO : rampClass(classOf(value, scale), scale);
}

/** One line of a legend: how a class is drawn, what it holds and how many territories are in it. */
export interface ClassCount {
  readonly className: string;
  readonly label: string;
  readonly count: number;
}

interface LegendWords {
  /** Writes a bound in the unit of the map. */
  readonly format: (bound: number) => string;
  readonly zero: string;
  readonly missing: string;
}

/** The classes of a map with the number of its values in each; those of nothing and of no value only when they have some. */
export function classCounts(
  values: readonly Cell<number>[],
  scale: MapScale,
  { format, zero, missing }: LegendWords,
): ClassCount[] {
  const counts = Map.groupBy(values, (value) => areaClass(value, scale));
  const count = (className: string): number => counts.get(className)?.length ?? 0;
  const apart = (className: string, label: string): ClassCount[] =>
    count(className) === 0 ? [] : [{ className, label, count: count(className) }];
  const classes = classLabels(scale, format, count(ZERO) > 0).map((label, index) => {
    const className = rampClass(index, scale);
    return { className, label, count: count(className) };
  });
  return [...apart(ZERO, zero), ...classes, ...apart(ABSENT, missing)];
}

/** With fewer than five classes, the sequential ramp is spread over the ones there are. */
function rampClass(index: number, { bounds, ramp }: MapScale): string {
  if (ramp === 'diverging') return `div-${index}`;
  return `seq-${bounds.length === 0 ? 2 : Math.round((index * 4) / bounds.length)}`;
}
