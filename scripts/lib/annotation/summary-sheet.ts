import type { Row, Sheet } from 'write-excel-file/node';
import type { Severity } from '../../../src/domain/diagnostic.ts';
import type { DiagnosticCount, Report } from '../../../src/domain/report.ts';
import { labelOf, SEVERITY_NAMES } from '../report/code-meaning.ts';
import { commonRemedy } from '../report/common-remedy.ts';

const RANK: readonly Severity[] = ['structure', 'erreur', 'alerte', 'information'];
const HEADER = ['Gravité', 'Code', 'Problème', 'Nombre', 'Que faire'];
const WIDTHS = [12, 10, 50, 10, 80];

/** What was found in one file, one problem a row, worst first, then `notes`: sentences on how to read the workbook. */
export function summarySheet(file: string, report: Report, notes: readonly string[]): Sheet<never> {
  const counts = [...report.counts.values()].filter((one) => one.file === file).sort(worstFirst);
  return {
    sheet: 'Résumé',
    data: [
      HEADER.map((value) => ({ value, type: String, fontWeight: 'bold' as const })),
      ...counts.map((one) => summaryRow(one, report)),
      [],
      ...notes.map((value) => [{ value, type: String }]),
    ],
    stickyRowsCount: 1,
    columns: WIDTHS.map((width) => ({ width })),
  };
}

const worstFirst = (a: DiagnosticCount, b: DiagnosticCount): number =>
  RANK.indexOf(a.first.severity) - RANK.indexOf(b.first.severity) ||
  b.count - a.count ||
  (a.code < b.code ? -1 : 1);

const summaryRow = (one: DiagnosticCount, report: Report): Row => [
  SEVERITY_NAMES[one.first.severity],
  one.code,
  labelOf(one.code),
  { value: one.count, type: Number, format: '#,##0' },
  { value: commonRemedy(one, report), type: String, wrap: true },
];
