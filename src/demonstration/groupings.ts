import type { Essms } from '../domain/essms.ts';
import { mainFamily, regionsOf, type Unit } from './participants.ts';
import { Random } from './random.ts';
import { quantile, spread } from './spread.ts';

/** The ESSMS of one project, whatever becomes of it: a grappe of several organisations, or one alone. */
export interface Grouping {
  readonly region: string;
  readonly essms: readonly Essms[];
}

type Range = readonly [low: number, high: number];

/** Sizes that grappes aim at: the calls ask for fifteen, some do with less, a few go beyond forty-nine. */
const TARGET_SIZES: readonly (readonly [Range, number])[] = [
  [[3, 8], 46],
  [[9, 14], 22],
  [[15, 22], 28],
  [[23, 40], 3],
  [[50, 75], 1],
];

/** One grappe in so many joins one of another région. */
const MULTI_REGION_EVERY = 31;

/** From this size on, a project over several régions is a national one. */
const NATIONAL_SIZE = 50;

const sizeOf = (units: readonly Unit[]): number => units.reduce((sum, { essms }) => sum + essms.length, 0);

function goesAlone({ organisation, region, essms }: Unit, seed: number): boolean {
  const random = new Random(seed, 'seul', organisation, region);
  if (essms.length >= 40) return true;
  if (essms.length >= 12) return random.chance(0.85);
  return essms.length >= 4 && random.chance(0.5);
}

/** Neighbours of the same family mostly, with some of another one: shared solutions cross sectors. */
function inMeetingOrder(units: readonly Unit[], seed: number): Unit[] {
  const families = ['senior', 'handicap', 'childhood', 'social'];
  const ranked = units.map((unit) => {
    const random = new Random(seed, 'rencontre', unit.organisation);
    const family = random.chance(0.8) ? mainFamily(unit) : random.pick(families);
    return { unit, rank: families.indexOf(family) };
  });
  return ranked.sort((a, b) => a.rank - b.rank).map(({ unit }) => unit);
}

/** Gathers units one after the other until each grappe has the size it aims at. */
function gather(units: readonly Unit[], region: string, seed: number): Unit[][] {
  const grappes: Unit[][] = [];
  let current: Unit[] = [];
  let target = 0;
  for (const unit of units) {
    if (current.length === 0) {
      const [low, high] = quantile(TARGET_SIZES, spread(grappes.length, 0.2));
      target = new Random(seed, 'taille', region, grappes.length).integer(low, high);
    }
    current.push(unit);
    if (sizeOf(current) >= target) {
      grappes.push(current);
      current = [];
    }
  }
  const last = grappes.at(-1);
  if (current.length === 0) return grappes;
  if (last && sizeOf(current) < 3) last.push(...current);
  else grappes.push(current);
  return grappes;
}

const toGrouping = (region: string, units: readonly Unit[]): Grouping => ({
  region,
  essms: units.flatMap(({ essms }) => essms),
});

/** Joins a few grappes with one of another région: small projects that are multi-regional all the same. */
function withMultiRegional(groupings: readonly Grouping[]): Grouping[] {
  const taken = new Set<Grouping>();
  return groupings.flatMap((grouping, index) => {
    if (taken.has(grouping)) return [];
    if (index % MULTI_REGION_EVERY !== MULTI_REGION_EVERY >> 1 || grouping.essms.length > 24)
      return [grouping];
    const partner = groupings
      .slice(index + 1)
      .find((other) => other.region !== grouping.region && other.essms.length < 25 && !taken.has(other));
    if (!partner) return [grouping];
    taken.add(partner);
    return [{ region: grouping.region, essms: [...grouping.essms, ...partner.essms] }];
  });
}

const isNational = ({ essms }: Grouping): boolean =>
  essms.length >= NATIONAL_SIZE && regionsOf(essms).size > 1;

/** Makes one national project of the largest groupings where none came by itself: a small country needs one to show. */
function withNational(groupings: readonly Grouping[]): Grouping[] {
  const bySize = [...groupings].sort((a, b) => b.essms.length - a.essms.length);
  const total = bySize.reduce((sum, { essms }) => sum + essms.length, 0);
  if (total < NATIONAL_SIZE * 3 || groupings.some(isNational)) return [...groupings];
  const joined: Grouping[] = [];
  for (const grouping of bySize) {
    if (isNational({ region: '', essms: joined.flatMap(({ essms }) => essms) })) break;
    joined.push(grouping);
  }
  const national = { region: joined[0]?.region ?? '', essms: joined.flatMap(({ essms }) => essms) };
  return [national, ...groupings.filter((grouping) => !joined.includes(grouping))];
}

/** The groupings that present a project, région by région. */
export function groupings(units: readonly Unit[], seed: number): Grouping[] {
  const byRegion = [...Map.groupBy(units, ({ region }) => region)].sort(([a], [b]) => (a < b ? -1 : 1));
  const formed = byRegion.flatMap(([region, members]) => {
    const alone = members.filter((unit) => goesAlone(unit, seed));
    const others = members.filter((unit) => !goesAlone(unit, seed));
    const grappes = gather(inMeetingOrder(others, seed), region, seed);
    return [...alone.map((unit) => [unit]), ...grappes].map((group) => toGrouping(region, group));
  });
  return withNational(withMultiRegional(formed));
}
