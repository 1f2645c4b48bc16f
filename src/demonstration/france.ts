import type { RegisterSite } from '../domain/essms.ts';
import { apportion } from './apportion.ts';
import { CATEGORIES, type DemoCategory, type Family, familyOf, OUTSIDE_PERIMETER } from './categories.ts';
import type { DemoCommune, DemoDepartement } from './departements.ts';
import { FinessSequence } from './finess-sequence.ts';
import { createLocator } from './locator.ts';
import { createNationalOwners, NATIONAL_SHARE, type NationalOwner } from './national-owners.ts';
import { type Owner, OwnerFactory } from './owner.ts';
import { cutByOwner } from './owner-sizes.ts';
import { Random } from './random.ts';
import { type SiteDraft, SiteFactory } from './site-factory.ts';
import { quantile, spread } from './spread.ts';

/** A site of the fictive register, with its commune as the register writes it (some are mistaken). */
export interface FictiveSite extends RegisterSite {
  readonly communeCode: string;
}

/** A fictive country: its register, and the organisations that run it. */
export interface France {
  readonly sites: readonly FictiveSite[];
  readonly owners: readonly Owner[];
}

export interface Scale {
  /** 1 is the size of France. */
  readonly scale: number;
  readonly seed: number;
}

/** Active ESSMS of the perimeter in a country of real size. */
const NATIONAL_ESSMS = 45_000;

/** Rows of the register that count for nothing, for one that counts. */
const CLOSED_SHARE = 0.03;
const OUTSIDE_SHARE = 0.025;

const NATIONAL_SEATS: readonly string[] = ['75', '75', '69', '59', '44', '31', '13', '33', '67', '35'];

const CATEGORY_SHARES = CATEGORIES.map((category) => [category, category.count] as const);
const OUTSIDE_SHARES = OUTSIDE_PERIMETER.map((category) => [category, category.count] as const);

/** How well equipped in establishments a département is: more in small rural ones, fewer around Paris and overseas. */
function density({ code, region, population }: DemoDepartement, seed: number): number {
  const noise = new Random(seed, 'densite', code).between(0.8, 1.2);
  const sparse = population < 200_000 ? 1.35 : population < 350_000 ? 1.15 : 1;
  const remote = code.startsWith('97') || code.startsWith('98') ? 0.6 : 1;
  return noise * sparse * remote * (region === '11' ? 0.7 : 1);
}

/**
 * Draws `count` communes of a département in proportion to their population, at regular steps along the list: EPCI by
 * EPCI, so that each gets its due number, to one.
 */
function drawCommunes(
  { communes, population }: DemoDepartement,
  count: number,
  random: Random,
): DemoCommune[] {
  const drawn: DemoCommune[] = [];
  let index = 0;
  let reached = communes[0]?.population ?? 0;
  for (let rank = 0; rank < count; rank += 1) {
    const mark = ((rank + random.next()) / count) * population;
    while (reached <= mark && index < communes.length - 1) {
      index += 1;
      reached += communes[index]?.population ?? 0;
    }
    drawn.push(communes[index] as DemoCommune);
  }
  return drawn;
}

/** The sites of a département that count, then those that do not: closed, or outside the perimeter. */
function draftSites(departement: DemoDepartement, count: number, first: number, seed: number): SiteDraft[] {
  const random = new Random(seed, 'departement', departement.code);
  return drawCommunes(departement, count, random).flatMap((commune, index) => {
    const draft = { commune, category: quantile(CATEGORY_SHARES, spread(first + index)), closed: false };
    const extra: SiteDraft[] = [];
    if (random.chance(CLOSED_SHARE)) extra.push({ ...draft, closed: true });
    if (random.chance(OUTSIDE_SHARE))
      extra.push({ ...draft, category: quantile(OUTSIDE_SHARES, random.next()) });
    return [draft, ...extra];
  });
}

const isFamily =
  (family: Family) =>
  ({ category }: { category: DemoCategory }) =>
    familyOf(category.sector) === family;

/** Fills the register of one département, owner by owner. */
function* settle(
  departement: DemoDepartement,
  drafts: readonly SiteDraft[],
  context: { nationals: readonly NationalOwner[]; owners: OwnerFactory; sites: SiteFactory; seed: number },
): Generator<{ owner: Owner; sites: FictiveSite[] }> {
  for (const family of ['senior', 'handicap', 'childhood', 'social'] as const) {
    const random = new Random(context.seed, 'proprietaires', departement.code, family);
    const nationals = context.nationals.filter(
      ({ owner, isPresentIn }) => owner.family === family && isPresentIn(departement.region),
    );
    const shares = Map.groupBy(drafts.filter(isFamily(family)), () =>
      nationals.length > 0 && random.chance(NATIONAL_SHARE) ? random.pick(nationals).owner : null,
    );
    for (const [owner, held] of shares) {
      const runs = owner ? [held] : cutByOwner(held, family, random);
      for (const run of runs) {
        const holder = owner ?? context.owners.create(departement.code, family);
        yield { owner: holder, sites: context.sites.create(run, holder) };
      }
    }
  }
}

/** The fictive register of a country of the given size, over the real communes. */
export function createFrance(departements: readonly DemoDepartement[], { scale, seed }: Scale): France {
  const finess = new FinessSequence();
  const owners = new OwnerFactory(seed, finess);
  const nationals = createNationalOwners(scale, seed, NATIONAL_SEATS, owners);
  const context = { nationals, owners, sites: new SiteFactory(seed, finess, createLocator(seed)), seed };
  const weights = departements.map((departement) => departement.population * density(departement, seed));
  const counts = apportion(Math.round(NATIONAL_ESSMS * scale), weights, 1);
  const allOwners = new Set<Owner>();
  const sites: FictiveSite[] = [];
  let first = 0;
  departements.forEach((departement, index) => {
    const count = counts[index] ?? 0;
    const drafts = draftSites(departement, count, first, seed);
    first += count;
    for (const settled of settle(departement, drafts, context)) {
      allOwners.add(settled.owner);
      for (const site of settled.sites) sites.push(site);
    }
  });
  return { sites, owners: [...allOwners] };
}
