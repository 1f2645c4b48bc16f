import type { AbsenceReason } from '../domain/cell.ts';

/** What each reason of absence means to a reader. */
export const ABSENCE_MEANINGS: readonly { readonly reason: AbsenceReason; readonly meaning: string }[] = [
  { reason: 'manquant', meaning: 'Non disponible : les données reçues ne le disent pas.' },
  { reason: 'secret', meaning: 'Masqué par le secret statistique.' },
  {
    reason: 'sans_objet',
    meaning: 'La question ne se pose pas : un taux sans rien au dénominateur, par exemple.',
  },
  { reason: 'indetermine', meaning: 'La règle ou le dénominateur n’est pas connu.' },
];
