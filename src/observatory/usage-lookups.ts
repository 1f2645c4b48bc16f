import observatory from 'cadran:observatory';
import type { PublishedSector } from '../domain/sector.ts';
import { type TerritoryType, territoryKey } from '../domain/territory.ts';
import { asked } from './asked.ts';
import type { TerritoryRef } from './types.ts';
import type {
  ActiveRecordsPoint,
  ProjectTargets,
  ProjectUsage,
  TerritoryReaching,
  TerritoryUsage,
} from './usage-figures.ts';

/** Rows of usage by their keys: selections only, built once, nothing is computed here. Each is a question. */

type Place = Pick<TerritoryRef, 'type' | 'code'>;
type SectorOrAll = PublishedSector | 'tous';
type PlacedRow = Pick<TerritoryUsage, 'territoryType' | 'territoryCode' | 'sector'>;

const { territories, projects, projectTargets, reaching, activeRecords } = observatory.usage;

const key = (place: Place, sector: SectorOrAll): string =>
  `${territoryKey(place.type, place.code)} ${sector}`;
const rowKey = ({ territoryType: type, territoryCode: code, sector }: PlacedRow): string =>
  key({ type, code }, sector);

const byPlace = Map.groupBy(territories, rowKey);
const byProject = Map.groupBy(projects, ({ projectId }) => projectId);
const targetsByProject = new Map(projectTargets.map((row) => [row.projectId, row]));
const reachingByPlace = new Map(reaching.map((row) => [rowKey(row), row]));
const lastMonth = activeRecords.latest?.month ?? null;
const latestByPlace = new Map(
  activeRecords.points
    .filter(({ month }) => month === lastMonth)
    .map((point) => [territoryKey(point.territoryType, point.territoryCode), point]),
);
const contributions = new Map(
  activeRecords.contributions.map((row) => [territoryKey(row.territoryType, row.territoryCode), row]),
);

const measures = asked(
  'usages',
  (type: TerritoryType, code: string, sector: SectorOrAll): readonly TerritoryUsage[] =>
    byPlace.get(key({ type, code }, sector)) ?? [],
);

/** The measures of a territory, or of one sector of it; none where nothing is known of it. */
export const usageOf = ({ type, code }: Place, sector: SectorOrAll = 'tous'): readonly TerritoryUsage[] =>
  measures(type, code, sector);

/** A question whose answer is made of the measures of a territory: pages depend on what is made of them, not on them. */
export function askedOfUsage<Answer>(
  name: string,
  answer: (measures: readonly TerritoryUsage[]) => Answer,
): (place: Place) => Answer {
  const answerOf = asked(name, (type: TerritoryType, code: string) =>
    answer(byPlace.get(key({ type, code }, 'tous')) ?? []),
  );
  return ({ type, code }) => answerOf(type, code);
}

/** The measures of a project; none before it is selected. */
export const usageOfProject = asked(
  'usages d’un projet',
  (id: string): readonly ProjectUsage[] => byProject.get(id) ?? [],
);

/** What a project did of its targets. */
export const targetsOfProject = asked('cibles d’un projet', (id: string): ProjectTargets | undefined =>
  targetsByProject.get(id),
);

const reachingAt = asked(
  'cibles atteintes',
  (type: TerritoryType, code: string, sector: SectorOrAll): TerritoryReaching | undefined =>
    reachingByPlace.get(key({ type, code }, sector)),
);

/** How many ESSMS of a territory reach their targets: of the top row, of its sectors and of the régions. */
export const reachingIn = (
  { type, code }: Place,
  sector: SectorOrAll = 'tous',
): TerritoryReaching | undefined => reachingAt(type, code, sector);

const latestAt = asked('dossiers actifs', (key: string): ActiveRecordsPoint | undefined =>
  latestByPlace.get(key),
);

/** The active files of a territory at the last month. */
export const activeRecordsOf = ({ type, code }: Place): ActiveRecordsPoint | undefined =>
  latestAt(territoryKey(type, code));

const contributionAt = asked('contribution', (key: string) => contributions.get(key));

/** Its part in those of the whole, for the territories just under it. */
export const contributionOf = ({ type, code }: Place) => contributionAt(territoryKey(type, code));
