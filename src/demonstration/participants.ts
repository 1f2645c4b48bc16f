import type { Essms } from '../domain/essms.ts';
import { COM } from '../domain/territory.ts';
import { familyOf } from './categories.ts';
import type { Propensity } from './funding-bias.ts';
import { Random } from './random.ts';

/** The ESSMS of one organisation that enter the programme together. */
export interface Unit {
  readonly organisation: string;
  /** Région of the first of them: where the unit looks for partners. */
  readonly region: string;
  readonly essms: readonly Essms[];
}

/** Part of its ESSMS that an organisation leaves out. */
const LEFT_OUT_SHARE = 0.07;

/** An organisation that holds more of the register than this is cut by région, or it would be the whole programme. */
const DOMINANT_SHARE = 0.2;
const NATIONAL_SIZE = 20;

export const organisationOf = (essms: Essms): string => essms.finessEj ?? essms.finessEt;

/** The region that instructs: Saint-Barthélemy and Saint-Martin depend on the agency of Guadeloupe. */
export const instructionRegion = ({ location }: Essms): string =>
  location === null || location.region === COM ? '01' : location.region;

/** Regions as the desk counts them: each collectivité d'outre-mer is one. */
export function regionsOf(essms: readonly Essms[]): Set<string> {
  const located = essms.flatMap(({ location }) => location ?? []);
  return new Set(located.map(({ region, departement }) => (region === COM ? departement : region)));
}

function cutByRegion(organisation: string, essms: readonly Essms[]): Unit[] {
  return [...Map.groupBy(essms, instructionRegion)].map(([region, held]) => ({
    organisation,
    region,
    essms: held,
  }));
}

function toUnits(organisation: string, essms: readonly Essms[], total: number, seed: number): Unit[] {
  const wide = essms.length >= NATIONAL_SIZE && regionsOf(essms).size > 1;
  const dominant = essms.length > total * DOMINANT_SHARE;
  const cut = wide && (dominant || new Random(seed, 'decoupage', organisation).chance(0.4));
  if (cut) return cutByRegion(organisation, essms);
  return [{ organisation, region: instructionRegion(essms[0] as Essms), essms }];
}

/** What is left of a unit once it has decided whether, and with which ESSMS, it takes part. */
function decided(unit: Unit, propensity: Propensity, seed: number): Unit | null {
  const random = new Random(seed, 'participation', unit.organisation, unit.region);
  const eligible = unit.essms.filter((essms) => propensity(essms) > 0);
  const mean = eligible.reduce((sum, essms) => sum + propensity(essms), 0) / Math.max(1, eligible.length);
  if (!random.chance(mean)) return null;
  const essms = eligible.length < 4 ? eligible : eligible.filter(() => !random.chance(LEFT_OUT_SHARE));
  return { ...unit, essms };
}

/** The units that take part, in the order of the register within each family: neighbours follow each other. */
export function participants(essms: readonly Essms[], propensity: Propensity, seed: number): Unit[] {
  const held = Map.groupBy(essms, organisationOf);
  return [...held]
    .flatMap(([organisation, owned]) => toUnits(organisation, owned, essms.length, seed))
    .flatMap((unit) => decided(unit, propensity, seed) ?? []);
}

/** The family of most ESSMS of a unit. */
export function mainFamily({ essms }: Unit): string {
  const counts = [...Map.groupBy(essms, ({ sector }) => familyOf(sector))];
  return counts.reduce((best, next) => (next[1].length > best[1].length ? next : best))[0];
}
