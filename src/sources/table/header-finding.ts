import type { DiagnosticCode } from '../../domain/diagnostic-catalogue.ts';

/** Something to say of the header of a table; whoever reads the table knows the file and the line. */
export interface HeaderFinding {
  readonly code: DiagnosticCode;
  /** Name of the column concerned; `null` when it is about the whole header. */
  readonly column: string | null;
  readonly message: string;
  /** Instead of the remedy of the catalogue. */
  readonly remedy?: string;
}

/** What to do about a column that is there under nearly the right name. */
export const renameAdvice = (header: string, name: string): string =>
  `Si c’est bien elle, renommez la colonne « ${header} » en ${name}.`;
