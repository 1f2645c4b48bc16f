import type { Location } from '../domain/territory.ts';
import { territoryKey } from '../domain/territory.ts';

/** What an edition covers: the whole country, or one region. */
export interface Scope {
  readonly region: string | null;
  /** Key of the row that everything is a share of. */
  readonly topKey: string;
  /** Whether something located here is in the edition; what cannot be located is in the national one only. */
  holds(location: Location | null): boolean;
}

/** The scope of a `perimetre` setting: `pays`, or `region:53`. */
export function createScope(perimetre: string): Scope {
  const region = perimetre.startsWith('region:') ? perimetre.slice('region:'.length) : null;
  return {
    region,
    topKey: region === null ? territoryKey('pays', 'FR') : territoryKey('region', region),
    holds: (location) => region === null || location?.region === region,
  };
}
