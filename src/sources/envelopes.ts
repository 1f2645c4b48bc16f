import { diagnose } from '../domain/diagnostic-catalogue.ts';
import type { Envelope, EnvelopeType } from '../domain/project.ts';
import type { Report } from '../domain/report.ts';
import type { Geography } from './geography.ts';
import type { Table } from './read-table.ts';
import type { TableRow } from './table-row.ts';
import { rowsByKey } from './unique-rows.ts';

/**
 * The envelopes of `enveloppes.csv`, in the order of the file: a region may be notified several times in a year. A row
 * whose region is missing or unknown is excluded: its money would be nowhere.
 */
export function envelopesFrom(table: Table, geography: Geography, report: Report): Envelope[] {
  return rowsByKey(table, ({ text }) => text, 'W-CLE-02', report).flatMap(({ rows: [row] }) => {
    const region = row.string('code_region');
    const type = row.string('type') as EnvelopeType;
    if (!checkRegion(table.file, row, region, type, geography, report)) return [];
    return {
      line: row.line,
      region,
      year: row.number('annee') ?? 0,
      type,
      amount: row.number('montant') ?? 0,
      source: row.string('source'),
    };
  });
}

function checkRegion(
  file: string,
  row: TableRow,
  region: string | null,
  type: EnvelopeType,
  geography: Geography,
  report: Report,
): boolean {
  if (region === null ? type === 'nationale' : geography.territory('region', region)) return true;
  const fault = row.faults.get('code_region');
  const code = fault ?? (region === null ? 'E-VAL-04' : 'E-VAL-03');
  if (fault === undefined) {
    const place = { file, line: row.line, column: 'code_region', value: region };
    const message =
      region === null
        ? 'La région d’une enveloppe régionale est vide.'
        : `« ${region} » n’est pas le code INSEE d’une région.`;
    const remedy = 'Donnez le code INSEE de la région, par exemple 53.';
    report.add(diagnose(code, { ...place, message, remedy }));
  }
  report.withdraw(file, code);
  return false;
}
