import type { Coordinates } from '../../domain/essms.ts';

/** A place found, by its position in the list that was searched, and how far it is: great circle, in whole metres. */
export interface FoundSite {
  readonly index: number;
  readonly metres: number;
}

export interface SiteQuery {
  /** How many are wanted at most. */
  readonly count: number;
  /** How far they may be, in metres; anywhere unless said. */
  readonly reach?: number;
  readonly accepts?: (index: number) => boolean;
}

/** Places that can be asked which ones are near. */
export interface NearestSites {
  /**
   * The nearest places, by distance then by position. When several are as far as the last one given, which of them are
   * given is left open.
   */
  nearest(from: Coordinates, query: SiteQuery): readonly FoundSite[];
  /**
   * How far from one of the places the last is of the `count` nearest among some, itself counted if it is of them; `null`
   * when these are fewer.
   */
  radius(around: number, among: ReadonlySet<number>, count: number): number | null;
  /** Great-circle distance between two of the places, in whole metres. */
  metresBetween(one: number, other: number): number;
}

/**
 * Measures how far the nearest place of each group is: great circle, in whole metres; `null` for a group of none. Groups are
 * known by their position.
 */
export type MeasureNearest = (
  groups: readonly (readonly Coordinates[])[],
) => (from: Coordinates) => (group: number) => number | null;

/** Prepares places to be asked. What is counted does not choose how: the caller brings the index. */
export type IndexSites = (places: readonly Coordinates[]) => NearestSites;
