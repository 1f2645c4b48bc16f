import { type Figure, readFigure } from './numbers.ts';
import type { PublishedEdition } from './published-edition.ts';

/**
 * What remains of the credits notified for the latest year: less what the conventions of that year engaged, nothing when more
 * was. In the country, the régions that have an envelope and the national reserve, whose projects are in their régions.
 */
export function remainingCredits(edition: PublishedEdition, perimeter: string): Figure {
  const rows = edition
    .table('consommation_enveloppes')
    .rows.filter(({ montant_enveloppe: envelope, code_region: code }) => {
      return envelope !== '' && (perimeter === 'FR' || code === perimeter);
    });
  const year = rows.reduce((latest, row) => ((row.annee ?? '') > latest ? (row.annee ?? '') : latest), '');
  const ofYear = rows.filter((row) => row.annee === year);
  if (ofYear.length === 0) return null;
  const left = ofYear.reduce((sum, row) => {
    const engaged = row.type === 'nationale' ? 0n : (readFigure(row.montant_engage, 2) ?? 0n);
    return sum + (readFigure(row.montant_enveloppe, 2) ?? 0n) - engaged;
  }, 0n);
  return left > 0n ? left : 0n;
}
