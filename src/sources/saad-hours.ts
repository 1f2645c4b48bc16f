import { type DiagnosticCode, diagnose } from '../domain/diagnostic-catalogue.ts';
import type { HoursWorked, SaadHours } from '../domain/project.ts';
import type { Report } from '../domain/report.ts';
import type { Table } from './read-table.ts';
import type { TableRow } from './table-row.ts';
import { uniqueRows } from './unique-rows.ts';

const COLUMNS = ['heures_total', 'heures_apa', 'heures_pch', 'heures_dependance_hors_apa_pch'] as const;

/**
 * The rows of `heures_saad.csv`, in order of FINESS and year. Those whose hours cannot be used are excluded from every
 * figure; they are given all the same, without hours, so that nobody takes the service for one that declared nothing.
 */
export function saadHoursFrom(table: Table, report: Report): SaadHours[] {
  const keyOf = (row: TableRow) => `${row.string('finess_et')} / ${row.number('annee')}`;
  return uniqueRows(table, keyOf, 'finess_et', report)
    .map((row) => toSaadHours(table.file, row, report))
    .sort((a, b) => (a.finessEt === b.finessEt ? a.year - b.year : a.finessEt < b.finessEt ? -1 : 1));
}

function toSaadHours(file: string, row: TableRow, report: Report): SaadHours {
  return {
    finessEt: row.string('finess_et') ?? '',
    line: row.line,
    faulty: new Set(row.faults.keys()),
    year: row.number('annee') ?? 0,
    hours: usableHours(file, row, report),
    otherFunding: row.string('type_financement_hors_apa_pch'),
    declaredShare: row.number('part_activite_ms'),
    declaredComfortShare: row.number('part_activite_confort'),
    verified: row.boolean('verifie_ars'),
  };
}

/** The hours of a row; `null` when they cannot be used, which excludes it under the first of its faults. */
function usableHours(file: string, row: TableRow, report: Report): HoursWorked | null {
  const finessEt = row.string('finess_et') ?? '';
  const refuse = (code: DiagnosticCode, column: string, message: string): null => {
    report.add(diagnose(code, { file, line: row.line, column, message }));
    report.withdraw(file, code);
    return null;
  };
  const broken = COLUMNS.flatMap((column) => row.faults.get(column) ?? []).sort()[0];
  if (broken) {
    report.withdraw(file, broken);
    return null;
  }
  const missing = COLUMNS.find((column) => row.number(column) === null);
  if (missing) {
    const message = `Il manque « ${missing} » pour le service ${finessEt} : sa part médico-sociale n’est pas calculable.`;
    return refuse('E-SAA-01', missing, message);
  }
  const [total = 0, apa = 0, pch = 0, otherDependency = 0] = COLUMNS.map((column) => row.number(column) ?? 0);
  const medicoSocial = apa + pch + otherDependency;
  if (total > 0 && medicoSocial <= total) return { total, apa, pch, otherDependency };
  const message =
    total === 0
      ? `Le total des heures du service ${finessEt} est nul.`
      : `Les heures APA, PCH et de dépendance du service ${finessEt} dépassent le total de ses heures.`;
  return refuse('E-SAA-02', 'heures_total', message);
}
