import type { Report } from '../../domain/report.ts';
import type { PublishedDiagnostic } from '../../observatory/types.ts';
import { labelOf } from './label-of.ts';

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
