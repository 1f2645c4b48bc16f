import type { Payment, PaymentType } from '../domain/project.ts';
import type { Report } from '../domain/report.ts';
import type { Table } from './read-table.ts';
import { uniqueRows } from './unique-rows.ts';

/** The payments of `versements.csv`, in order of identifier; money paid back is negative. */
export function paymentsFrom(table: Table, report: Report): Payment[] {
  return uniqueRows(table, (row) => row.string('id_versement') ?? '', 'id_versement', report)
    .map((row) => {
      const type = row.string('type') as PaymentType;
      const amount = row.number('montant') ?? 0;
      return {
        id: row.string('id_versement') ?? '',
        line: row.line,
        projectId: row.string('id_projet') ?? '',
        type,
        amount: type === 'reversement' && amount !== 0 ? -amount : amount,
        plannedDate: row.string('date_prevue'),
        paidDate: row.string('date_versement'),
      };
    })
    .sort((a, b) => (a.id < b.id ? -1 : 1));
}
