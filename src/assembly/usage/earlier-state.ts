import type { PublishedSector } from '../../domain/sector.ts';
import { coverage } from '../../metrics/coverage.ts';
import { UsageTimelines } from '../../metrics/usage/usage-timelines.ts';
import type { Scope } from '../scope.ts';
import type { TerritoryRow } from '../territory-rows.ts';
import { type EarlierEdition, EarlierUsage } from './earlier-usage.ts';
import { expectedEssms } from './expected-essms.ts';
import { contextOf, type UsageContext } from './usage-context.ts';
import { projectPlaces, territoryPlaces } from './usage-places.ts';
import type { UsageProgramme } from './usage-programme.ts';
import { usageSums } from './usage-sums.ts';

/** An earlier edition, and usage as it knew it. */
export interface EarlierState {
  readonly edition: EarlierEdition;
  /** The returns transmitted by its date. */
  readonly timelines: UsageTimelines;
  readonly usage: EarlierUsage;
}

interface StateContext {
  readonly programme: UsageProgramme;
  readonly sectors: ReadonlyMap<string, readonly PublishedSector[]>;
  readonly scope: Scope;
  readonly rows: readonly TerritoryRow[];
  readonly earlier: EarlierEdition | null;
}

/** Usage as an earlier edition knew it: its date, the members and the returns of then. */
export function earlierState(
  { programme, sectors, scope, rows, earlier }: StateContext,
  usage: UsageContext,
  projectIds: readonly string[],
): EarlierState | null {
  if (earlier === null || programme.returns === null) return null;
  const timelines = new UsageTimelines(programme.returns, earlier.dataDate);
  const then = { ...programme, dataDate: earlier.dataDate };
  const covered = coverage(programme.projects, programme.memberships, programme.essms, then);
  const expected = expectedEssms(then, covered, scope, timelines);
  const context = contextOf(timelines, expected, usage);
  const places = [
    ...territoryPlaces(rows, expected, { sectors, scope }),
    ...projectPlaces(projectIds, expected),
  ];
  const sums = places.flatMap((place) => usageSums(place, context));
  return { edition: earlier, timelines, usage: new EarlierUsage(earlier, sums, context) };
}
