import type { UsageContext } from './usage-context.ts';
import type { UsageSum } from './usage-sums.ts';

/** Persons of an ESSMS that did not answer, as the place of a sum counts them; `null` when not known. */
export function personsIn({ place }: UsageSum, essms: number, { expected }: UsageContext): number | null {
  const one = expected[essms];
  return (place.projectId === null ? one?.persons : one?.personsOf(place.projectId)) ?? null;
}

/** Persons of those that did not answer; `null` when some are not known. */
export function missingPersons(sum: UsageSum, context: UsageContext): number | null {
  let missing = 0;
  for (const essms of sum.silent) {
    const persons = personsIn(sum, essms, context);
    if (persons === null) return null;
    missing += persons;
  }
  return missing;
}
