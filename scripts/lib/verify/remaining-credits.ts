import { type Figure, readFigure } from './numbers.ts';
import type { PublishedEdition } from './published-edition.ts';
import type { PublishedRow } from './published-table.ts';

const amount = (row: PublishedRow, column: string): bigint => readFigure(row[column], 2) ?? 0n;

/**
 * What remains of the credits notified for the latest year: less what the conventions of that year engaged, nothing when more
 * was. In the country, the régions that have an envelope and the national reserve, whose projects are in their régions; it
 * pays those that are where there is no envelope too.
 */
export function remainingCredits(edition: PublishedEdition, perimeter: string): Figure {
  const places = edition
    .table('consommation_enveloppes')
    .rows.filter(({ code_region: code }) => perimeter === 'FR' || code === perimeter);
  const year = places
    .filter(hasEnvelope)
    .reduce((latest, row) => ((row.annee ?? '') > latest ? (row.annee ?? '') : latest), '');
  const ofYear = places.filter((row) => row.annee === year);
  if (!ofYear.some(hasEnvelope)) return null;
  const isReserveKnown = ofYear.some((row) => row.type === 'nationale' && hasEnvelope(row));
  const left = ofYear.reduce((sum, row) => {
    if (row.type === 'nationale') return sum + amount(row, 'montant_enveloppe');
    if (hasEnvelope(row)) return sum + amount(row, 'montant_enveloppe') - amount(row, 'montant_engage');
    return isReserveKnown ? sum - amount(row, 'dont_guichet_national') : sum;
  }, 0n);
  return left > 0n ? left : 0n;
}

const hasEnvelope = ({ montant_enveloppe: envelope }: PublishedRow): boolean => envelope !== '';
