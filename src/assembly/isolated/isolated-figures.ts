import { type Cell, MISSING, NOT_APPLICABLE, UNDETERMINED } from '../../domain/cell.ts';
import type { Essms } from '../../domain/essms.ts';
import { SECTORS, type Sector } from '../../domain/sector.ts';
import type { Coverage } from '../../metrics/coverage.ts';
import { candidateGrappes } from '../../metrics/isolated/candidate-grappes.ts';
import { type JoinableGrappe, joinableGrappes } from '../../metrics/isolated/joinable-grappes.ts';
import { organisationStates } from '../../metrics/isolated/lone-organisations.ts';
import type { ProjectAccount } from '../../metrics/project-account.ts';
import type { IsolatedEssms, IsolatedFigures, OpenGrappe } from '../../observatory/isolated-figures.ts';
import type { PublishedProject } from '../../observatory/types.ts';
import type { Programme } from '../../programme.ts';
import { sizeThresholds } from '../../rules/size-thresholds.ts';
import { essmsIn } from '../ledger.ts';
import type { Scope } from '../scope.ts';
import type { TerritoryRow } from '../territory-rows.ts';
import { distanceToNearest } from './distance-to-nearest.ts';
import { isolatedCounts } from './isolated-counts.ts';
import { isolatedGroups } from './isolated-groups.ts';

/** Candidates kept for each ESSMS: a page shows the first three. */
const CANDIDATES_KEPT = 5;

/** As far as people of a group would go to meet: about an hour by road. */
const GROUP_REACH = 50_000;

interface IsolatedContext {
  readonly programme: Programme;
  readonly covered: Coverage;
  readonly scope: Scope;
  readonly rows: readonly TerritoryRow[];
  /** Those of the edition, in the order of their accounts. */
  readonly projects: readonly PublishedProject[];
}

/** Who is left alone, whom they may join, and who they could be with. `accounts`: the projects of the edition. */
export function isolatedFigures(
  accounts: readonly ProjectAccount[],
  { programme, covered, scope, rows, projects }: IsolatedContext,
): IsolatedFigures {
  const scale = sizeThresholds(programme.baremes.values(), programme.dataDate);
  const stateOf = organisationStates(programme, scale);
  const grappes = joinableGrappes(accounts, {
    sites: programme.sites,
    sectorOf: (category) => programme.nomenclature.get(category)?.sector,
    dataDate: programme.dataDate,
  });
  const candidatesOf = candidateGrappes(grappes, CANDIDATES_KEPT, distanceToNearest);
  const essms = essmsIn(programme, scope);
  const isolated = essms.filter(({ finessEt }) => covered.isolated.has(finessEt));
  const groupRules = { reach: GROUP_REACH, most: scale?.tiers[0]?.to ?? Number.MAX_SAFE_INTEGER };
  const isLone = (one: Essms): Cell<boolean> => stateOf(one.finessEj).smallAndAlone ?? UNDETERMINED;
  const groups = isolatedGroups(isolated, groupRules, isLone);
  const groupOf = new Map(
    groups.flatMap(({ id, finessEts }) => finessEts.map((each) => [each, id] as const)),
  );
  const establishments = isolated.map((one): IsolatedEssms => {
    const { nearbyCount, first } = candidatesOf(one);
    return {
      finessEt: one.finessEt,
      organisationName: programme.organisationNames.get(one.finessEj ?? '') ?? null,
      smallOrganisation: stateOf(one.finessEj).small ?? UNDETERMINED,
      smallAndAlone: isLone(one),
      nearbyCount,
      candidates: first.map(({ metres, ...candidate }) => ({ ...candidate, distance: metres ?? MISSING })),
      groupId: groupOf.get(one.finessEt) ?? null,
    };
  });
  return {
    counts: isolatedCounts(essms, { establishments, groups, rows, covered, topKey: scope.topKey }),
    establishments,
    grappes: openGrappes(grappes, projects),
    groups,
    groupRules,
    candidatesKept: CANDIDATES_KEPT,
  };
}

function openGrappes(
  grappes: readonly JoinableGrappe[],
  projects: readonly PublishedProject[],
): readonly OpenGrappe[] {
  const published = new Map(projects.map((project) => [project.id, project]));
  return grappes.flatMap(
    ({ projectId, memberCount, software, room, departements, sectors }): OpenGrappe[] => {
      const project = published.get(projectId);
      if (project === undefined) return [];
      const { href, title, carrierName, status } = project;
      return [
        {
          ...{ projectId, href, title, carrierName, status, memberCount },
          software: software ?? MISSING,
          room: room ?? NOT_APPLICABLE,
          departements: [...departements].sort(),
          sectors: inOrder(sectors),
        },
      ];
    },
  );
}

const inOrder = (sectors: ReadonlySet<Sector>): readonly Sector[] =>
  SECTORS.filter((sector) => sectors.has(sector));
