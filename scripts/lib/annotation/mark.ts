import type { Diagnostic } from '../../../src/domain/diagnostic.ts';

/** How much a marked cell weighs: a fault to correct, or something to look at. */
export type Mark = 'erreur' | 'alerte';

export const markOf = ({ severity }: Diagnostic): Mark => (severity === 'alerte' ? 'alerte' : 'erreur');

/** The worse of two marks. */
export const worse = (one: Mark | undefined, other: Mark): Mark =>
  one === 'erreur' || other === 'erreur' ? 'erreur' : 'alerte';

export const MARK_COLORS: Readonly<Record<Mark, string>> = { erreur: '#F6A94A', alerte: '#FFEB84' };

/** A colour says it too, but not to everyone. */
export const MARK_NAMES: Readonly<Record<Mark, string>> = { erreur: 'À corriger', alerte: 'À vérifier' };
