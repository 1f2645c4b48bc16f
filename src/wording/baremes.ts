import { formatDate } from '../format.ts';
import type { PublishedBareme } from '../observatory/types.ts';

/** When a scale of aid applies. */
export function baremePeriod({ validFrom, validTo }: Pick<PublishedBareme, 'validFrom' | 'validTo'>): string {
  if (validFrom !== null && validTo !== null) return `Du ${formatDate(validFrom)} au ${formatDate(validTo)}.`;
  if (validFrom !== null) return `Depuis le ${formatDate(validFrom)}.`;
  if (validTo !== null) return `Jusqu’au ${formatDate(validTo)}.`;
  return 'Dates de validité non données par le texte.';
}
