import { formatEurosCompact } from '../format.ts';
import type { TerritoryFigures } from '../observatory/types.ts';

type Years = TerritoryFigures['signedByYear'];

/** Title of the amounts by year of convention: the year of the largest amount. */
export function yearsTitle(years: Years): string {
  const [first] = years;
  if (!first) return 'Aucun montant n’est encore engagé';
  if (years.length === 1) return `Tout a été engagé en ${first.year}`;
  const largest = years.reduce((best, each) => (each.amount > best.amount ? each : best));
  return `${largest.year} est l’année où le plus a été engagé : ${formatEurosCompact(largest.amount)}`;
}

/** One sentence read on the bars: the first and the last year. */
export function yearsReading(years: Years): string {
  const [first] = years;
  const last = years.at(-1);
  if (!first || !last) return 'Aucune convention n’est signée avec un montant.';
  const start = `${formatEurosCompact(first.amount)} ont été engagés en ${first.year}`;
  if (first === last) return `${start}.`;
  return `${start} et ${formatEurosCompact(last.amount)} en ${last.year}.`;
}
