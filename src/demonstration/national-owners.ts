import type { Family } from './categories.ts';
import type { Owner, OwnerFactory } from './owner.ts';
import { Random } from './random.ts';

/** An organisation with sites in many régions. */
export interface NationalOwner {
  readonly owner: Owner;
  readonly isPresentIn: (region: string) => boolean;
}

const FAMILIES: readonly Family[] = [
  'handicap',
  'senior',
  'handicap',
  'childhood',
  'senior',
  'handicap',
  'social',
];

/** Share of the sites that belong to a national organisation where one is present. */
export const NATIONAL_SHARE = 0.08;

/** The national organisations: about twenty-four in a country of real size. */
export function createNationalOwners(
  scale: number,
  seed: number,
  seats: readonly string[],
  owners: OwnerFactory,
): NationalOwner[] {
  const count = Math.max(3, Math.round(24 * Math.sqrt(scale)));
  return Array.from({ length: count }, (_, index) => {
    const random = new Random(seed, 'national', index);
    const owner = owners.create(random.pick(seats), FAMILIES[index % FAMILIES.length] as Family);
    const reach = random.between(0.3, 0.8);
    const isPresentIn = (region: string): boolean =>
      new Random(seed, 'national', index, region).chance(reach);
    return { owner, isPresentIn };
  });
}
