import { type Cell, isAbsent } from '../domain/cell.ts';
import type { Ratio } from '../domain/ratio.ts';
import {
  formatCell,
  formatCoefficient,
  formatCount,
  formatDecimal,
  formatEuros,
  formatIndex,
  formatPercent,
  formatShare,
} from '../format.ts';
import type { BalanceFigures, TerritoryFigures } from '../observatory/types.ts';

const divided = (cell: Cell<Ratio>, format: (value: number) => string): string | null =>
  isAbsent(cell) ? null : `${format(cell.numerator)} ÷ ${format(cell.denominator)} = ${formatPercent(cell)}`;

/** The formula of an indicator with the numbers of this edition; `null` for those that no single number tells. */
export function exampleSentence(
  id: string,
  top: TerritoryFigures,
  balance: BalanceFigures | undefined,
): string | null {
  switch (id) {
    case 'essms':
      return `${formatCount(top.essmsCount)} ESSMS`;
    case 'isoles':
      return `${formatCount(top.isolatedCount)} ESSMS`;
    case 'taux-couverture':
      return divided(top.coverage, formatCount);
    case 'montant-conventionne':
      return formatEuros(top.signedAmount);
    case 'montant-verse':
      return formatCell(top.paidAmount, formatEuros);
    case 'part-versee':
      return isAbsent(top.paidShare)
        ? null
        : `${formatEuros(top.paidShare.numerator)} ÷ ${formatEuros(top.signedAmount)} = ${formatPercent(top.paidShare)}`;
    case 'densite':
      return isAbsent(top.densityPer100k)
        ? null
        : `${formatDecimal(top.densityPer100k)} ESSMS pour 100 000 habitants`;
    case 'euros-par-essms':
      return isAbsent(top.amountPerEssms)
        ? null
        : `${formatEuros(top.signedAmount)} ÷ ${formatCount(top.essmsCount)} ESSMS = ${formatEuros(top.amountPerEssms)}`;
    case 'indice-equilibre':
      return formatCell(top.balanceIndex, formatIndex);
    case 'rapport-max-min':
      return balance === undefined ? null : formatCell(balance.maxOverMin, formatIndex);
    case 'hoover':
      return balance === undefined ? null : formatCell(balance.hoover, formatShare);
    case 'gini':
      return balance === undefined ? null : formatCell(balance.gini, formatCoefficient);
    case 'theil':
      return balance === undefined ? null : formatCell(balance.theil, formatCoefficient);
    default:
      return null;
  }
}
