import type { PublishedCommune } from '../observatory/commune.ts';
import type { Geography } from '../sources/geography.ts';
import type { Scope } from './scope.ts';

/** The communes of the edition, in order of code. */
export function publishedCommunes(geography: Geography, scope: Scope): PublishedCommune[] {
  return geography.communes
    .filter((location) => scope.holds(location))
    .map(({ commune, departement, epci }) => ({
      code: commune,
      label: geography.communeName(commune) ?? commune,
      departement,
      epci,
    }));
}
