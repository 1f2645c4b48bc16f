import { type Cell, isAbsent } from '../domain/cell.ts';
import type { DocumentState, ExpectedDocument } from '../observatory/calendar-figures.ts';
import { counted } from './plural.ts';

export const DOCUMENT_LABELS: Readonly<Record<DocumentState, string>> = {
  fournie: 'Fournie',
  absente: 'Absente',
  non_dite: 'Non dite',
};

/** How many of the documents that the project owes are in its file. */
export function documentsSentence(documents: Cell<readonly ExpectedDocument[]>): string {
  if (isAbsent(documents)) {
    return 'n.d. : aucun fichier de pièces n’a été reçu. Ce qui est dans le dossier n’est pas connu.';
  }
  const count = (state: DocumentState): number => documents.filter((each) => each.state === state).length;
  const all = counted(documents.length, 'pièce attendue', 'pièces attendues');
  if (count('fournie') === documents.length) return `${all}, toutes fournies.`;
  const parts = [
    counted(count('fournie'), 'fournie', 'fournies', 'aucune fournie'),
    counted(count('absente'), 'absente', 'absentes', 'aucune absente'),
    ...(count('non_dite') === 0 ? [] : [counted(count('non_dite'), 'non dite', 'non dites')]),
  ];
  return `${all} : ${parts.join(', ')}.`;
}
