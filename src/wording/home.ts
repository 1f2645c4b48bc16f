import { isPresent } from '../domain/cell.ts';
import { formatDate, formatEurosCompact, formatPercent } from '../format.ts';
import type { Edition, TerritoryFigures } from '../observatory/types.ts';
import { coverageClause } from './territory.ts';

/** Where the programme stands, in the country or in the region of the edition, in one sentence. */
export function programmeAnswer(edition: Pick<Edition, 'dataDate'>, top: TerritoryFigures): string {
  const clause = coverageClause(top);
  const date = formatDate(edition.dataDate);
  const start = top.type === 'pays' ? `Au ${date}, ` : `${top.label}, au ${date} : `;
  if (top.essmsCount === 0) return `${start}aucun ESSMS n’est recensé.`;
  const coverage = `${start}${clause.charAt(0).toLocaleLowerCase('fr-FR')}${clause.slice(1)}`;
  if (top.signedAmount === 0) return `${coverage} ; aucun montant n’est encore engagé.`;
  const paid = isPresent(top.paidShare) ? `, dont ${formatPercent(top.paidShare)} versés` : '';
  return `${coverage} ; ${formatEurosCompact(top.signedAmount)} sont engagés${paid}.`;
}
