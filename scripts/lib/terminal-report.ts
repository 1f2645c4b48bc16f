import type { Severity } from '../../src/domain/diagnostic.ts';
import type { IsoDate } from '../../src/domain/iso-date.ts';
import type { Report } from '../../src/domain/report.ts';
import { reportFiles } from './report/report-files.ts';
import { reportGroups } from './report/report-groups.ts';
import { reportUnchecked } from './report/report-unchecked.ts';
import { reportVerdict } from './report/report-verdict.ts';
import { PLAIN_VIEW, type TerminalView } from './report/terminal-view.ts';
import { unreadFiles } from './report/unread-files.ts';

/**
 * The report of checks as a person reads it: can this be published, what became of the rows of each file, then the
 * problems, worst first, with examples and remedy. `dataDate` is `null` when nothing can be published.
 */
export function terminalReport(
  report: Report,
  dataDate: IsoDate | null = null,
  view: TerminalView = PLAIN_VIEW,
): string {
  const groups = (severity: Severity): string[] => reportGroups(severity, report, view);
  const sections = [
    reportVerdict(report, dataDate, view),
    reportFiles(report, view),
    unreadFiles(report, view),
    groups('structure'),
    reportUnchecked(report, view),
    groups('erreur'),
    groups('alerte'),
    groups('information'),
  ];
  return sections
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join('\n'))
    .join('\n\n');
}
