import type { Equipment } from '../../simulation/scenario.ts';
import { parseHundredths, printHundredths } from '../form/parse-number.ts';

/** "12 000 ; ; 7 500" → cents, one entry per ESSMS, `null` where nothing is written; `undefined` when one is no amount. */
export function parseAmounts(text: string): readonly (number | null)[] | undefined {
  if (text.trim() === '') return [];
  const amounts: (number | null)[] = [];
  for (const part of text.split(';')) {
    const amount = part.trim() === '' ? null : parseHundredths(part);
    if (amount === null && part.trim() !== '') return undefined;
    amounts.push(amount);
  }
  return amounts;
}

/** Quotes and spends, given in the same order, side by side; ESSMS at the end with neither are left out. */
export function toEquipment(
  quotes: readonly (number | null)[],
  spends: readonly (number | null)[],
): Equipment[] {
  const rows = Array.from({ length: Math.max(quotes.length, spends.length) }, (_, rank) => ({
    quote: quotes[rank] ?? null,
    spend: spends[rank] ?? null,
  }));
  const last = rows.findLastIndex(({ quote, spend }) => quote !== null || spend !== null);
  return rows.slice(0, last + 1);
}

/** The amounts as their field shows them, up to the last one; empty when there is none. */
export function printAmounts(amounts: readonly (number | null)[]): string {
  const last = amounts.findLastIndex((amount) => amount !== null);
  return amounts
    .slice(0, last + 1)
    .map((amount) => (amount === null ? '' : printHundredths(amount)))
    .join(' ; ');
}
