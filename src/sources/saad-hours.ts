import { diagnose } from '../domain/diagnostic-catalogue.ts';
import type { SaadHours } from '../domain/project.ts';
import type { Report } from '../domain/report.ts';
import type { Table } from './read-table.ts';
import type { TableRow } from './table-row.ts';
import { uniqueRows } from './unique-rows.ts';

const HOURS = ['heures_total', 'heures_apa', 'heures_pch', 'heures_dependance_hors_apa_pch'] as const;

/** The usable hours of `heures_saad.csv`, in order of FINESS and year. Rows without usable hours are excluded. */
export function saadHoursFrom(table: Table, report: Report): SaadHours[] {
  const keyOf = (row: TableRow) => `${row.string('finess_et')} / ${row.number('annee')}`;
  return uniqueRows(table, keyOf, 'finess_et', report)
    .flatMap((row) => toHours(table.file, row, report) ?? [])
    .sort((a, b) => (a.finessEt === b.finessEt ? a.year - b.year : a.finessEt < b.finessEt ? -1 : 1));
}

function toHours(file: string, row: TableRow, report: Report): SaadHours | null {
  const finessEt = row.string('finess_et') ?? '';
  const broken = HOURS.flatMap((column) => row.faults.get(column) ?? []).sort()[0];
  if (broken) {
    report.withdraw(file, broken);
    return null;
  }
  const missing = HOURS.find((column) => row.number(column) === null);
  if (missing) {
    const message = `Il manque « ${missing} » pour le service ${finessEt} : sa part médico-sociale n’est pas calculable.`;
    report.add(diagnose('E-SAA-01', { file, line: row.line, column: missing, message }));
    report.withdraw(file, 'E-SAA-01');
    return null;
  }
  const [total = 0, apa = 0, pch = 0, otherDependency = 0] = HOURS.map((column) => row.number(column) ?? 0);
  const hours = {
    finessEt,
    line: row.line,
    year: row.number('annee') ?? 0,
    total,
    apa,
    pch,
    otherDependency,
    otherFunding: row.string('type_financement_hors_apa_pch'),
    declaredShare: row.string('part_activite_ms'),
    declaredComfortShare: row.string('part_activite_confort'),
    verified: row.boolean('verifie_ars'),
  };
  if (total <= 0 || apa + pch + otherDependency > total) {
    const message = `Les heures du service ${finessEt} sont incohérentes : total nul, ou inférieur aux heures médico-sociales.`;
    report.add(diagnose('E-SAA-02', { file, line: row.line, column: 'heures_total', message }));
    report.withdraw(file, 'E-SAA-02');
    return null;
  }
  if ((apa + pch + otherDependency) * 2 < total) {
    const message = `Le service ${finessEt} fait moins de la moitié d’heures médico-sociales : l’aide suit sa part.`;
    report.add(diagnose('W-SAA-04', { file, line: row.line, column: 'heures_total', message }));
  }
  return hours;
}
