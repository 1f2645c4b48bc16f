import type { AmountOutcome } from '../domain/amount-outcome.ts';
import { isAbsent } from '../domain/cell.ts';
import { formatCount, formatEuros, formatPercent } from '../format.ts';
import type { AmountFigures, UncertaintyReason } from '../observatory/quality-figures.ts';
import { plural } from './plural.ts';

export const OUTCOME_LABELS: Readonly<Record<AmountOutcome, string>> = {
  egal: 'Égal à l’aide calculée, à un euro près',
  ecart: 'Différent de l’aide calculée',
  plusieurs_lectures: 'Incertain : plusieurs lectures du texte',
  indetermine: 'Incertain : aide impossible à calculer',
};

export const UNCERTAINTY_LABELS: Readonly<Record<UncertaintyReason, string>> = {
  mixed: 'Projet mixte de 50 ESSMS et plus : le texte ne donne pas ses conditions',
  conflicting: 'Établissement déclaré deux fois avec des contenus différents',
  no_member: 'Aucun établissement compté',
  situation: 'Situation d’un établissement inconnue',
  scale: 'Taille que le barème ne prévoit pas',
  mixed_rule: 'Projet mixte que le barème ne dit pas compter',
  certification: 'Référencement de la solution inconnu',
  saad_rule: 'Service d’aide à domicile que le barème ne dit pas compter',
  saad_hours: 'Service d’aide à domicile sans heures utilisables',
  equipment_rule: 'Matériel : règle que le barème ne donne pas',
  assistance_rule: 'Assistance : règle que le barème ne donne pas',
};

/** How much of the engaged money is not what the computation gives; empty when none differs. */
export function differenceSentence({ byOutcome }: AmountFigures): string {
  const different = byOutcome.find(({ outcome }) => outcome === 'ecart');
  if (different === undefined || different.projectCount === 0 || isAbsent(different.amountShare)) return '';
  const { amountShare, projectCount } = different;
  return `${formatPercent(amountShare)} des montants engagés (${formatCount(projectCount)} ${plural(projectCount, 'projet', 'projets')}) diffèrent de l’aide calculée.`;
}

/** How much of the engaged money depends on a rule that is uncertain, in money and in projects. */
export function uncertainSentence(amounts: AmountFigures): string {
  const { uncertainAmountShare: money, uncertainProjectShare: projects } = amounts;
  if (isAbsent(projects)) return 'Aucun montant n’est encore engagé : il n’y a rien à vérifier.';
  if (projects.numerator === 0) return 'Aucun montant engagé ne dépend d’une règle incertaine.';
  const count = `${formatCount(projects.numerator)} ${plural(projects.numerator, 'projet', 'projets')} sur ${formatCount(projects.denominator)}`;
  if (isAbsent(money)) {
    return `${count} ${plural(projects.numerator, 'dépend', 'dépendent')} d’une règle incertaine, sans aucun montant.`;
  }
  return `${formatPercent(money)} des montants engagés (${formatEuros(money.numerator)}) et ${count} dépendent d’une règle incertaine.`;
}
