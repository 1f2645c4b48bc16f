import type { Organisation } from '../domain/project.ts';
import type { Report } from '../domain/report.ts';
import type { Table } from './read-table.ts';
import { uniqueRows } from './unique-rows.ts';

/** The organisations of `organismes.csv`, in order of FINESS EJ. */
export function organisationsFrom(table: Table, report: Report): Organisation[] {
  return uniqueRows(table, (row) => row.string('finess_ej') ?? '', 'finess_ej', report)
    .map((row) => ({
      finessEj: row.string('finess_ej') ?? '',
      line: row.line,
      name: row.string('raison_sociale'),
      siret: row.string('siret_siege'),
      declaredEssmsCount: row.number('nb_essms_declare'),
      groupId: row.string('id_groupe'),
    }))
    .sort((a, b) => (a.finessEj < b.finessEj ? -1 : 1));
}
