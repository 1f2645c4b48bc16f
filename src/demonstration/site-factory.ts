import type { Coordinates } from '../domain/essms.ts';
import { isoDate } from '../domain/iso-date.ts';
import type { Location } from '../domain/territory.ts';
import type { DemoCategory } from './categories.ts';
import type { DemoCommune } from './departements.ts';
import { type FinessSequence, siretOf } from './finess-sequence.ts';
import type { FictiveSite } from './france.ts';
import { siteName } from './names.ts';
import type { Owner } from './owner.ts';
import { Random } from './random.ts';

/** What a site is before it has an owner and a number. */
export interface SiteDraft {
  readonly commune: DemoCommune;
  readonly category: DemoCategory;
  readonly closed: boolean;
}

/** The file of the register, in the data folder. */
export const REGISTER_FILE = 'finess/etablissements.csv';

/** One site in so many has a commune code that exists nowhere, as a typing mistake would give. */
const UNLOCATED_SHARE = 0.0015;
const SECONDARY_SHARE = 0.05;
const WITHOUT_SIRET_SHARE = 0.2;

const dateBetween = (from: number, to: number, random: Random): string =>
  isoDate(random.integer(from, to), random.integer(1, 12), random.integer(1, 28)) as string;

/** A code of the right form that no commune has. */
const mistakenCommune = (departement: string): string => `${departement}999`.slice(0, 5);

/** Turns drafts into sites of the register. */
export class SiteFactory {
  readonly #seed: number;
  readonly #finess: FinessSequence;
  readonly #locate: (location: Location, finessEt: string) => Coordinates;
  /** Rank of the next SIRET of each owner. */
  readonly #ranks = new Map<Owner, number>();

  constructor(
    seed: number,
    finess: FinessSequence,
    locate: (location: Location, finessEt: string) => Coordinates,
  ) {
    this.#seed = seed;
    this.#finess = finess;
    this.#locate = locate;
  }

  /** The sites of an owner: a few are secondary sites of one of the same category. */
  create(drafts: readonly SiteDraft[], owner: Owner): FictiveSite[] {
    const carriers = new Map<string, string>();
    return drafts.map((draft) => {
      const site = this.#createSite(draft, owner, carriers.get(draft.category.code) ?? null);
      if (site.role === 'porteur' && site.open) carriers.set(draft.category.code, site.finessEt);
      return site;
    });
  }

  #createSite({ commune, category, closed }: SiteDraft, owner: Owner, carrier: string | null): FictiveSite {
    const { departement } = commune.location;
    const finessEt = this.#finess.next(departement);
    const random = new Random(this.#seed, 'etablissement', finessEt);
    const unlocated = random.chance(UNLOCATED_SHARE);
    const secondary = carrier !== null && random.chance(SECONDARY_SHARE);
    return {
      file: REGISTER_FILE,
      finessEt,
      finessEj: owner.finessEj,
      name: siteName(category.label, random),
      ownerName: owner.name,
      siret: random.chance(WITHOUT_SIRET_SHARE) ? null : siretOf(owner.siren, this.#nextRank(owner)),
      category: category.code,
      aggregate: null,
      open: !closed,
      openingDate: dateBetween(1962, closed ? 2005 : 2022, random),
      closingDate: closed ? dateBetween(2008, 2024, random) : null,
      location: unlocated ? null : commune.location,
      communeCode: unlocated ? mistakenCommune(departement) : commune.code,
      coordinates: this.#locate(commune.location, finessEt),
      role: secondary ? 'non_porteur' : 'porteur',
      carrierFinessEt: secondary ? carrier : null,
    };
  }

  #nextRank(owner: Owner): number {
    const rank = (this.#ranks.get(owner) ?? 0) + 1;
    this.#ranks.set(owner, rank);
    return rank;
  }
}
