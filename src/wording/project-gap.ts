import { isAbsent } from '../domain/cell.ts';
import { formatEuros, formatEurosExact, formatPercent } from '../format.ts';
import type { PublishedProject } from '../observatory/types.ts';
import { typeset } from './typeset.ts';

/** The signed amount compared with the computed one: how far, and whether it matters. */
export function gapSentence(project: PublishedProject): string {
  const { theoretical, signedAmount, gap } = project;
  if (theoretical.undeterminedBecause !== null) return typeset(theoretical.undeterminedBecause);
  if (isAbsent(theoretical.total)) return 'Le montant théorique ne peut pas être calculé.';
  if (isAbsent(signedAmount) || isAbsent(gap)) {
    return 'Aucun montant n’est conventionné auquel comparer le montant théorique.';
  }
  if (gap === 0) return 'Le montant conventionné est égal au montant théorique.';
  const side = gap > 0 ? 'dépasse le montant théorique de' : 'est inférieur au montant théorique de';
  return `Le montant conventionné ${side} ${formatEurosExact(Math.abs(gap))}${share(project)}${judgement(project)}.`;
}

function share({ comparison: { gapShare, outcome } }: PublishedProject): string {
  if (isAbsent(gapShare) || outcome === 'egal') return '';
  const { numerator, denominator } = gapShare;
  return ` (${formatPercent({ numerator: Math.abs(numerator), denominator }, 2)})`;
}

function judgement({ comparison: { outcome } }: PublishedProject): string {
  switch (outcome) {
    case 'egal':
      return ', ce qui tient aux arrondis';
    case 'ecart':
      return ' : l’écart, de plus d’un euro, est à expliquer';
    case 'dans_les_bornes':
      return ' ; il reste dans les bornes des lectures possibles';
    case 'hors_des_bornes':
      return ' : il est hors des bornes des lectures possibles, ce qui est à expliquer';
    default:
      return '';
  }
}

/** Said when the texts leave several readings; empty otherwise. */
export function uncertaintySentence({ theoretical }: PublishedProject): string {
  if (!theoretical.uncertain || isAbsent(theoretical.low) || isAbsent(theoretical.high)) return '';
  return `Selon la lecture de la règle des projets mixtes, le montant théorique va de ${formatEuros(theoretical.low)} à ${formatEuros(theoretical.high)}.`;
}

/** Whether the declared lines make the signed amount; empty when there is nothing to compare. */
export function declaredSentence({ comparison: { declared }, signedAmount }: PublishedProject): string {
  if (declared === null || isAbsent(signedAmount) || isAbsent(declared.makesSigned)) return '';
  return declared.makesSigned
    ? 'Les lignes déclarées font le montant conventionné.'
    : `Les lignes déclarées font ${formatEurosExact(declared.total)}, et non le montant conventionné de ${formatEurosExact(signedAmount)}.`;
}
