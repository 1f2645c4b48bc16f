import type { DiagnosticCode } from '../../domain/diagnostic-catalogue.ts';
import { hasValidLuhnKey } from '../../domain/finess.ts';
import type { SchemaField } from '../../formats/table-schema.ts';
import type { CellValue } from '../cells/parsed-cell.ts';

export interface KeyWarning {
  readonly code: DiagnosticCode;
  readonly message: string;
  readonly remedy?: string;
}

/** The warning of a well-formed number whose last digit is not the Luhn key of the others; `null` when there is none. */
export function keyWarning({ kind }: SchemaField, value: CellValue): KeyWarning | null {
  if (typeof value !== 'string' || (kind !== 'finess' && kind !== 'siret' && kind !== 'siren')) return null;
  if (hasValidLuhnKey(value)) return null;
  if (kind === 'finess')
    return { code: 'W-FIN-02', message: `La clé du numéro FINESS ${value} est inexacte.` };
  const message = `La clé du ${kind.toUpperCase()} ${value} est inexacte.`;
  return { code: 'W-FIN-05', message, remedy: 'Vérifiez que le numéro n’a pas de faute de frappe.' };
}
