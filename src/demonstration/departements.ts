import type { Location } from '../domain/territory.ts';
import { type CommuneRow, readDecoupage } from '../sources/decoupage.ts';
import { createGeography } from '../sources/geography.ts';

/** A commune that may hold establishments. */
export interface DemoCommune {
  /** Code as the register writes it: the municipal arrondissement in Paris, Lyon and Marseille. */
  readonly code: string;
  readonly population: number;
  readonly location: Location;
}

export interface DemoDepartement {
  readonly code: string;
  readonly region: string;
  readonly population: number;
  /** Inhabited communes, EPCI by EPCI. */
  readonly communes: readonly DemoCommune[];
}

/** Collectivités without any social or medico-social register of their own. */
const WITHOUT_REGISTER: ReadonlySet<string> = new Set(['984', '987', '988', '989']);

const byCode = (a: { code: string }, b: { code: string }): number => (a.code < b.code ? -1 : 1);

const byEpci = (a: DemoCommune, b: DemoCommune): number => {
  const [left, right] = [`${a.location.epci ?? ''} ${a.code}`, `${b.location.epci ?? ''} ${b.code}`];
  return left < right ? -1 : 1;
};

/** Present communes, a divided one giving way to its municipal arrondissements. */
function inhabited(communes: readonly CommuneRow[]): CommuneRow[] {
  const arrondissements = communes.filter(({ type }) => type === 'arrondissement-municipal');
  const divided = new Set(arrondissements.map(({ commune }) => commune));
  const whole = communes.filter(({ type, code }) => type === 'commune-actuelle' && !divided.has(code));
  return [...whole, ...arrondissements].filter(
    ({ departement, population }) => !WITHOUT_REGISTER.has(departement) && (population ?? 0) > 0,
  );
}

function toDepartement(code: string, communes: readonly DemoCommune[]): DemoDepartement {
  const population = communes.reduce((sum, commune) => sum + commune.population, 0);
  const region = (communes[0] as DemoCommune).location.region;
  return { code, region, population, communes: communes.toSorted(byEpci) };
}

/** The real départements and collectivités d'outre-mer, with their communes and populations, sorted by code. */
export function readDepartements(): DemoDepartement[] {
  const decoupage = readDecoupage();
  const { locate } = createGeography(decoupage);
  const communes = inhabited(decoupage.communes).flatMap(({ code, population }): DemoCommune[] => {
    const location = locate(code);
    return location ? [{ code, population: population ?? 0, location }] : [];
  });
  const byDepartement = Map.groupBy(communes, ({ location }) => location.departement);
  return [...byDepartement].map(([code, members]) => toDepartement(code, members)).sort(byCode);
}
