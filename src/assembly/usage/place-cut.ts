import type { UsagePlace } from './usage-places.ts';

/** How a place cuts what is counted: its family, and its rank among the places of that family, the narrowest first. */
export interface PlaceCut {
  readonly family: number;
  readonly rank: number;
}

const NARROWEST_FIRST: readonly string[] = [
  'epci',
  'hors_epci',
  'departement',
  'non_localise',
  'region',
  'pays',
];

/** By territory, by sector of a territory, by project. */
export function placeCut({ territory, sector }: UsagePlace): PlaceCut {
  if (territory === null) return { family: 2, rank: 0 };
  return { family: sector === 'tous' ? 0 : 1, rank: NARROWEST_FIRST.indexOf(territory.type) };
}

/** The family of types of denominator, which cut every place. */
export const TYPE_FAMILY = 3;
