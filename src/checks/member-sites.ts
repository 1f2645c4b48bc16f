import type { Membership } from '../domain/project.ts';
import type { Sector } from '../domain/sector.ts';
import type { Declarations } from '../programme.ts';

/** The sector of each member, `null` for those that the register does not know. */
export const sectorsOf = (
  memberships: readonly Membership[],
  { sites, nomenclature }: Pick<Declarations, 'sites' | 'nomenclature'>,
): (Sector | null)[] =>
  memberships.map(({ finessEt }) => nomenclature.get(sites.get(finessEt)?.category ?? '')?.sector ?? null);
