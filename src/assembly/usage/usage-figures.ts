import type { Project } from '../../domain/project.ts';
import type { PublishedSector } from '../../domain/sector.ts';
import type { Coverage } from '../../metrics/coverage.ts';
import type {
  ProjectTargets,
  ProjectUsage,
  TerritoryUsage,
  UsageFigures,
  UsageMeasure,
} from '../../observatory/usage-figures.ts';
import { covers } from '../../rules/statuses.ts';
import { essmsIn } from '../ledger.ts';
import type { Scope } from '../scope.ts';
import type { TerritoryRow } from '../territory-rows.ts';
import { activeRecords } from './active-records.ts';
import { earlierState } from './earlier-state.ts';
import type { EarlierEdition } from './earlier-usage.ts';
import { exchangeFigures } from './exchange-figures.ts';
import { hideBounds } from './hide-bounds.ts';
import { type Hidden, hideSums } from './hide-sums.ts';
import { hidingCounts } from './hiding-counts.ts';
import { monthlyFigures } from './monthly-figures.ts';
import { projectTargets } from './project-targets.ts';
import { publishedTargets } from './published-targets.ts';
import { essmsReaching } from './reaching-figures.ts';
import type { SeriesSubject } from './series.ts';
import { type TargetOf, targetsOf } from './target-of.ts';
import { territoryReaching } from './territory-reaching.ts';
import { timesToTarget, waitingProjects } from './times-to-target.ts';
import { createUsageContext, type UsageContext } from './usage-context.ts';
import { usageMeasure } from './usage-measures.ts';
import { projectPlaces, territoryPlaces, type UsagePlace } from './usage-places.ts';
import type { UsageProgramme } from './usage-programme.ts';
import { type UsageSum, usageSums } from './usage-sums.ts';

/** All that the figures of usage are computed from. */
export interface UsageInputs {
  readonly programme: UsageProgramme;
  readonly covered: Coverage;
  readonly scope: Scope;
  readonly rows: readonly TerritoryRow[];
  /** Those that hold some ESSMS, by key of territory. */
  readonly sectors: ReadonlyMap<string, readonly PublishedSector[]>;
  /** Those of the edition. */
  readonly projects: readonly Project[];
  /** An edition already published, whose differences with this one must tell nothing. */
  readonly earlier: EarlierEdition | null;
}

/** Everything that is published about usage: computed, then hidden where it would tell a secret. */
export function usageFigures(context: UsageInputs): UsageFigures {
  const { programme, covered, scope, rows, sectors } = context;
  const usage = createUsageContext(programme, covered, scope);
  const targetOf = targetsOf(programme, usage);
  const projects = context.projects.filter(({ status }) => covers(status));
  const projectIds = projects.map(({ id }) => id);
  const territories = territoryPlaces(rows, usage.expected, { sectors, scope });
  const ofProjects = projectPlaces(projectIds, usage.expected);
  const sums = [...territories, ...ofProjects].flatMap((place) => usageSums(place, usage));
  const earlier = earlierState(context, usage, projectIds);
  const hiddenOf = hideSums(sums, usage, earlier?.usage ?? null);
  const measures = measuresOf(sums, hiddenOf, { targetOf, usage });
  const latest = latestOf(sums, hiddenOf);
  const monthly = monthlyFigures({ programme, scope, rows, usage, latest, earlier });
  const exchanges = exchangesOf(context, usage);
  const projectUsages = measures.flatMap(({ sum, measure }) => projectUsage(sum, measure));
  return {
    available: usage.timelines !== null,
    targets: publishedTargets(usage.targets),
    territories: measures.flatMap(({ sum, measure }) => territoryUsage(sum, measure)),
    projects: projectUsages,
    projectTargets: projectTargetsOf(ofProjects, projectUsages, { targetOf, usage }),
    reaching: territoryReaching(territories, targetOf(null), usage),
    activeRecords: activeRecords(monthly.points, { programme, scope, usage }),
    exchanges: exchanges.points,
    trends: monthly.trends,
    timesToTarget: timesToTarget(
      waitingProjects(projects, programme, targetOf),
      usage.timelines,
      programme.dataDate,
    ),
    disclosure: {
      settings: usage.settings,
      levels: hidingCounts(sums, hiddenOf, { monthly: monthly.hidden, exchanges: exchanges.hidden }),
    },
  };
}

type HiddenOf = (sum: UsageSum) => Hidden;

interface TargetContext {
  readonly targetOf: TargetOf;
  readonly usage: UsageContext;
}

interface Measured {
  readonly sum: UsageSum;
  readonly measure: UsageMeasure;
}

/** Every sum as published. */
function measuresOf(
  sums: readonly UsageSum[],
  hiddenOf: HiddenOf,
  { targetOf, usage }: TargetContext,
): Measured[] {
  const isHidden = (sum: UsageSum): boolean => hiddenOf(sum) !== false;
  const areBoundsHidden = hideBounds(sums, isHidden, usage);
  return sums.map((sum) => {
    const target = targetOf(sum.place.projectId)(sum.indicator);
    const verdict = { target, isHidden: isHidden(sum), areBoundsHidden: areBoundsHidden(sum) };
    return { sum, measure: usageMeasure(sum, verdict, usage) };
  });
}

/** What is hidden of the sum that a series ends on. */
function latestOf(sums: readonly UsageSum[], hiddenOf: HiddenOf): (subject: SeriesSubject) => Hidden {
  const byPlace = new Map(sums.map((sum) => [`${sum.place.key} ${sum.indicator} ${sum.type}`, sum] as const));
  return ({ key, indicator, type }) => {
    const sum = byPlace.get(`${key} ${indicator} ${type}`);
    return sum === undefined ? false : hiddenOf(sum);
  };
}

function exchangesOf({ programme, scope, rows, earlier }: UsageInputs, { settings }: UsageContext) {
  const { returns } = programme;
  if (returns === null) return { points: [], hidden: [] };
  const essms = new Map(essmsIn(programme, scope).map((each) => [each.finessEt, each]));
  return exchangeFigures({ returns, essms, rows, scope, settings, earlier });
}

function territoryUsage(
  { place: { territory, sector }, firstMeasured, lastMeasured }: UsageSum,
  measure: UsageMeasure,
): TerritoryUsage[] {
  if (territory === null) return [];
  const { type: territoryType, code: territoryCode } = territory;
  return [{ territoryType, territoryCode, sector, ...measure, firstMeasured, lastMeasured }];
}

function projectUsage({ place: { projectId } }: UsageSum, measure: UsageMeasure): ProjectUsage[] {
  return projectId === null ? [] : [{ projectId, ...measure }];
}

function projectTargetsOf(
  places: readonly UsagePlace[],
  usages: readonly ProjectUsage[],
  { targetOf, usage }: TargetContext,
): ProjectTargets[] {
  const byProject = Map.groupBy(usages, ({ projectId }) => projectId);
  return places.flatMap((place) => {
    const { projectId } = place;
    if (projectId === null) return [];
    const reaching = essmsReaching(place, targetOf(projectId), usage);
    return [projectTargets(projectId, byProject.get(projectId) ?? [], reaching)];
  });
}
