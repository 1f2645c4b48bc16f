import type { Essms } from '../../domain/essms.ts';
import type { Location } from '../../domain/territory.ts';
import type { JoinableGrappe } from './joinable-grappes.ts';
import type { MeasureNearest } from './nearest-sites.ts';

/** A grappe that an isolated ESSMS may ask to join. */
export interface CandidateGrappe {
  readonly projectId: string;
  /** To the nearest member, whatever its département; `null` when the place of one or the other is not known. */
  readonly metres: number | null;
  readonly sameEpci: boolean;
  readonly sameSector: boolean;
  /** Whether its own organisation has an ESSMS there. */
  readonly sameOrganisation: boolean;
}

export interface CandidateGrappes {
  /** How many grappes have a member in its département or in its EPCI. */
  readonly nearbyCount: number;
  /** The first of them. */
  readonly first: readonly CandidateGrappe[];
}

type Isolated = Pick<Essms, 'finessEj' | 'sector' | 'location' | 'coordinates'>;

/**
 * Finds the grappes that isolated ESSMS may ask to join ("AAP 2024 § 3.2"): those with a member in the same département
 * or EPCI. In this order: its own organisation is in it; an ESSMS of its sector is in it (one software serves all);
 * distance to the nearest member, those without one last and of the same EPCI first; identifier of the project.
 */
export function candidateGrappes(
  grappes: readonly JoinableGrappe[],
  most: number,
  measureNearest: MeasureNearest,
): (essms: Isolated) => CandidateGrappes {
  const sorted = [...grappes].sort((a, b) => (a.projectId < b.projectId ? -1 : 1));
  const distancesFrom = measureNearest(sorted.map(({ places }) => places));
  const grappesAround = grappesByPlace(sorted);
  return (essms) => {
    const { location } = essms;
    if (location === null) return { nearbyCount: 0, first: [] };
    const nearby = grappesAround(location);
    const first: CandidateGrappe[] = [];
    for (const wanted of inClasses(nearby, sorted, essms)) {
      if (first.length === most) break;
      first.push(...inOrder(wanted, most - first.length, { essms, sorted, distancesFrom }));
    }
    return { nearbyCount: nearby.size, first };
  };
}

const departementKey = (code: string): string => `departement ${code}`;
const epciKey = (code: string): string => `epci ${code}`;

/** The grappes with a member in the département or in the EPCI of a place, which it shares with many. */
function grappesByPlace(grappes: readonly JoinableGrappe[]): (place: Location) => ReadonlySet<number> {
  const byPlace = groupByPlace(grappes);
  const known = new Map<string, ReadonlySet<number>>();
  return ({ departement, epci }) => {
    const key = `${departement} ${epci}`;
    const around =
      known.get(key) ??
      new Set([
        ...(byPlace.get(departementKey(departement)) ?? []),
        ...(epci === null ? [] : (byPlace.get(epciKey(epci)) ?? [])),
      ]);
    known.set(key, around);
    return around;
  };
}

function groupByPlace(grappes: readonly JoinableGrappe[]): ReadonlyMap<string, readonly number[]> {
  const places = new Map<string, number[]>();
  for (const [owner, { departements, epcis }] of grappes.entries()) {
    for (const key of [...[...departements].map(departementKey), ...[...epcis].map(epciKey)]) {
      const owners = places.get(key);
      if (owners) owners.push(owner);
      else places.set(key, [owner]);
    }
  }
  return places;
}

const holdsOrganisation = ({ organisations }: JoinableGrappe, { finessEj }: Isolated): boolean =>
  finessEj !== null && organisations.has(finessEj);

/** The grappes by what comes before distance, the first class first. */
function inClasses(
  nearby: ReadonlySet<number>,
  grappes: readonly JoinableGrappe[],
  essms: Isolated,
): readonly number[][] {
  const classes: number[][] = [[], [], [], []];
  for (const owner of nearby) {
    const grappe = grappes[owner] as JoinableGrappe;
    const rank = (holdsOrganisation(grappe, essms) ? 0 : 2) + (grappe.sectors.has(essms.sector) ? 0 : 1);
    classes[rank]?.push(owner);
  }
  return classes;
}

interface Search {
  readonly essms: Isolated;
  readonly sorted: readonly JoinableGrappe[];
  /** To the nearest member of each. */
  readonly distancesFrom: ReturnType<MeasureNearest>;
}

/** The first grappes of a class, by distance, then those that have none. */
function inOrder(wanted: readonly number[], count: number, search: Search): CandidateGrappe[] {
  if (wanted.length === 0) return [];
  const { essms, sorted } = search;
  const isFar = (owner: number): boolean =>
    essms.coordinates === null || (sorted[owner] as JoinableGrappe).places.length === 0;
  const epci = essms.location?.epci ?? null;
  const inEpci = (owner: number): boolean =>
    epci !== null && (sorted[owner] as JoinableGrappe).epcis.has(epci);
  const located = byDistance(wanted, search);
  const unlocated = wanted
    .filter(isFar)
    .sort((a, b) => Number(inEpci(b)) - Number(inEpci(a)) || a - b)
    .map((owner) => ({ owner, metres: null }));
  return [...located, ...unlocated].slice(0, count).map(({ owner, metres }) => {
    const grappe = sorted[owner] as JoinableGrappe;
    return {
      projectId: grappe.projectId,
      metres,
      sameEpci: inEpci(owner),
      sameSector: grappe.sectors.has(essms.sector),
      sameOrganisation: holdsOrganisation(grappe, essms),
    };
  });
}

/** The grappes by their nearest member, those of the lowest identifier first at the same distance. */
function byDistance(wanted: readonly number[], { essms: { coordinates }, distancesFrom }: Search) {
  const found: { owner: number; metres: number }[] = [];
  if (coordinates === null) return found;
  const distanceTo = distancesFrom(coordinates);
  for (const owner of wanted) {
    const metres = distanceTo(owner);
    if (metres !== null) found.push({ owner, metres });
  }
  return found.sort((a, b) => a.metres - b.metres || a.owner - b.owner);
}
