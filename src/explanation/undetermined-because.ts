import type { Undetermined } from '../rules/theoretical-aid.ts';

/** Why an amount cannot be computed, in French. */
export const UNDETERMINED_BECAUSE: Readonly<Record<Undetermined, string>> = {
  conflicting: 'Un établissement y figure deux fois avec des contenus différents.',
  no_member: 'Aucun établissement n’y est compté.',
  situation: 'La situation d’un établissement (acquisition ou montée de version) n’est pas connue.',
  scale: 'Sa taille dépasse celle que le barème prévoit.',
  mixed_rule: 'Le barème ne dit pas comment compter les rangs d’un projet qui mêle les deux situations.',
  certification: 'Le référencement de la solution, qui décide du montant, n’est pas connu.',
  saad_rule: 'Le barème ne dit pas comment compter un service d’aide à domicile.',
  saad_hours: 'Les heures d’un service d’aide à domicile manquent ou ne sont pas utilisables.',
  equipment_rule: 'Le barème ne dit pas quels organismes ont droit au matériel.',
  assistance_rule: 'Le barème ne donne pas la règle de l’assistance demandée.',
};
