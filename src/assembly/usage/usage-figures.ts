import type { DisclosureSettings } from '../../disclosure/disclosure-settings.ts';
import type { Project } from '../../domain/project.ts';
import { RATE_INDICATORS, type RateIndicator } from '../../domain/usage-return.ts';
import { type Coverage, coverage } from '../../metrics/coverage.ts';
import { UsageTimelines } from '../../metrics/usage/usage-timelines.ts';
import type {
  ProjectTargets,
  ProjectUsage,
  TerritoryReaching,
  TerritoryUsage,
  UsageFigures,
} from '../../observatory/usage-figures.ts';
import type { Programme } from '../../programme.ts';
import { isMemberOn } from '../../rules/counted-members.ts';
import { covers } from '../../rules/statuses.ts';
import { projectTarget, targetOn } from '../../rules/usage-target.ts';
import { essmsIn, type Ledger } from '../ledger.ts';
import type { Scope } from '../scope.ts';
import type { TerritoryRow } from '../territory-rows.ts';
import { activeRecords } from './active-records.ts';
import { type EarlierEdition, EarlierUsage } from './earlier-usage.ts';
import { exchangeFigures } from './exchange-figures.ts';
import { expectedEssms } from './expected-essms.ts';
import { hideBounds } from './hide-bounds.ts';
import { type Hidden, hideSums } from './hide-sums.ts';
import { hidingCounts } from './hiding-counts.ts';
import { monthlyFigures } from './monthly-figures.ts';
import { projectTargets } from './project-targets.ts';
import { publishedTargets } from './published-targets.ts';
import { essmsReaching } from './reaching-figures.ts';
import { timesToTarget, type WaitingProject } from './times-to-target.ts';
import type { UsageContext } from './usage-context.ts';
import { usageMeasure } from './usage-measures.ts';
import { projectPlaces, territoryPlaces, type UsagePlace } from './usage-places.ts';
import { type UsageSum, usageSums } from './usage-sums.ts';

interface FiguresContext {
  readonly programme: Programme;
  readonly covered: Coverage;
  readonly ledger: Ledger;
  readonly scope: Scope;
  readonly rows: readonly TerritoryRow[];
  /** Those of the edition. */
  readonly projects: readonly Project[];
  /** An edition already published, whose differences with this one must tell nothing. */
  readonly earlier: EarlierEdition | null;
}

/** Everything that is published about usage: computed, then hidden where it would tell a secret. */
export function usageFigures(context: FiguresContext): UsageFigures {
  const { programme, covered, ledger, scope, rows } = context;
  const timelines = programme.returns && new UsageTimelines(programme.returns);
  const usage: UsageContext = {
    timelines,
    expected: expectedEssms(programme, covered, scope, timelines),
    targets: targetsInForce(programme),
    settings: disclosureSettings(programme),
  };
  const projects = context.projects.filter(({ status }) => covers(status));
  const territories = territoryPlaces(rows, usage.expected, { ledger, scope });
  const places = [
    ...territories,
    ...projectPlaces(
      projects.map(({ id }) => id),
      usage.expected,
    ),
  ];
  const sums = places.flatMap((place) => usageSums(place, usage));
  const before = earlierState(context, usage, projects);
  const hiddenOf = hideSums(sums, usage, before?.usage ?? null);
  const areBoundsHidden = hideBounds(sums, (sum) => hiddenOf(sum) !== false, usage);
  const targetOf = targetsOf(programme, usage);
  const measures = sums.map((sum) => ({
    sum,
    measure: usageMeasure(
      sum,
      {
        target: targetOf(sum.place.projectId)(sum.indicator),
        isHidden: hiddenOf(sum) !== false,
        areBoundsHidden: areBoundsHidden(sum),
      },
      usage,
    ),
  }));
  const byPlace = Map.groupBy(sums, ({ place, indicator, type }) => `${place.key} ${indicator} ${type}`);
  const latest = (key: string): Hidden => {
    const [sum] = byPlace.get(key) ?? [];
    return sum === undefined ? false : hiddenOf(sum);
  };
  const monthly = monthlyFigures({
    programme,
    scope,
    rows,
    usage,
    latest: ({ key, indicator, type }) => latest(`${key} ${indicator} ${type}`),
    earlier: before && { edition: before.edition, timelines: before.timelines },
  });
  const exchanges =
    programme.returns === null
      ? { points: [], hidden: [] }
      : exchangeFigures({
          returns: programme.returns,
          essms: new Map(essmsIn(programme, scope).map((each) => [each.finessEt, each])),
          rows,
          scope,
          settings: usage.settings,
          earlier: context.earlier,
        });
  const projectUsages = measures.flatMap(({ sum, measure }): ProjectUsage[] =>
    sum.place.projectId === null ? [] : [{ projectId: sum.place.projectId, ...measure }],
  );
  return {
    available: timelines !== null,
    targets: publishedTargets(usage.targets),
    territories: measures.flatMap(({ sum, measure }) => territoryUsage(sum, measure)),
    projects: projectUsages,
    projectTargets: projectTargetsOf(places, projectUsages, { targetOf, usage }),
    reaching: reaching(territories, { targetOf, usage }),
    activeRecords: activeRecords(monthly.points, { programme, scope, usage }),
    exchanges: exchanges.points,
    trends: monthly.trends,
    timesToTarget: timesToTarget(
      waitingProjects(projects, programme, targetOf),
      timelines,
      programme.dataDate,
    ),
    disclosure: {
      settings: usage.settings,
      levels: hidingCounts(sums, hiddenOf, { monthly: monthly.hidden, exchanges: exchanges.hidden }),
    },
  };
}

/** Usage as an earlier edition knew it: its date, the members and the returns of then. */
function earlierState(
  { programme, ledger, scope, rows, earlier }: FiguresContext,
  usage: UsageContext,
  projects: readonly Project[],
): { edition: EarlierEdition; timelines: UsageTimelines; usage: EarlierUsage } | null {
  if (earlier === null || programme.returns === null) return null;
  const timelines = new UsageTimelines(programme.returns, earlier.dataDate);
  const then = { ...programme, dataDate: earlier.dataDate };
  const covered = coverage(programme.projects, programme.memberships, programme.essms, then);
  const expected = expectedEssms(then, covered, scope, timelines);
  const context: UsageContext = { ...usage, timelines, expected };
  const places = [
    ...territoryPlaces(rows, expected, { ledger, scope }),
    ...projectPlaces(
      projects.map(({ id }) => id),
      expected,
    ),
  ];
  const sums = places.flatMap((place) => usageSums(place, context));
  return { edition: earlier, timelines, usage: new EarlierUsage(earlier, sums, context) };
}

function targetsInForce({ objectives, dataDate }: Programme): UsageContext['targets'] {
  return new Map(
    RATE_INDICATORS.flatMap((indicator) => {
      const target = targetOn(objectives, indicator, dataDate);
      return target === null ? [] : [[indicator, target] as const];
    }),
  );
}

function disclosureSettings({ configuration: { secret } }: Programme): DisclosureSettings {
  return {
    personThreshold: secret.seuil_personnes,
    minEssms: secret.min_essms,
    minOrganisations: secret.min_og,
    dominantSharePpm: secret.part_dominante_ppm,
    protectionWidth: secret.largeur_protection,
  };
}

/** The target of an indicator: of a project, which its call may set; of the country otherwise. */
type TargetOf = (projectId: string | null) => (indicator: RateIndicator) => number | null;

function targetsOf({ projects, baremes }: Programme, { targets }: UsageContext): TargetOf {
  const bareme = new Map(projects.map(({ id, baremeCode }) => [id, baremes.get(baremeCode)]));
  return (projectId) => (indicator) => {
    const national = targets.get(indicator) ?? null;
    const own = projectId === null ? undefined : bareme.get(projectId);
    return own === undefined ? (national?.ppm ?? null) : projectTarget(own, national, indicator);
  };
}

function territoryUsage(
  { place: { territory, sector }, firstMeasured, lastMeasured }: UsageSum,
  measure: ReturnType<typeof usageMeasure>,
): TerritoryUsage[] {
  if (territory === null) return [];
  const { type: territoryType, code: territoryCode } = territory;
  return [{ territoryType, territoryCode, sector, ...measure, firstMeasured, lastMeasured }];
}

interface TargetContext {
  readonly targetOf: TargetOf;
  readonly usage: UsageContext;
}

function projectTargetsOf(
  places: readonly UsagePlace[],
  usages: readonly ProjectUsage[],
  { targetOf, usage }: TargetContext,
): ProjectTargets[] {
  const byProject = Map.groupBy(usages, ({ projectId }) => projectId);
  return places.flatMap((place) =>
    place.projectId === null
      ? []
      : [
          projectTargets(
            place.projectId,
            byProject.get(place.projectId) ?? [],
            essmsReaching(place, targetOf(place.projectId), usage),
          ),
        ],
  );
}

/** Of the top row, its sectors, and the régions. */
function reaching(places: readonly UsagePlace[], { targetOf, usage }: TargetContext): TerritoryReaching[] {
  return places.flatMap(({ territory, sector, ...place }) => {
    const isTop = territory?.parentKey === null;
    if (territory === null || !(isTop || (territory.type === 'region' && sector === 'tous'))) return [];
    const counts = essmsReaching({ territory, sector, ...place }, targetOf(null), usage);
    return [{ territoryType: territory.type, territoryCode: territory.code, sector, ...counts }];
  });
}

function waitingProjects(
  projects: readonly Project[],
  { memberships, dataDate }: Programme,
  targetOf: TargetOf,
): WaitingProject[] {
  return projects.flatMap((project) => {
    const { conventionDate } = project;
    if (conventionDate === null) return [];
    const present = (memberships.get(project.id) ?? []).filter((each) => isMemberOn(each, dataDate));
    return [
      { project: { ...project, conventionDate }, memberships: present, targetOf: targetOf(project.id) },
    ];
  });
}
