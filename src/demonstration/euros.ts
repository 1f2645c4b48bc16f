import type { Cents } from '../domain/cents.ts';

/** An amount as the files write it: `1234.50`. */
export const euros = (cents: Cents): string =>
  `${Math.floor(cents / 100)}.${String(cents % 100).padStart(2, '0')}`;
