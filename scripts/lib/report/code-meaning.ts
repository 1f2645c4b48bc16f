import type { Severity } from '../../../src/domain/diagnostic.ts';
import { DIAGNOSTICS, type DiagnosticCode } from '../../../src/domain/diagnostic-catalogue.ts';

const entryOf = (code: string) => (code in DIAGNOSTICS ? DIAGNOSTICS[code as DiagnosticCode] : null);

/** What a code means, in a few French words. */
export const labelOf = (code: string): string => entryOf(code)?.label ?? code;

/** The severity of a code; `null` for one that is not of the catalogue. */
export const severityOf = (code: string): Severity | null => entryOf(code)?.severity ?? null;

/** What to do about a code, wherever it is met; `null` for one that is not of the catalogue. */
export const remedyOf = (code: string): string | null => entryOf(code)?.remedy ?? null;

/** What a severity is called, for people. */
export const SEVERITY_NAMES: Readonly<Record<Severity, string>> = {
  structure: 'Bloquant',
  erreur: 'Erreur',
  alerte: 'Alerte',
  information: 'Information',
};
