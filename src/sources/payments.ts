import { diagnose } from '../domain/diagnostic-catalogue.ts';
import type { Payment, PaymentType } from '../domain/project.ts';
import type { Report } from '../domain/report.ts';
import type { Table } from './read-table.ts';
import type { TableRow } from './table-row.ts';
import { uniqueRows } from './unique-rows.ts';

/** The type of a payment gives its direction: its amount is over 0, else nothing was paid and the row is excluded. */
function isPositive(file: string, row: TableRow, report: Report): boolean {
  if (row.number('montant') !== 0) return true;
  const message = `Le versement ${row.string('id_versement')} est d’un montant nul.`;
  const remedy = 'Donnez un montant supérieur à 0, ou retirez cette ligne.';
  report.add(diagnose('E-VAL-02', { file, line: row.line, column: 'montant', value: '0', message, remedy }));
  report.withdraw(file, 'E-VAL-02');
  return false;
}

/** The payments of `versements.csv`, in order of identifier; money paid back is negative. */
export function paymentsFrom(table: Table, report: Report): Payment[] {
  return uniqueRows(table, (row) => row.string('id_versement') ?? '', 'id_versement', report)
    .filter((row) => isPositive(table.file, row, report))
    .map((row) => {
      const type = row.string('type') as PaymentType;
      const amount = row.number('montant') ?? 0;
      return {
        id: row.string('id_versement') ?? '',
        line: row.line,
        projectId: row.string('id_projet') ?? '',
        type,
        amount: type === 'reversement' ? -amount : amount,
        plannedDate: row.string('date_prevue'),
        paidDate: row.string('date_versement'),
      };
    })
    .sort((a, b) => (a.id < b.id ? -1 : 1));
}
