import type { RegisterSite } from '../domain/essms.ts';
import { organisationOf, type ProjectFacts } from './project-facts.ts';

/** What a project gathers: who runs its ESSMS, of which kinds, and where. */
export interface GrappeProfile {
  readonly organisationCount: number;
  readonly categoryCount: number;
  /** Codes, in order. */
  readonly departements: readonly string[];
}

/**
 * The organisations, FINESS categories and départements of the ESSMS counted in a project, each once. What neither the
 * register nor the project says is not counted.
 */
export function grappeProfile(
  { counted }: Pick<ProjectFacts, 'counted'>,
  sites: ReadonlyMap<string, RegisterSite>,
): GrappeProfile {
  const distinct = (values: readonly (string | null | undefined)[]) =>
    new Set(values.filter((value): value is string => Boolean(value)));
  const places = counted.map(({ finessEt }) => sites.get(finessEt));
  return {
    organisationCount: distinct(counted.map((member) => organisationOf(member, sites))).size,
    categoryCount: distinct(places.map((site) => site?.category)).size,
    departements: [...distinct(places.map((site) => site?.location?.departement))].sort(),
  };
}
