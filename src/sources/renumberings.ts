import { diagnose } from '../domain/diagnostic-catalogue.ts';
import type { Renumbering } from '../domain/project.ts';
import type { Report } from '../domain/report.ts';
import type { Table } from './read-table.ts';
import { rowsByKey } from './unique-rows.ts';

/**
 * The renumberings of `correspondances_finess.csv`, by former number. Those that lead nowhere, back to themselves or to
 * two numbers (`E-COR-01`), are excluded: no number can be followed through them.
 */
export function renumberingsFrom(table: Table, report: Report): Renumbering[] {
  const read = rowsByKey(table, (row) => row.string('finess_et_ancien') ?? '', 'W-CLE-02', report);
  const next = new Map<string, string>();
  for (const { key, rows } of read) {
    if (rows.length === 1) next.set(key, rows[0].string('finess_et_nouveau') ?? '');
  }
  return read
    .flatMap(({ key, rows }) => {
      const [row, other] = rows;
      const fault = other
        ? `Le numéro ${key} renvoie à plusieurs nouveaux numéros.`
        : isInLoop(key, next)
          ? `Le numéro ${key} renvoie à lui-même, directement ou par d’autres numéros.`
          : null;
      if (fault === null) {
        const current = row.string('finess_et_nouveau') ?? '';
        return { former: key, current, line: row.line, date: row.string('date_effet') };
      }
      for (const { line } of rows) {
        const place = { file: table.file, line, column: 'finess_et_ancien', value: key };
        report.add(diagnose('E-COR-01', { ...place, message: fault }));
        report.withdraw(table.file, 'E-COR-01');
      }
      return [];
    })
    .sort((a, b) => (a.former < b.former ? -1 : 1));
}

function isInLoop(start: string, next: ReadonlyMap<string, string>): boolean {
  const seen = new Set<string>();
  for (let at = next.get(start); at !== undefined && !seen.has(at); at = next.get(at)) {
    if (at === start) return true;
    seen.add(at);
  }
  return false;
}
