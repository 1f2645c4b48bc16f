import { DIAGNOSTICS, type DiagnosticCode } from '../../domain/diagnostic-catalogue.ts';

/** What a code of the checks means, in a few French words. */
export const labelOf = (code: string): string =>
  code in DIAGNOSTICS ? DIAGNOSTICS[code as DiagnosticCode].label : code;
