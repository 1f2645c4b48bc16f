import observatory from 'cadran:observatory';
import type { Coordinates } from '../domain/essms.ts';
import { existing } from '../domain/existing.ts';
import type { PublishedSector } from '../domain/sector.ts';
import { type TerritoryType, territoryKey } from '../domain/territory.ts';
import { asked, askedByField, askedWhole } from './asked.ts';
import type { MonthlyMoney } from './payment-figures.ts';
import { projectAddress } from './project-address.ts';
import { topOf } from './top-of.ts';
import type {
  BalanceFigures,
  BalanceLevel,
  DatedBalance,
  Definition,
  LorenzCurve,
  PublishedBareme,
  PublishedProject,
  SectorFigures,
  TerritoryFigures,
  TerritoryRef,
} from './types.ts';

/** Rows of the observatory by their keys: selections only, built once, nothing is computed here. Each is a question. */

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

const topRef = topOf(observatory.edition);

const fieldsOf = askedByField('territoire', (key: string) => territories.get(key));

/** The row of this key; a key without row is a fault of the figures, told as such. */
const rowOf = (key: string): TerritoryFigures =>
  fieldsOf(existing(territories.get(key), `territory: ${key}`), key);

const keysOf = (rows: readonly Pick<TerritoryRef, 'type' | 'code'>[]): readonly string[] =>
  rows.map(({ type, code }) => territoryKey(type, code));

/** The widest territory of the edition: the whole country, or its only region. */
export const top: TerritoryFigures = rowOf(territoryKey(topRef.type, topRef.code));

/** A question whose answer is made of the row of a territory: pages depend on what is made of it, not on its figures. */
export function askedOfTerritory<Answer>(
  name: string,
  answer: (row: TerritoryFigures) => Answer,
): (ref: Pick<TerritoryRef, 'type' | 'code'>) => Answer {
  const answerOf = asked(name, (key: string) => answer(existing(territories.get(key), `territory: ${key}`)));
  return ({ type, code }) => answerOf(territoryKey(type, code));
}

/** The row of a territory. */
export const territoryOf = ({ type, code }: Pick<TerritoryRef, 'type' | 'code'>): TerritoryFigures =>
  rowOf(territoryKey(type, code));

/** The rows of these territories, in the same order. */
export const territoriesOf = (refs: readonly TerritoryRef[]): readonly TerritoryFigures[] =>
  refs.map(territoryOf);

const keysOfType = asked('territoires', (type: TerritoryType) => keysOf(territoriesByType.get(type) ?? []));

/** All rows of one type, in order of code. */
export const territoriesOfType = (type: TerritoryType): readonly TerritoryFigures[] =>
  keysOfType(type).map(rowOf);

const portraitKeys = asked('portraits', (type: TerritoryType) =>
  keysOf((territoriesByType.get(type) ?? []).filter(({ href }) => href !== null)),
);

/** The rows of one type that have a page of their own. */
export const portraitsOfType = (type: TerritoryType): readonly TerritoryFigures[] =>
  portraitKeys(type).map(rowOf);

const departementKeys = asked('départements d’un EPCI', (code: string) =>
  keysOf((departementsByEpci.get(code) ?? []).map(({ row }) => row)),
);

/** The départements that an EPCI stands in, in order of code. */
export const departementsOfEpci = (code: string): readonly TerritoryFigures[] =>
  departementKeys(code).map(rowOf);

const knownProject = asked('projet', (id: string) => projects.get(id) ?? null);

const idsByAddress = new Map(observatory.projects.map((project) => [projectAddress(project), project.id]));
const idAt = asked('projet à une adresse', (address: string) => idsByAddress.get(address) ?? '');

/** The project whose page has this name in its address. */
export const projectAt = (address: string): PublishedProject =>
  existing(knownProject(idAt(address)), `project: ${address}`);

/** The projects with these identifiers, in the same order. */
export const projectsOf = (ids: readonly string[]): readonly PublishedProject[] =>
  ids.flatMap((id) => knownProject(id) ?? []);

/** An ESSMS on a map. */
export interface PlacedEssms {
  readonly coordinates: Coordinates;
  readonly departement: string | null;
  readonly inProject: boolean;
}

const placedEssms = asked('ESSMS placés', (type: TerritoryType, code: string): readonly PlacedEssms[] =>
  ((type === 'epci' ? essmsByEpci : essmsByDepartement).get(code) ?? []).flatMap(
    ({ coordinates, departement, inProject }) =>
      coordinates === null ? [] : [{ coordinates, departement, inProject }],
  ),
);

/** The ESSMS of a département or of an EPCI whose place is known. */
export const placedEssmsIn = ({ type, code }: Pick<TerritoryRef, 'type' | 'code'>): readonly PlacedEssms[] =>
  placedEssms(type, code);

const sectorsAt = asked(
  'secteurs',
  (key: string): readonly SectorFigures[] => sectorsByTerritory.get(key) ?? [],
);

/** The rows of each sector in one territory. */
export const sectorsOf = ({ type, code }: Pick<TerritoryRef, 'type' | 'code'>): readonly SectorFigures[] =>
  sectorsAt(territoryKey(type, code));

/** The row of one sector in one territory; there is none where the sector has neither ESSMS nor money. */
export const sectorIn = (
  ref: Pick<TerritoryRef, 'type' | 'code'>,
  sector: PublishedSector,
): SectorFigures | undefined => sectorsOf(ref).find((row) => row.sector === sector);

/** The rows of one sector in the territories of one type. */
export const sectorRows = asked(
  'secteur',
  (sector: PublishedSector, type: TerritoryType): readonly SectorFigures[] =>
    (sectorsBySector.get(sector) ?? []).filter((row) => row.territoryType === type),
);

const balanceAt = asked('équilibre', (key: string): BalanceFigures | undefined => balances.get(key));

/** The indices of the money between the territories, or the sectors, of a perimeter. */
export const balanceOf = (
  level: BalanceLevel,
  perimeter: string,
  dimension: BalanceFigures['dimension'] = 'territoire',
): BalanceFigures | undefined => balanceAt(`${dimension} ${level} ${perimeter}`);

/** The indices between the territories of a perimeter at each date, the oldest first. */
export const balanceMoments = asked(
  'équilibre daté',
  (level: DatedBalance['level'], perimeter: string): readonly DatedBalance[] =>
    moments.get(`${level} ${perimeter}`) ?? [],
);

export const lorenzOf = asked('Lorenz', (level: BalanceLevel, perimeter: string): LorenzCurve | undefined =>
  lorenzCurves.get(`${level} ${perimeter}`),
);

/** The money of the widest territory of the edition, month after month. */
export const monthsOfTop = asked('mois', (): readonly MonthlyMoney[] =>
  observatory.payments.months.filter(({ regionCode }) => regionCode === topRef.code),
);

/** The definition of an indicator; there is one for each address of a definition. */
export const definitionOf = asked(
  'définition',
  (id: string): Definition => existing(definitions.get(id), `definition: ${id}`),
);

/** The address of the page that defines an indicator, `null` when this edition does not define it. */
export const definitionHref = asked('adresse d’une définition', (id: string): string | null =>
  definitions.has(id) ? `/methode/${id}/` : null,
);

/** The scale of aid of that code. */
export const baremeOf = asked('barème', (code: string): PublishedBareme | undefined =>
  observatory.baremes.find((bareme) => bareme.code === code),
);

/** Projects that a list shows together: those of one région, of several, or of none. */
export interface ProjectGroup {
  /** Identifier in the page. */
  readonly key: string;
  readonly label: string;
  readonly projects: readonly PublishedProject[];
}

/** The projects by région, in the order of the régions, then those of several régions, then those that stand nowhere. */
export const projectGroups = askedWhole('projets par région', (): readonly ProjectGroup[] =>
  [
    ...(territoriesByType.get('region') ?? []).map(({ code, label }) => ({
      key: `region-${code}`,
      label,
      projects: projectsByPlace.get(code) ?? [],
    })),
    {
      key: 'plusieurs-regions',
      label: 'Plusieurs régions',
      projects: projectsByPlace.get('plusieurs') ?? [],
    },
    { key: 'non-localises', label: 'Non localisés', projects: projectsByPlace.get('aucune') ?? [] },
  ].filter((group) => group.projects.length > 0),
);
