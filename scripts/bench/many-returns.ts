import { closeSync, cpSync, fsyncSync, openSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { addMonths, endOfMonth } from '../../src/domain/iso-date.ts';
import { csvCell } from '../../src/opendata/write-csv.ts';
import { type CsvRow, csvRows } from './csv-rows.ts';

const FILE = 'indicateurs_usage.csv';
const LAST_MONTH = '2025-05-31';

/**
 * Copies a data folder with `count` usage returns: those of its first ESSMS, sent every month instead of now and then, from
 * the last month back.
 */
export function writeManyReturns(from: string, to: string, count: number): void {
  cpSync(from, to, { recursive: true });
  const rows = csvRows(join(from, FILE));
  const columns = Object.keys(rows[0] ?? {});
  const last = new Map(rows.map((row) => [`${row.finess_et} ${row.id_projet} ${row.code_indicateur}`, row]));
  const file = openSync(join(to, FILE), 'w');
  writeSync(file, `${columns.join(',')}\n`);
  let written = 0;
  for (let month = LAST_MONTH; written < count; month = endOfMonth(addMonths(`${month.slice(0, 8)}01`, -1))) {
    const day = { date_fin_periode: month, date_mesure: month, date_transmission: month };
    const start = { date_debut_periode: addMonths(`${month.slice(0, 8)}01`, -2) };
    const lines: string[] = [];
    for (const row of last.values()) {
      if (written >= count) break;
      written += 1;
      const copy: CsvRow = { ...row, ...day, ...start };
      lines.push(columns.map((name) => csvCell(copy[name] ?? '')).join(','));
    }
    writeSync(file, `${lines.join('\n')}\n`);
  }
  // What reads it next is not measured while the disk writes.
  fsyncSync(file);
  closeSync(file);
}
