import { NOT_APPLICABLE } from '../../domain/cell.ts';
import type { Essms } from '../../domain/essms.ts';
import { SECTORS } from '../../domain/sector.ts';
import type { TerritoryType } from '../../domain/territory.ts';
import { ratioOr } from '../../metrics/cell-ratio.ts';
import type { Coverage } from '../../metrics/coverage.ts';
import { territoryKeysOf } from '../../metrics/tally.ts';
import type { IsolatedCounts, IsolatedEssms, IsolatedGroup } from '../../observatory/isolated-figures.ts';
import { type TerritoryRow, toRef } from '../territory-rows.ts';
import { countTrue } from './isolated-groups.ts';

interface CountContext {
  readonly establishments: readonly IsolatedEssms[];
  readonly groups: readonly IsolatedGroup[];
  readonly rows: readonly TerritoryRow[];
  readonly covered: Coverage;
  readonly topKey: string;
}

/** Levels whose sectors are told apart, and which hold whole départements. */
const DETAILED: ReadonlySet<TerritoryType> = new Set(['pays', 'region', 'departement']);

/** The isolated ESSMS of every territory that holds an ESSMS, then of each of its sectors. */
export function isolatedCounts(essms: readonly Essms[], context: CountContext): IsolatedCounts[] {
  const byTerritory = new Map<string, Essms[]>();
  const groupsOf = new Map<string, number>();
  const seen = new Map(essms.map((one) => [one.finessEt, one]));
  for (const one of essms) {
    for (const key of territoryKeysOf(one.location, context.topKey)) {
      const held = byTerritory.get(key);
      if (held) held.push(one);
      else byTerritory.set(key, [one]);
    }
  }
  for (const { finessEts } of context.groups) {
    const location = seen.get(finessEts[0] ?? '')?.location ?? null;
    for (const key of territoryKeysOf(location, context.topKey)) {
      groupsOf.set(key, (groupsOf.get(key) ?? 0) + 1);
    }
  }
  const isolated = new Map(context.establishments.map((one) => [one.finessEt, one]));
  return context.rows.flatMap((row) => {
    const held = byTerritory.get(row.key);
    if (held === undefined || row.type === 'non_localise') return [];
    const count = (sector: IsolatedCounts['sector'], among: readonly Essms[]) =>
      countsOf(row, sector, among, {
        isolated,
        covered: context.covered,
        groupCount: groupsOf.get(row.key) ?? 0,
      });
    if (!DETAILED.has(row.type)) return [count('tous', held)];
    const bySector = Map.groupBy(held, ({ sector }) => sector);
    return [
      count('tous', held),
      ...SECTORS.flatMap((sector) =>
        bySector.has(sector) ? [count(sector, bySector.get(sector) ?? [])] : [],
      ),
    ];
  });
}

function countsOf(
  row: TerritoryRow,
  sector: IsolatedCounts['sector'],
  among: readonly Essms[],
  {
    isolated,
    covered,
    groupCount,
  }: { isolated: ReadonlyMap<string, IsolatedEssms>; covered: Coverage; groupCount: number },
): IsolatedCounts {
  const alone = among.flatMap(({ finessEt }) => isolated.get(finessEt) ?? []);
  const inProject = among.filter(({ finessEt }) => covered.projectIds.has(finessEt)).length;
  const unlocated = among.filter(
    ({ finessEt, coordinates }) => coordinates === null && isolated.has(finessEt),
  );
  const elsewhere = among.length - inProject - alone.length;
  return {
    territory: toRef(row),
    sector,
    essmsCount: among.length,
    isolatedCount: alone.length,
    // Where no département has a project, nobody can be left out of one: no share, rather than the best of all.
    isolatedShare:
      elsewhere === among.length ? NOT_APPLICABLE : ratioOr(alone.length, among.length, NOT_APPLICABLE),
    smallAndAloneCount: countTrue(alone.map(({ smallAndAlone }) => smallAndAlone)),
    elsewhereCount: elsewhere,
    withoutGrappeCount: alone.filter(({ nearbyCount }) => nearbyCount === 0).length,
    groupedCount: alone.filter(({ groupId }) => groupId !== null).length,
    unlocatedCount: unlocated.length,
    groupCount: sector === 'tous' && DETAILED.has(row.type) ? groupCount : NOT_APPLICABLE,
  };
}
