import type { SortKey } from './column-keys.ts';

/** Accents and case only part equal words; numbers inside texts count as numbers ("de 5 à 9" before "de 10 à 19"). */
const ORDER = new Intl.Collator('fr', { numeric: true });

/** The ranks of the keys once sorted. Equal keys keep their order; those that say nothing come last in both directions. */
export function sortedRanks(keys: readonly SortKey[], descending: boolean): number[] {
  const direction = descending ? -1 : 1;
  return keys
    .map((_, rank) => rank)
    .sort((a, b) => {
      const [first, second] = [keys[a] ?? null, keys[b] ?? null];
      if (first === null || second === null) return Number(first === null) - Number(second === null) || a - b;
      return direction * compareKeys(first, second) || a - b;
    });
}

function compareKeys(first: number | string, second: number | string): number {
  if (typeof first === 'number' && typeof second === 'number') return first - second;
  return ORDER.compare(String(first), String(second));
}
