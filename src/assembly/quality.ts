import { DIAGNOSTICS, type DiagnosticCode } from '../domain/diagnostic-catalogue.ts';
import type { Report } from '../domain/report.ts';
import type { FileReconciliation, PublishedDiagnostic, ReconciliationTotal } from '../observatory/types.ts';

const labelOf = (code: string): string =>
  code in DIAGNOSTICS ? DIAGNOSTICS[code as DiagnosticCode].label : code;

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

const total = (counts: readonly number[]): number => counts.reduce((sum, count) => sum + count, 0);

/** How often each problem was found in each file. The label says what it is: no value of the data is published. */
export function publishedDiagnostics(report: Report): PublishedDiagnostic[] {
  return [...report.counts.values()]
    .map(({ code, file, count, first }) => ({
      code,
      severity: first.severity,
      file,
      count,
      message: labelOf(code),
    }))
    .sort((a, b) => (a.file === b.file ? (a.code < b.code ? -1 : 1) : a.file < b.file ? -1 : 1));
}
