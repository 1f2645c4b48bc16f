import type { Essms } from '../domain/essms.ts';
import type { Sector } from '../domain/sector.ts';
import { COM } from '../domain/territory.ts';
import { Random } from './random.ts';

/** Part of the ESSMS that enter a project, live or not, before the biases below. */
const BASE_PROPENSITY = 0.72;

/** What makes some sectors better equipped than others: how early the calls and the software reached them. */
const SECTOR_FACTORS: Readonly<Record<Sector, number>> = {
  personnes_agees: 1,
  handicap_enfants: 1.4,
  handicap_adultes: 1.4,
  domicile: 0.9,
  protection_enfance: 0.7,
  pds: 0.6,
  ahi: 0.4,
  pjm: 0.35,
  ressources: 0.2,
};

/** How many départements get nothing at all in a whole country. */
const UNFUNDED_DEPARTEMENTS = 4;
const WHOLE_COUNTRY = 90;

/** Tells how likely an ESSMS is to take part in the programme. */
export type Propensity = (essms: Essms) => number;

function unfundedDepartements(essms: readonly Essms[], seed: number): ReadonlySet<string> {
  const departements = new Set(essms.flatMap(({ location }) => (location ? [location.departement] : [])));
  if (departements.size < WHOLE_COUNTRY) return new Set();
  const drawn = [...departements].map((code) => ({
    code,
    rank: new Random(seed, 'sans-financement', code).next(),
  }));
  drawn.sort((a, b) => a.rank - b.rank);
  return new Set(drawn.slice(0, UNFUNDED_DEPARTEMENTS).map(({ code }) => code));
}

/**
 * The uneven start of a real programme: régions, départements and sectors better served than others (by up to three),
 * a few départements without anything, and the collectivités without a regional agency left aside.
 */
export function fundingBias(essms: readonly Essms[], seed: number): Propensity {
  const unfunded = unfundedDepartements(essms, seed);
  const factors = new Map<string, number>();
  const factorOf = (kind: string, code: string, low: number, high: number): number => {
    const key = `${kind} ${code}`;
    const known = factors.get(key) ?? new Random(seed, kind, code).between(low, high);
    factors.set(key, known);
    return known;
  };
  return ({ location, sector }) => {
    if (!location) return BASE_PROPENSITY * SECTOR_FACTORS[sector];
    const { departement, region } = location;
    if (unfunded.has(departement) || departement === '975' || departement === '986') return 0;
    const area = region === COM ? departement : region;
    const territory =
      factorOf('biais-region', area, 0.75, 1.2) * factorOf('biais-departement', departement, 0.55, 1.3);
    return Math.min(0.95, BASE_PROPENSITY * SECTOR_FACTORS[sector] * territory);
  };
}
