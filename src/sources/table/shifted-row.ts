import { isBlank } from './header-search.ts';

/** What is said of a line of text with more cells than its header. */
export interface ShiftFault {
  readonly code: 'E-VAL-02';
  readonly message: string;
  readonly remedy: string;
}

/**
 * The fault of a line of text that holds more cells than the header: something in it was taken for a separator, so
 * that no cell is surely under its own column. `null` when it holds no more.
 */
export function shiftFault(cells: readonly string[], width: number): ShiftFault | null {
  if (cells.length <= width || isBlank(cells.slice(width))) return null;
  return {
    code: 'E-VAL-02',
    message: `La ligne a ${cells.length} cellules pour ${width} colonnes : ses valeurs sont décalées.`,
    remedy:
      'Mettez entre guillemets les cellules qui contiennent le séparateur (une virgule décimale, par exemple).',
  };
}
