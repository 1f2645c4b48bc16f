import { DIAGNOSTICS, type DiagnosticCode } from '../../domain/diagnostic-catalogue.ts';
import type { Report } from '../../domain/report.ts';
import type { FileReconciliation, ReconciliationTotal } from '../../observatory/types.ts';
import { labelOf } from './label-of.ts';

/** What became of the rows of each file, in order of file; codes in order. */
export function reconciliation(report: Report): FileReconciliation[] {
  return [...report.files.values()]
    .map(({ file, read, kept, excluded }) => ({
      file,
      read,
      kept,
      excludedCount: total([...excluded.values()]),
      excluded: [...excluded]
        .map(([code, count]) => ({ code, label: labelOf(code), count }))
        .sort((a, b) => (a.code < b.code ? -1 : 1)),
    }))
    .sort((a, b) => (a.file < b.file ? -1 : 1));
}

/** What became of the rows of all the files. */
export const reconciliationTotal = (files: readonly FileReconciliation[]): ReconciliationTotal => ({
  read: total(files.map(({ read }) => read)),
  kept: total(files.map(({ kept }) => kept)),
  excluded: total(files.map(({ excludedCount }) => excludedCount)),
});

/** Rows excluded through no one's fault: a closed establishment, a measure that was not made. */
export const faultlessExclusions = (files: readonly FileReconciliation[]): number =>
  total(
    files
      .flatMap(({ excluded }) => excluded)
      .filter(({ code }) => DIAGNOSTICS[code as DiagnosticCode]?.severity === 'information')
      .map(({ count }) => count),
  );

const total = (counts: readonly number[]): number => counts.reduce((sum, count) => sum + count, 0);
