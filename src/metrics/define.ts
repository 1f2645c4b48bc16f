import type { Definition } from '../domain/definition.ts';

/** What is counted, unless a definition says otherwise. */
const PERIMETER =
  'Établissements et services actifs du registre FINESS relevant de l’article L. 312-1 du code de l’action sociale et des familles.';

/** Projects whose money is engaged. */
export const ENGAGED =
  'Projets dont la convention est signée, avec un montant, et dont le statut va de « conventionné » à « soldé ».';

export const CALL = 'ARS Bretagne, appel à projets ESMS numérique 2024';

/** The definition of an indicator: of the ESSMS in perimeter, from the call for projects, unless `rest` says otherwise. */
export const define = (
  id: string,
  label: string,
  sentence: string,
  rest: Partial<Omit<Definition, 'id' | 'label' | 'sentence'>>,
): Definition => ({
  id,
  label,
  sentence,
  unit: '',
  numerator: null,
  denominator: null,
  perimeter: PERIMETER,
  source: CALL,
  limits: [],
  revisions: [],
  ...rest,
});
