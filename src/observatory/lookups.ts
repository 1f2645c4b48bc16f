import observatory from 'cadran:observatory';
import type { PublishedSector } from '../domain/sector.ts';
import { type TerritoryType, territoryKey } from '../domain/territory.ts';
import type { MonthlyMoney } from './payment-figures.ts';
import type {
  BalanceFigures,
  BalanceLevel,
  DatedBalance,
  LorenzCurve,
  PublishedBareme,
  PublishedEssms,
  PublishedProject,
  SectorFigures,
  TerritoryFigures,
  TerritoryRef,
} from './types.ts';

/** Rows of the observatory by their keys: selections only, built once, nothing is computed here. */

const territories = new Map(observatory.territories.map((row) => [territoryKey(row.type, row.code), row]));
const projects = new Map(observatory.projects.map((project) => [project.id, project]));
const definitions = new Map(observatory.definitions.map((definition) => [definition.id, definition]));
const balances = new Map(
  observatory.balance.map((row) => [`${row.dimension} ${row.level} ${row.perimeter}`, row]),
);
const lorenzCurves = new Map(observatory.lorenz.map((curve) => [`${curve.level} ${curve.perimeter}`, curve]));
const moments = Map.groupBy(observatory.balanceOverTime, (row) => `${row.level} ${row.perimeter}`);
const territoriesByType = Map.groupBy(observatory.territories, (row) => row.type);
const sectorsByTerritory = Map.groupBy(observatory.sectors, (row) =>
  territoryKey(row.territoryType, row.territoryCode),
);
const sectorsBySector = Map.groupBy(observatory.sectors, (row) => row.sector);

const essmsByDepartement = Map.groupBy(observatory.essms, (essms) => essms.departement);
const essmsByEpci = Map.groupBy(observatory.essms, (essms) => essms.epci);

const departementsByEpci = Map.groupBy(
  (territoriesByType.get('departement') ?? []).flatMap((row) =>
    row.children.flatMap(({ type, code }) => (type === 'epci' ? [{ code, row }] : [])),
  ),
  ({ code }) => code,
);

const projectsByPlace = Map.groupBy(observatory.projects, ({ regions: [first, ...others] }) =>
  first === undefined ? 'aucune' : others.length > 0 ? 'plusieurs' : first.code,
);

const { scope } = observatory.edition;

/** The widest territory of the edition: the whole country, or its only region. */
export const top: TerritoryFigures = territoryOf(
  scope === 'pays' ? { type: 'pays', code: 'FR' } : { type: 'region', code: scope.region },
);

/** The row of a territory; an address without row is a fault of the figures, told as such. */
export function territoryOf(ref: Pick<TerritoryRef, 'type' | 'code'>): TerritoryFigures {
  const row = territories.get(territoryKey(ref.type, ref.code));
  if (!row) throw new Error(`unknown territory: ${territoryKey(ref.type, ref.code)}`);
  return row;
}

/** The rows of these territories, in the same order. */
export function territoriesOf(refs: readonly TerritoryRef[]): readonly TerritoryFigures[] {
  return refs.map(territoryOf);
}

/** All rows of one type, in order of code. */
export function territoriesOfType(type: TerritoryType): readonly TerritoryFigures[] {
  return territoriesByType.get(type) ?? [];
}

/** The rows of one type that have a page of their own. */
export function portraitsOfType(type: TerritoryType): readonly TerritoryFigures[] {
  return territoriesOfType(type).filter((row) => row.href !== null);
}

/** The départements that an EPCI stands in, in order of code. */
export function departementsOfEpci(code: string): readonly TerritoryFigures[] {
  return (departementsByEpci.get(code) ?? []).map(({ row }) => row);
}

/** The projects with these identifiers, in the same order. */
export function projectsOf(ids: readonly string[]): readonly PublishedProject[] {
  return ids.flatMap((id) => projects.get(id) ?? []);
}

/** The establishments of a département or of an EPCI. */
export function essmsIn({ type, code }: Pick<TerritoryRef, 'type' | 'code'>): readonly PublishedEssms[] {
  return (type === 'epci' ? essmsByEpci : essmsByDepartement).get(code) ?? [];
}

/** The rows of each sector in one territory. */
export function sectorsOf(ref: Pick<TerritoryRef, 'type' | 'code'>): readonly SectorFigures[] {
  return sectorsByTerritory.get(territoryKey(ref.type, ref.code)) ?? [];
}

/** The row of one sector in one territory; there is none where the sector has neither ESSMS nor money. */
export function sectorIn(
  ref: Pick<TerritoryRef, 'type' | 'code'>,
  sector: PublishedSector,
): SectorFigures | undefined {
  return sectorsOf(ref).find((row) => row.sector === sector);
}

/** The rows of one sector in the territories of one type. */
export function sectorRows(sector: PublishedSector, type: TerritoryType): readonly SectorFigures[] {
  return (sectorsBySector.get(sector) ?? []).filter((row) => row.territoryType === type);
}

/** The indices of the money between the territories, or the sectors, of a perimeter. */
export function balanceOf(
  level: BalanceLevel,
  perimeter: string,
  dimension: BalanceFigures['dimension'] = 'territoire',
): BalanceFigures | undefined {
  return balances.get(`${dimension} ${level} ${perimeter}`);
}

/** The indices between the territories of a perimeter at each date, the oldest first. */
export function balanceMoments(level: DatedBalance['level'], perimeter: string): readonly DatedBalance[] {
  return moments.get(`${level} ${perimeter}`) ?? [];
}

export function lorenzOf(level: BalanceLevel, perimeter: string): LorenzCurve | undefined {
  return lorenzCurves.get(`${level} ${perimeter}`);
}

/** The money of the widest territory of the edition, month after month. */
export const monthsOfTop: readonly MonthlyMoney[] = observatory.payments.months.filter(
  ({ regionCode }) => regionCode === top.code,
);

/** The address of the page that defines an indicator, `null` when this edition does not define it. */
export function definitionHref(id: string): string | null {
  return definitions.has(id) ? `/methode/${id}/` : null;
}

/** The scale of aid of that code. */
export function baremeOf(code: string): PublishedBareme | undefined {
  return observatory.baremes.find((bareme) => bareme.code === code);
}

/** Projects that a list shows together: those of one région, of several, or of none. */
export interface ProjectGroup {
  /** Identifier in the page. */
  readonly key: string;
  readonly label: string;
  readonly projects: readonly PublishedProject[];
}

/** The projects by région, in the order of the régions, then those of several régions, then those that stand nowhere. */
export const projectGroups: readonly ProjectGroup[] = [
  ...territoriesOfType('region').map(({ code, label }) => ({
    key: `region-${code}`,
    label,
    projects: projectsByPlace.get(code) ?? [],
  })),
  { key: 'plusieurs-regions', label: 'Plusieurs régions', projects: projectsByPlace.get('plusieurs') ?? [] },
  { key: 'non-localises', label: 'Non localisés', projects: projectsByPlace.get('aucune') ?? [] },
].filter((group) => group.projects.length > 0);
