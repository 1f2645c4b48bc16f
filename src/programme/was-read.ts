import type { Report } from '../domain/report.ts';

/**
 * Whether a file (or a folder, `finess/`) gave the columns that others are compared with: a file that could not be
 * read is one problem, not one more for each row that refers to it.
 */
export function wasRead(place: string, columns: readonly string[], report: Report): boolean {
  return !report.diagnostics.some(
    ({ code, column, file }) =>
      file.startsWith(place) &&
      (code.startsWith('S-FIC') || (code.startsWith('S-COL') && columns.includes(column ?? ''))),
  );
}
