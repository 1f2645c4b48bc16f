import { isAbsent } from '../domain/cell.ts';
import { formatCell, formatCount, formatEuros } from '../format.ts';
import type { PublishedProject } from '../observatory/types.ts';
import { figureValue, type KeyFigure } from './territory.ts';

/** The figures that open the page of a project. */
export function projectKeyFigures(project: PublishedProject): readonly KeyFigure[] {
  const { theoretical, signedAmount, paidAmount, remainingAmount, requestedAmount } = project;
  return [
    {
      label: 'Montant conventionné',
      definition: 'montant-conventionne',
      ...figureValue(signedAmount, formatEuros),
      detail: isAbsent(requestedAmount) ? 'montant demandé n.d.' : `${formatEuros(requestedAmount)} demandés`,
      comparisons: [],
    },
    {
      label: 'Montant théorique',
      definition: 'montant-theorique',
      ...figureValue(theoretical.total, formatEuros),
      detail: theoreticalDetail(project),
      comparisons: [],
    },
    {
      label: 'Montant versé',
      definition: 'montant-verse',
      ...figureValue(paidAmount, formatEuros),
      detail: isAbsent(remainingAmount)
        ? `reste à verser : ${formatCell(remainingAmount, formatEuros)}`
        : `${formatEuros(remainingAmount)} restent à verser`,
      comparisons: [],
    },
    {
      label: 'ESSMS',
      definition: 'essms',
      ...figureValue(project.essmsCount, formatCount),
      detail: `${formatCount(project.acquisitionCount)} en acquisition, ${formatCount(project.upgradeCount)} en montée de version`,
      comparisons: [],
    },
  ];
}

function theoreticalDetail({ theoretical: { uncertain, low, high, total } }: PublishedProject): string {
  if (isAbsent(total)) return 'voir le calcul';
  if (!uncertain || isAbsent(low) || isAbsent(high)) return 'calculé selon le barème';
  return `entre ${formatEuros(low)} et ${formatEuros(high)} selon la lecture`;
}
