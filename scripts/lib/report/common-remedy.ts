import type { DiagnosticCount, Report } from '../../../src/domain/report.ts';
import { remedyOf } from './code-meaning.ts';

/** What to do of one problem of one file, wherever it was met: its remedy, that of the catalogue if there are several. */
export function commonRemedy({ code, file, first }: DiagnosticCount, report: Report): string {
  const isShared = report.diagnostics.every(
    (one) => one.code !== code || one.file !== file || one.remedy === first.remedy,
  );
  return isShared ? first.remedy : (remedyOf(code) ?? first.remedy);
}
