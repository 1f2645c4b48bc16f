import type { AllocationArea, AllocationBase, BaseDepartement } from '../domain/allocation.ts';

const COUNTRY = 'FR';

/** The départements of an area: those of the country, or of one région. */
export const departementsIn = (base: AllocationBase, { perimeter }: AllocationArea): BaseDepartement[] =>
  base.departements.filter(({ region }) => perimeter === COUNTRY || region === perimeter);

/**
 * What an envelope can be shared between, the widest first: in a national edition the régions, all the départements,
 * then those of each région that has two at least; in a regional one, its départements.
 */
export function allocationAreas(base: AllocationBase): AllocationArea[] {
  const inside = base.regions
    .map(({ code }): AllocationArea => ({ level: 'departement', perimeter: code }))
    .filter((area) => departementsIn(base, area).length > 1);
  if (base.regions.length < 2) return inside;
  return [{ level: 'region', perimeter: COUNTRY }, { level: 'departement', perimeter: COUNTRY }, ...inside];
}

/** Whether two areas are one. */
export const sameArea = (a: AllocationArea, b: AllocationArea): boolean =>
  a.level === b.level && a.perimeter === b.perimeter;
