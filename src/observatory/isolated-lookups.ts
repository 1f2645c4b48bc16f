import observatory from 'cadran:observatory';
import { territoryKey } from '../domain/territory.ts';
import { asked } from './asked.ts';
import type { IsolatedCounts, IsolatedEssms, IsolatedGroup, OpenGrappe } from './isolated-figures.ts';
import {
  type CandidateRow,
  candidatesAmong,
  type IsolatedRow,
  inCallOrder,
  isolatedRows,
} from './isolated-rows.ts';
import { top } from './lookups.ts';
import type { TerritoryFigures, TerritoryRef } from './types.ts';

/** Isolated ESSMS by territory: selections only, built once, nothing is computed here. Each is a question. */

const { isolated } = observatory;
const countsByTerritory = Map.groupBy(isolated.counts, ({ territory }) =>
  territoryKey(territory.type, territory.code),
);
const rowsByDepartement = Map.groupBy(isolatedRows(observatory), ({ essms }) => essms.departement);
const groupsByDepartement = Map.groupBy(isolated.groups, ({ departement }) => departement);

const grappesById = new Map(isolated.grappes.map((grappe) => [grappe.projectId, grappe]));
const grappeOf = asked('grappe ouverte', (projectId: string) => grappesById.get(projectId));

/** The projects that an isolated ESSMS may ask to join, in their order. */
export const candidatesOf = (one: IsolatedEssms): readonly CandidateRow[] => candidatesAmong(grappeOf, one);

const countsAt = asked(
  'isolés',
  (key: string): readonly IsolatedCounts[] => countsByTerritory.get(key) ?? [],
);

/** The isolated ESSMS of a territory, all sectors; there is no row where there is no ESSMS. */
export const isolatedIn = ({ type, code }: Pick<TerritoryRef, 'type' | 'code'>): IsolatedCounts | undefined =>
  countsAt(territoryKey(type, code)).find(({ sector }) => sector === 'tous');

/** The same, all sectors, of several territories. */
export function isolatedInEach(
  refs: readonly Pick<TerritoryRef, 'type' | 'code'>[],
): readonly IsolatedCounts[] {
  return refs.flatMap((ref) => isolatedIn(ref) ?? []);
}

/** The isolated ESSMS of a territory, sector by sector. */
export const isolatedSectorsIn = ({
  type,
  code,
}: Pick<TerritoryRef, 'type' | 'code'>): readonly IsolatedCounts[] =>
  countsAt(territoryKey(type, code)).filter(({ sector }) => sector !== 'tous');

const withPage = isolated.counts
  .filter(
    ({ territory, sector, isolatedCount }) =>
      territory.type === 'departement' && sector === 'tous' && isolatedCount > 0,
  )
  .map(({ territory }) => territory.code);

/** The départements that have a page of isolated ESSMS: those that have any. */
export const isolatedDepartements = asked('départements avec isolés', (): readonly string[] => withPage);

const rowsOf = asked(
  'isolés d’un département',
  (departement: string): readonly IsolatedRow[] => rowsByDepartement.get(departement) ?? [],
);

/** The isolated ESSMS of a département, in the order in which they are to be called. */
export const callListOf = (departement: string): readonly IsolatedRow[] => inCallOrder(rowsOf(departement));

export const groupsOf = asked(
  'groupes possibles',
  (departement: string): readonly IsolatedGroup[] => groupsByDepartement.get(departement) ?? [],
);

/** The grappes with a member in a département that can be joined. */
export const openGrappesOf = asked('grappes ouvertes', (departement: string): readonly OpenGrappe[] =>
  isolated.grappes.filter(({ departements }) => departements.includes(departement)),
);

/** The page of the isolated ESSMS of a département, `null` when it has none. */
export const departementHref = asked('page des isolés', (code: string): string | null =>
  withPage.includes(code) ? `/isoles/departements/${code}/` : null,
);

/** Where the isolated ESSMS of a territory are told; `null` when it has none. */
export function isolatedHref({
  type,
  code,
  isolatedCount,
}: Pick<TerritoryFigures, 'type' | 'code' | 'isolatedCount'>): string | null {
  if (isolatedCount === 0) return null;
  if (type === top.type && code === top.code) return '/isoles/';
  if (type === 'departement') return departementHref(code);
  return type === 'region' ? `/isoles/#region-${code}` : '/isoles/';
}

/** The same, for an EPCI too: the page of its département. */
export function isolatedHrefOf(territory: TerritoryFigures): string | null {
  const parent = territory.parents.findLast(({ type }) => type === 'departement');
  const href = isolatedHref(territory);
  return href === null || parent === undefined ? href : (departementHref(parent.code) ?? href);
}
